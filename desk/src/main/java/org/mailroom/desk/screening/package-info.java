/**
 * Looks at replies before they leave. A {@link org.mailroom.desk.screening.Screen} answers what it saw, where, and in
 * words; it changes nothing and decides nothing. Every value that a mail brings is hostile: screens run in linear time
 * without backtracking patterns, within fixed bounds of memory, and what cannot be read is said.
 */
@NullMarked
package org.mailroom.desk.screening;

import org.jspecify.annotations.NullMarked;
