package org.mailroom.server.cli;

/** A text and the label somebody gave it. */
record LabelledText(String label, String text) {
    /** The same with so many characters of the text at most. */
    LabelledText cut(int longest) {
        return text.length() <= longest ? this : new LabelledText(label, text.substring(0, longest));
    }
}
