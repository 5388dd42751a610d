/** The story of a mail or a case: everything found, decided and done, in words. */
@NullMarked
package org.mailroom.desk.story;

import org.jspecify.annotations.NullMarked;
