package org.mailroom.desk.moves;

/**
 * The command of a mail program by which a mail came into a folder from another folder of the same account (RFC 9051
 * sections 6.4.7 and 6.4.8).
 *
 * @param from the folder it came from, with {@code /} between the parts
 */
public record Transfer(Kind kind, String from) {
    /** Whether the mail lies in the other folder still. */
    public enum Kind {
        COPY,
        MOVE
    }
}
