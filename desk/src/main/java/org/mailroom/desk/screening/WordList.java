package org.mailroom.desk.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Words and phrases that should not leave, as an administrator writes them:
 *
 * <pre>
 * # a comment
 * word             the whole word, capitals, accents and repeated letters regardless
 * word*            whatever begins so
 * several words    next to each other
 * !word            innocent, although it looks like another line
 * </pre>
 */
public final class WordList {
    private final String name;
    private final List<WordTerm> terms;

    WordList(String name, List<WordTerm> terms) {
        this.name = name;
        this.terms = List.copyOf(terms);
    }

    /**
     * Reads a list whole.
     *
     * @param name shown with findings and mistakes
     * @throws InvalidWordList naming every line that cannot be used
     * @throws IOException from the reader
     */
    public static WordList read(String name, Reader reader) throws IOException {
        WordListReader lines = new WordListReader(name);
        BufferedReader buffered = new BufferedReader(reader);
        for (String line = buffered.readLine(); line != null; line = buffered.readLine()) {
            lines.add(line);
        }
        return lines.finish();
    }

    /**
     * Reads a file in UTF-8 whole.
     *
     * @param name shown with findings
     * @throws InvalidWordList naming the file and every line that cannot be used
     * @throws IOException if it cannot be read, or is not UTF-8
     */
    public static WordList read(String name, Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new WordList(name, read(file.toString(), reader).terms);
        }
    }

    public String name() {
        return name;
    }

    /** Number of lines that mean something. */
    public int size() {
        return terms.size();
    }

    List<WordTerm> terms() {
        return terms;
    }
}
