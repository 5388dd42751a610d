package org.mailroom.desk.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How server and reading program talk over the program's standard input and output: each question and each answer is a
 * run of numbers (four bytes, highest first) and of texts and files, their length in bytes before them.
 */
public final class ReadingFrames {
    /** Bytes of a file at most. */
    public static final int LARGEST_FILE = 16 * 1024 * 1024;
    /** Bytes of all texts of an answer at most, in UTF-8. */
    public static final int LARGEST_ANSWER = 48 * 1024 * 1024;
    /** Files of an answer at most. */
    public static final int MOST_FILES = 3_000;

    private static final int LONGEST_WORDS = 1_000;

    private ReadingFrames() {}

    /**
     * A file to be read.
     *
     * @param name what the mail calls it
     * @param mimeType what the mail says it is
     * @param bytes its content
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Question(String name, String mimeType, byte[] bytes) {}

    /** Writes a question. */
    public static void ask(DataOutputStream out, Question question) throws IOException {
        words(out, question.name());
        words(out, question.mimeType());
        write(out, question.bytes());
        out.flush();
    }

    /**
     * Reads the next question.
     *
     * @return nothing when no other comes
     * @throws IOException if what comes is no question
     */
    public static Optional<Question> question(DataInputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        int length = (first << 24) | (in.readUnsignedByte() << 16) | in.readUnsignedShort();
        String name = new String(bytes(in, length, LONGEST_WORDS * 4), UTF_8);
        String mimeType = text(in, LONGEST_WORDS * 4);
        return Optional.of(new Question(name, mimeType, bytes(in, in.readInt(), LARGEST_FILE)));
    }

    /** Writes an answer. What goes beyond the bounds is left out, and that is said in the answer. */
    public static void answer(DataOutputStream out, List<FileText> files) throws IOException {
        List<FileText> fitting = fitting(files);
        out.writeInt(fitting.size());
        for (FileText file : fitting) {
            words(out, file.path());
            words(out, file.outcome().name());
            words(out, file.detail());
            write(out, file.text().getBytes(UTF_8));
        }
        out.flush();
    }

    /**
     * Reads an answer.
     *
     * @throws IOException if what comes is no answer, or none comes
     */
    public static List<FileText> answer(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > MOST_FILES) {
            throw new IOException("an answer of " + count + " files");
        }
        int left = LARGEST_ANSWER;
        List<FileText> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String path = text(in, LONGEST_WORDS * 4);
            ReadOutcome outcome = outcome(text(in, LONGEST_WORDS * 4));
            String detail = text(in, LONGEST_WORDS * 4);
            byte[] bytes = bytes(in, in.readInt(), left);
            left -= bytes.length;
            files.add(new FileText(path, outcome, detail, new String(bytes, UTF_8)));
        }
        return files;
    }

    private static List<FileText> fitting(List<FileText> files) {
        List<FileText> fitting = new ArrayList<>();
        int left = LARGEST_ANSWER;
        for (FileText file : files.subList(0, Math.min(files.size(), MOST_FILES - 1))) {
            int size = file.text().getBytes(UTF_8).length;
            boolean fits = size <= left;
            fitting.add(fits ? file : FileText.unread(file.path(), ReadOutcome.TOO_LARGE, file.detail()));
            left -= fits ? size : 0;
        }
        if (fitting.size() < files.size()) {
            fitting.add(FileText.unread("", ReadOutcome.TOO_LARGE, "more than " + MOST_FILES + " files"));
        }
        return fitting;
    }

    private static ReadOutcome outcome(String name) throws IOException {
        return Arrays.stream(ReadOutcome.values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("an outcome that is not known"));
    }

    private static void words(DataOutputStream out, String words) throws IOException {
        write(out, words.substring(0, Math.min(words.length(), LONGEST_WORDS)).getBytes(UTF_8));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in, int most) throws IOException {
        return new String(bytes(in, in.readInt(), most), UTF_8);
    }

    private static byte[] bytes(DataInputStream in, int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IOException("a run of " + length + " bytes where " + most + " are the most");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("it ended in the middle");
        }
        return bytes;
    }
}
