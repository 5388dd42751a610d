package org.mailroom.desk.attachments;

/**
 * What was read of a file, or of one that is in it.
 *
 * @param path where it lies in the file that was asked about, {@code letters/offer.doc}; empty for that file itself
 * @param outcome what became of reading it
 * @param detail for a person: what kind it is, or what went wrong; may be empty where all was read
 * @param text its text, as far as it is known
 */
public record FileText(String path, ReadOutcome outcome, String detail, String text) {

    /** A file that was not read. */
    public static FileText unread(String path, ReadOutcome outcome, String detail) {
        return new FileText(path, outcome, detail, "");
    }
}
