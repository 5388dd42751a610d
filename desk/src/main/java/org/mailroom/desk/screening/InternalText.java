package org.mailroom.desk.screening;

import java.util.Optional;

/**
 * A mail of a case that is for the people of the desk only.
 *
 * @param interaction our identifier of the mail
 * @param kind what it is
 * @param messageId its Message-ID, without angle brackets
 * @param prints its words; empty where it says nothing of its own
 */
public record InternalText(long interaction, Kind kind, String messageId, Optional<WordPrints> prints) {
    /** What such a mail is. */
    public enum Kind {
        NOTE("an internal note"),
        QUESTION("a question to an expert"),
        ANSWER("an expert's answer");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For a person, with the article. */
        public String words() {
            return words;
        }
    }
}
