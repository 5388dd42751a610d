/** Does what nobody in this room may. */
@NullMarked
package org.mailroom.store.trespass;

import org.jspecify.annotations.NullMarked;
