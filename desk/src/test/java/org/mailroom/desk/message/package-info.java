/** How mail is read and changed, shown on literal mails, random bytes and the public corpora. */
@NullMarked
package org.mailroom.desk.message;

import org.jspecify.annotations.NullMarked;
