@NullMarked
package org.mailroom.routes;

import org.jspecify.annotations.NullMarked;
