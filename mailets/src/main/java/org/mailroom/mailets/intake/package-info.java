/** Inbound mail: whose it is and what it is. */
@NullMarked
package org.mailroom.mailets.intake;

import org.jspecify.annotations.NullMarked;
