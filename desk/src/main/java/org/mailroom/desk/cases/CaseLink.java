package org.mailroom.desk.cases;

/**
 * What one case is to another; each of the two has one.
 *
 * @param kind what the other is to this case
 * @param other the other case
 */
public record CaseLink(Kind kind, Case other) {
    /** What another case can be. */
    public enum Kind {
        /** Somebody said that the two belong together. */
        RELATED,
        /** The other was closed when the customer wrote again, and this one goes on with it. */
        CONTINUES,
        /** This one was closed when the customer wrote again, and the other goes on with it. */
        CONTINUED_BY,
        /** This one began as a mail of the other. */
        SPLIT_FROM,
        /** The other began as a mail of this one. */
        SPLIT_INTO;

        /** What this case is to the other. */
        public Kind reverse() {
            return switch (this) {
                case RELATED -> RELATED;
                case CONTINUES -> CONTINUED_BY;
                case CONTINUED_BY -> CONTINUES;
                case SPLIT_FROM -> SPLIT_INTO;
                case SPLIT_INTO -> SPLIT_FROM;
            };
        }
    }
}
