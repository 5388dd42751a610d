package org.mailroom.desk.intake;

/**
 * What one check saw. Every finding, save that of a trusted form, keeps the desk from acknowledging.
 *
 * @param check the check's name
 * @param kind what the check takes the mail for; {@link MailKind#PERSON} where only the answer cannot be sent
 * @param words the reason for people, one clause without a full stop; text from the mail in it is cleaned and short
 */
public record Finding(String check, MailKind kind, String words) {}
