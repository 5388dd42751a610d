/** What it means that a mail is moved from one folder of a desk to another, and what is done where it means nothing. */
@NullMarked
package org.mailroom.desk.moves;

import org.jspecify.annotations.NullMarked;
