/** Mails that nobody would write, taken through the whole way. */
@NullMarked
package org.mailroom.desk.fuzz;

import org.jspecify.annotations.NullMarked;
