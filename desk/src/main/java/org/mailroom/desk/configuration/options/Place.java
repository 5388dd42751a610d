package org.mailroom.desk.configuration.options;

/** A place in a text; line and column (in code points) count from 1. */
record Place(int line, int column) {

    static final Place START = new Place(1, 1);

    /**
     * The place of a char.
     *
     * @param index of a char in the text
     */
    static Place at(String text, int index) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        long line =
                1 + text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        return new Place((int) line, 1 + text.codePointCount(lineStart, index));
    }
}
