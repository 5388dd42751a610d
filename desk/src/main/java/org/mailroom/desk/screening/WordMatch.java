package org.mailroom.desk.screening;

/**
 * A term found in a text.
 *
 * @param start where it begins
 * @param end behind it
 * @param list the number of the list that has it
 * @param term the term
 */
record WordMatch(int start, int end, int list, WordTerm term) {}
