package org.mailroom.james.attachments;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mailroom.desk.attachments.FileText;
import org.mailroom.desk.attachments.ReadingFrames;
import org.mailroom.desk.attachments.ReadingFrames.Question;

/** One running program. It is asked by one at a time, and is not asked again after it failed. */
final class ReaderProcess {
    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private final AtomicInteger asked = new AtomicInteger();

    private ReaderProcess(Process process) {
        this.process = process;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Starts it, with an empty environment. What it says beside its answers is thrown away: it may be words of mail. */
    static ReaderProcess start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return new ReaderProcess(builder.start());
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
