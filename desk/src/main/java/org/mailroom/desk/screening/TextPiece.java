package org.mailroom.desk.screening;

/**
 * A text that leaves with the mail.
 *
 * @param place where it stands
 * @param text the text, decoded; invisible characters and separators are still in it
 */
public record TextPiece(Place place, String text) {}
