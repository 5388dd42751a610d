/** Letting held replies go when their time has come. */
@NullMarked
package org.mailroom.routes.hold;

import org.jspecify.annotations.NullMarked;
