package org.mailroom.desk.screening;

/**
 * A number in a text.
 *
 * @param start where it begins
 * @param end behind it
 */
record Span(int start, int end) {}
