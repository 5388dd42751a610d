/** The one automatic receipt, or the reason for none. */
@NullMarked
package org.mailroom.mailets.acknowledgement;

import org.jspecify.annotations.NullMarked;
