package org.mailroom.desk.acknowledgement;

/**
 * A row of the table by which inquiries are acknowledged or not.
 *
 * @param name for the story and the documentation
 * @param withheld when no acknowledgement is sent, in words
 * @param source who says so
 */
public record Rule(String name, String withheld, String source) {}
