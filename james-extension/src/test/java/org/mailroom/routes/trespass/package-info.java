/** Does what nobody in this room may. */
@NullMarked
package org.mailroom.routes.trespass;

import org.jspecify.annotations.NullMarked;
