package org.mailroom.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.mailroom.desk.attachments.ReadingFrames;
import org.mailroom.desk.attachments.ReadingFrames.Question;

/** Answers one question after another, as {@link ReadingFrames} writes them, until no other comes. */
public final class ReadingProgram {
    private ReadingProgram() {}

    /** Reads questions from standard input, writes answers to standard output; ends with whoever started it. */
    public static void main(String[] none) throws IOException {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var unused = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
        });
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        System.setOut(silent);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            serve(in, out);
        }
    }

    static void serve(DataInputStream in, DataOutputStream out) throws IOException {
        FileReading reading = new FileReading();
        for (Optional<Question> next = ReadingFrames.question(in);
                next.isPresent();
                next = ReadingFrames.question(in)) {
            ReadingFrames.answer(out, reading.read(next.get()));
        }
    }
}
