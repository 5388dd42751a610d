/** Keeping outbound mail back, and letting it go once. */
@NullMarked
package org.mailroom.mailets.hold;

import org.jspecify.annotations.NullMarked;
