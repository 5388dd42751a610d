@NullMarked
package org.mailroom.routes.work;

import org.jspecify.annotations.NullMarked;
