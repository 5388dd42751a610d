package org.mailroom.desk.screening;

/**
 * A part of a mail that no screen has seen.
 *
 * @param place where it stands
 * @param reason why it was not read
 * @param detail what it is, for a person: {@code application/pdf}
 */
public record UnreadPart(Place place, Reason reason, String detail) {

    /** Why a part was not read. */
    public enum Reason {
        /** There is no reader for its kind: pictures, PDF. */
        NO_READER("cannot be read here"),
        /** It is locked with a password. */
        ENCRYPTED("is encrypted"),
        /** It is too large, too deeply nested or made of too many parts. */
        TOO_LARGE("is larger or deeper than what is read"),
        /** It is not what it says it is. */
        BROKEN("is damaged");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For a person, behind the part's name. */
        public String words() {
            return words;
        }
    }
}
