/** What agents write: to whom it goes, to which case it belongs, and how it looks to the customer. */
@NullMarked
package org.mailroom.desk.reply;

import org.jspecify.annotations.NullMarked;
