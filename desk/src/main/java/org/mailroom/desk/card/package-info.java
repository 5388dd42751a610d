/** The card beside the mails of a case: what the desk's people want to know of it, and what they can do at one click. */
@NullMarked
package org.mailroom.desk.card;

import org.jspecify.annotations.NullMarked;
