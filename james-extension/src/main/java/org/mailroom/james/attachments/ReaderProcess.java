package org.mailroom.james.attachments;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.mailroom.desk.attachments.FileText;
import org.mailroom.desk.attachments.ReadingFrames;
import org.mailroom.desk.attachments.ReadingFrames.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running program. It is asked by one at a time, and is not asked again after it failed. */
final class ReaderProcess {
    private static final Logger LOGGER = LoggerFactory.getLogger(ReaderProcess.class);

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private final AtomicInteger asked = new AtomicInteger();

    private ReaderProcess(Process process) {
        this.process = process;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * Starts it, with an empty environment and a folder of its own for what it puts aside, which goes with it however it
     * ends. What it says beside its answers is thrown away: it may be words of mail.
     *
     * @param scratch the folder in which that folder is made
     */
    static ReaderProcess start(List<String> command, Path scratch) throws IOException {
        Path aside = Files.createTempDirectory(Files.createDirectories(scratch), "reading-");
        List<String> line = new ArrayList<>(command);
        line.add(1, "-Djava.io.tmpdir=" + aside);
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process process = builder.start();
        var unused = process.onExit().thenRun(() -> delete(aside));
        return new ReaderProcess(process);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOGGER.warn("what a reader of attachments put aside cannot be deleted: {}", folder, e);
        }
    }

    /**
     * Asks about a file, and kills the program when the answer takes too long.
     *
     * @throws TookTooLong if it was killed
     * @throws IOException if it gave no answer, or one that cannot be read
     */
    List<FileText> ask(Question question, Duration time, ScheduledExecutorService clock) throws IOException {
        asked.incrementAndGet();
        ScheduledFuture<?> end = clock.schedule(this::kill, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ReadingFrames.ask(questions, question);
            return ReadingFrames.answer(answers);
        } catch (IOException failed) {
            kill();
            throw end.isDone() ? new TookTooLong(failed) : failed;
        } finally {
            end.cancel(false);
        }
    }

    /** How often it was asked. */
    int asked() {
        return asked.get();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
    }

    /** The program was killed since it did not answer. */
    static final class TookTooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TookTooLong(IOException cause) {
            super(cause);
        }
    }
}
