/** What of customers' mail is junk, by the server's filter, by signs of its own, and by what people said of earlier mail. */
@NullMarked
package org.mailroom.desk.junk;

import org.jspecify.annotations.NullMarked;
