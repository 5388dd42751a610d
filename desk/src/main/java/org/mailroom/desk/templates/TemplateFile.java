package org.mailroom.desk.templates;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of one template file.
 *
 * @param text with lines ended by LF
 */
record TemplateFile(Path path, String text) {
    /** Bytes; an acknowledgement must stay below 8 KB. */
    static final int LARGEST = 4_000;

    private static final String FRONT = "Subject:";

    /** The file's text, or empty where it cannot be taken; the mistake is told then. */
    static Optional<TemplateFile> read(Path path, TemplateProblems problems) {
        try {
            if (Files.size(path) > LARGEST) {
                problems.add(path, 0, "has " + Files.size(path) + " bytes", "shorten it to " + LARGEST);
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return Optional.of(new TemplateFile(path, text.replace("\r\n", "\n").replace("\ufeff", "")));
        } catch (CharacterCodingException e) {
            problems.add(path, 0, "is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            problems.add(path, 0, "cannot be read: " + e, "check the file and its rights");
        }
        return Optional.empty();
    }

    /** What stands behind {@code Subject:} in the first line. */
    Optional<String> subject() {
        String first = text.lines().findFirst().orElse("");
        return first.startsWith(FRONT)
                ? Optional.of(first.substring(FRONT.length()).strip()).filter(subject -> !subject.isEmpty())
                : Optional.empty();
    }

    /** The line before the text below the front, counted from 1. */
    int linesBeforeBody() {
        return (int) text.lines().skip(1).takeWhile(String::isBlank).count() + 1;
    }

    /** The text below the front. */
    String body() {
        int at = 0;
        for (int i = 0; i < linesBeforeBody(); i++) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return text.substring(at);
    }
}
