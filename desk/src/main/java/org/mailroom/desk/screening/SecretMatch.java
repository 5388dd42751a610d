package org.mailroom.desk.screening;

/**
 * A secret in a text; what it is, never the secret.
 *
 * @param start where it begins
 * @param end behind it
 * @param words what it is: {@code a GitHub token of 40 characters}
 */
record SecretMatch(int start, int end, String words) {}
