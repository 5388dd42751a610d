package org.mailroom.desk.hold;

/**
 * What a look at a reply found, as far as the decision about holding needs it.
 *
 * @param review whether a person must see the reply before it leaves
 * @param words what was found, for a person
 */
public record Concern(boolean review, String words) {
    private static final String REVIEW = "review: ";
    private static final String NOTE = "note: ";

    /** The concern as text that {@link #read} understands. */
    public String write() {
        return (review ? REVIEW : NOTE) + words;
    }

    /** The concern that {@link #write} wrote; anything else wants a review. */
    public static Concern read(String text) {
        return text.startsWith(NOTE)
                ? new Concern(false, text.substring(NOTE.length()))
                : new Concern(true, text.startsWith(REVIEW) ? text.substring(REVIEW.length()) : text);
    }
}
