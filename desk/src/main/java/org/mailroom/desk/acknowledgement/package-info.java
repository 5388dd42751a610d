/** The one automatic receipt of an inquiry: whether it is sent, that it is sent once, and what it says. */
@NullMarked
package org.mailroom.desk.acknowledgement;

import org.jspecify.annotations.NullMarked;
