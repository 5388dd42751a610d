package org.mailroom.james.attachments;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.attachments.AttachmentReader;
import org.mailroom.desk.attachments.FileText;
import org.mailroom.desk.attachments.ReadOutcome;
import org.mailroom.desk.attachments.ReadingFrames.Question;
import org.mailroom.desk.configuration.AttachmentReaderSettings;
import org.mailroom.james.attachments.ReaderProcess.TookTooLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reading programs that run. One starts with the first attachment that needs it and ends some minutes after the last.
 * One that takes too long, too much memory or says nonsense is killed, and its file counts as not readable.
 */
public final class ReaderPool implements AttachmentReader, AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(ReaderPool.class);
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final int TURNS = 3;

    private final Supplier<AttachmentReaderSettings> settings;
    private final Function<AttachmentReaderSettings, Optional<List<String>>> commands;
    private final Path scratch;
    private final Deque<ReaderProcess> idle = new ArrayDeque<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mailroom-attachment-reader");
        thread.setDaemon(true);
        return thread;
    });
    private final Lock turns = new ReentrantLock();
    private final Condition oneIsFree = turns.newCondition();
    private int busy;
    private boolean closed;

    /**
     * Runs the program that the settings name, or the one that came with Mailroom.
     *
     * @param settings what the administrator allows
     * @param scratch a folder for what the programs put aside; made when it is not there
     */
    public static ReaderPool of(Supplier<AttachmentReaderSettings> settings, Path scratch) {
        return new ReaderPool(settings, now -> ReaderProgram.command(now, scratch), scratch);
    }

    ReaderPool(
            Supplier<AttachmentReaderSettings> settings,
            Function<AttachmentReaderSettings, Optional<List<String>>> commands,
            Path scratch) {
        this.settings = settings;
        this.commands = commands;
        this.scratch = scratch;
    }

    @Override
    public List<FileText> read(String name, String mimeType, byte[] bytes) {
        AttachmentReaderSettings now = settings.get();
        Optional<List<String>> command = commands.apply(now);
        if (command.isEmpty()) {
            return NONE.read(name, mimeType, bytes);
        }
        try {
            return ask(new Question(name, mimeType, bytes), command.get(), now);
        } catch (TookTooLong late) {
            LOGGER.warn("an attachment of the kind {} was not read within {}", mimeType, now.time());
            return failed("took longer than " + now.time().toSeconds() + " s");
        } catch (IOException broken) {
            LOGGER.warn("an attachment of the kind {} made its reader fail", mimeType, broken);
            return failed("its reader failed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed("the server stops");
        }
    }

    private List<FileText> ask(Question question, List<String> command, AttachmentReaderSettings now)
            throws IOException, InterruptedException {
        if (!enter(now)) {
            return failed("all readers were busy");
        }
        try {
            Optional<List<FileText>> answer = askKept(question, now);
            return answer.isPresent() ? answer.get() : answered(ReaderProcess.start(command, scratch), question, now);
        } finally {
            leave();
        }
    }

    /** A program that ended while it had nothing to do says nothing about the file: a new one is asked then. */
    private Optional<List<FileText>> askKept(Question question, AttachmentReaderSettings now) throws TookTooLong {
        ReaderProcess kept = kept();
        if (kept == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(answered(kept, question, now));
        } catch (TookTooLong late) {
            throw late;
        } catch (IOException ended) {
            LOGGER.debug("a reader that was kept has ended", ended);
            return Optional.empty();
        }
    }

    private List<FileText> answered(ReaderProcess process, Question question, AttachmentReaderSettings now)
            throws IOException {
        List<FileText> files = process.ask(question, now.time(), clock);
        keep(process);
        return files;
    }

    private boolean enter(AttachmentReaderSettings now) throws InterruptedException {
        long left = now.time().multipliedBy(TURNS).toNanos();
        turns.lockInterruptibly();
        try {
            while (busy >= now.processes()) {
                if (left <= 0) {
                    return false;
                }
                left = oneIsFree.awaitNanos(left);
            }
            busy++;
            return true;
        } finally {
            turns.unlock();
        }
    }

    private void leave() {
        turns.lock();
        try {
            busy--;
            oneIsFree.signal();
        } finally {
            turns.unlock();
        }
    }

    private synchronized @Nullable ReaderProcess kept() {
        idle.removeIf(process -> !process.isAlive());
        return idle.poll();
    }

    private synchronized void keep(ReaderProcess process) {
        if (closed) {
            process.kill();
            return;
        }
        idle.push(process);
        int asked = process.asked();
        var unused = clock.schedule(() -> endUnused(process, asked), IDLE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void endUnused(ReaderProcess process, int asked) {
        if (process.asked() == asked && idle.remove(process)) {
            process.kill();
        }
    }

    /** Ends the programs that have nothing to do; the others end with their answer. */
    @Override
    @PreDestroy
    public synchronized void close() {
        closed = true;
        idle.forEach(ReaderProcess::kill);
        idle.clear();
    }

    private static List<FileText> failed(String why) {
        return List.of(FileText.unread("", ReadOutcome.FAILED, why));
    }
}
