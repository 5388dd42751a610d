/**
 * The last step: the customer's server takes a mail, and we note it. A crash between the two leaves a mail of which nobody
 * can know whether it arrived; it is never sent a second time without being asked for.
 */
@NullMarked
package org.mailroom.desk.delivery;

import org.jspecify.annotations.NullMarked;
