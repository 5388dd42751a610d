/** Outbound mail held back for recall and review, and its release exactly once. */
@NullMarked
package org.mailroom.desk.hold;

import org.jspecify.annotations.NullMarked;
