package org.mailroom.desk.screening;

/**
 * Where in a mail something stands.
 *
 * @param part which part
 * @param name the attachment's name, with the entry inside it where there is one; empty elsewhere. Cleaned and masked.
 * @param quoted whether the mail quotes it from an earlier one
 * @param offset characters from the beginning of the part's text, from 0
 */
public record Place(Part part, String name, boolean quoted, int offset) {
    private static final int LONGEST_NAME = 120;

    /** The parts of a mail that are told apart. */
    public enum Part {
        SUBJECT("the subject"),
        BODY("the body"),
        HTML("the HTML body"),
        HTML_HIDDEN("hidden text of the HTML body"),
        HTML_ATTRIBUTE("an attribute of the HTML body"),
        ATTACHMENT("the attachment"),
        ATTACHMENT_NAME("the name of the attachment"),
        MAIL("the mail");

        private final String words;

        Part(String words) {
            this.words = words;
        }
    }

    public Place {
        name = Excerpt.of(name, LONGEST_NAME);
    }

    public static Place of(Part part) {
        return new Place(part, "", false, 0);
    }

    public static Place attachment(String name) {
        return new Place(Part.ATTACHMENT, name, false, 0);
    }

    /** The same part, quoted from an earlier mail. */
    public Place inQuote() {
        return new Place(part, name, true, offset);
    }

    /** The same part, another part of the same attachment or body. */
    public Place as(Part other) {
        return new Place(other, name, quoted, offset);
    }

    /** The same part at this offset. */
    public Place at(int position) {
        return new Place(part, name, quoted, position);
    }

    /** Whether its author wrote it for people to read, in the mail itself. */
    public boolean isOwnProse() {
        boolean prose = part == Part.SUBJECT || part == Part.BODY || part == Part.HTML;
        return prose && !quoted && name.isEmpty();
    }

    /** For a person: {@code quoted text of the body}, {@code the attachment "list.csv"}. */
    public String words() {
        String where = name.isEmpty() ? part.words : partOfAttachment();
        return quoted ? "quoted text of " + where : where;
    }

    private String partOfAttachment() {
        String suffix = " \"" + name + "\"";
        return switch (part) {
            case ATTACHMENT, ATTACHMENT_NAME -> part.words + suffix;
            default -> part.words + " in the attachment" + suffix;
        };
    }
}
