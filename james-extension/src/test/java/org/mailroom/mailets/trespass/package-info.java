/** Does what nobody in this room may. */
@NullMarked
package org.mailroom.mailets.trespass;

import org.jspecify.annotations.NullMarked;
