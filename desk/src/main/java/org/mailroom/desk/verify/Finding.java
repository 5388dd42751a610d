package org.mailroom.desk.verify;

import java.util.Locale;

/**
 * Something in the folders of a desk that is not as the store says.
 *
 * @param desk the desk's id
 * @param folder where it is; empty for what is nowhere
 * @param about the number of the case, or whatever names the mail
 * @param words what is wrong
 */
public record Finding(String desk, Kind kind, String folder, String about, String words) {
    /** What can be wrong. */
    public enum Kind {
        /** A case's mail lies where its case does not stand. */
        MISPLACED("is moved to where its case stands; a case that only lies with an agent or in a queue is theirs"),
        /** The same mail lies in two places. */
        DOUBLED("what is the same to the last byte goes where its case does not stand"),
        /** A case that is not closed has no mail in any folder. */
        MISSING("nothing: look for the mail in the backup, and close the case by mailroom case close"),
        /** A reply waits and its author cannot see it. */
        UNSEEN("is taken as taken back: it does not leave"),
        /** A copy of a reply lies in an outbox although it does not wait any more. */
        STALE("goes; the reply is kept in the store"),
        /** A note about a mail that is not there. */
        ORPHAN("goes"),
        /** A mail that no case has lies among those of the cases. */
        UNKNOWN("in a queue or an agent's folder a customer's mail becomes a case; else nothing: move it yourself");

        private final String mend;

        Kind(String mend) {
            this.mend = mend;
        }

        /** What {@code repair} does. */
        public String mend() {
            return mend;
        }

        /** The name as people write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
