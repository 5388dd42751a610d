/** Each check on literal mails in both directions, and the public corpora with their labels. */
@NullMarked
package org.mailroom.desk.intake;

import org.jspecify.annotations.NullMarked;
