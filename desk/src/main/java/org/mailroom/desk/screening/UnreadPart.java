package org.mailroom.desk.screening;

import java.util.Optional;
import org.mailroom.desk.attachments.ReadOutcome;

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
        BROKEN("is damaged"),
        /** Reading it took too long or too much memory, or its reader fell over. */
        FAILED("could not be read");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** Why a file was not read whole; nothing where it was. */
        static Optional<Reason> of(ReadOutcome outcome) {
            return switch (outcome) {
                case READ -> Optional.empty();
                case NO_READER -> Optional.of(NO_READER);
                case ENCRYPTED -> Optional.of(ENCRYPTED);
                case TOO_LARGE -> Optional.of(TOO_LARGE);
                case BROKEN -> Optional.of(BROKEN);
                case FAILED -> Optional.of(FAILED);
            };
        }

        /** For a person, behind the part's name. */
        public String words() {
            return words;
        }
    }
}
