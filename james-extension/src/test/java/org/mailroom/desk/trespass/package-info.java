/** Does what nobody in this room may. */
@NullMarked
package org.mailroom.desk.trespass;

import org.jspecify.annotations.NullMarked;
