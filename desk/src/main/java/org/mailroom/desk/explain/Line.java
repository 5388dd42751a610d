package org.mailroom.desk.explain;

/**
 * One thing that would happen.
 *
 * @param step the step that would do it, a word of the mail log
 * @param words what and why, for a person
 */
public record Line(String step, String words) {}
