package org.mailroom.james.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.attachments.FileText;
import org.mailroom.desk.attachments.ReadOutcome;
import org.mailroom.desk.configuration.AttachmentReaderSettings;

class ReaderPoolTest {
    private static final List<String> ODD = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            OddReader.class.getName());

    private AttachmentReaderSettings settings = settings(2, Duration.ofSeconds(30));

    @TempDir
    private Path scratch;

    private ReaderPool pool;

    @BeforeEach
    void begin() {
        pool = new ReaderPool(() -> settings, now -> Optional.of(ODD), scratch);
    }

    @AfterEach
    void end() {
        pool.close();
    }

    @Test
    @DisplayName("E06 one program answers question after question")
    void programShouldBeKept() {
        FileText first = read("first");
        FileText second = read("second");

        assertThat(first.outcome()).isEqualTo(ReadOutcome.READ);
        assertThat(pid(second)).isEqualTo(pid(first));
    }

    @Test
    @DisplayName("E06 a file that hangs its reader has failed, and the next one is read by another")
    void hangingReaderShouldBeKilled() {
        FileText before = read("before");
        settings = settings(2, Duration.ofSeconds(1));
        FileText hung = read("hang");
        settings = settings(2, Duration.ofSeconds(30));

        assertThat(hung.outcome()).isEqualTo(ReadOutcome.FAILED);
        assertThat(hung.detail()).isEqualTo("took longer than 1 s");
        Awaitility.await()
                .untilAsserted(() -> assertThat(ProcessHandle.of(pid(before))
                                .map(ProcessHandle::isAlive)
                                .orElse(false))
                        .isFalse());
        assertThat(read("after").outcome()).isEqualTo(ReadOutcome.READ);
    }

    @Test
    @DisplayName("E06 a file that kills its reader, or makes it swell or babble, has failed")
    void failingReaderShouldCount() {
        for (String way : List.of("die", "swell", "babble")) {
            assertThat(read(way).outcome()).as(way).isEqualTo(ReadOutcome.FAILED);
            assertThat(read("after " + way).outcome()).as(way).isEqualTo(ReadOutcome.READ);
        }
    }

    @Test
    @DisplayName("E06 what a reader put aside goes with it, also when it is killed")
    void asideShouldGoWithTheReader() {
        read("put aside");
        assertThat(scratch).isDirectoryRecursivelyContaining("glob:**/aside.tmp");

        assertThat(read("die").outcome()).isEqualTo(ReadOutcome.FAILED);

        Awaitility.await().untilAsserted(() -> assertThat(scratch).isDirectoryNotContaining("glob:**/reading-*"));
    }

    @Test
    @DisplayName("E06 a program that ended when it had nothing to do is replaced without a word")
    void endedProgramShouldBeReplaced() {
        FileText last = read("last words");

        FileText next = read("next");

        assertThat(next.outcome()).isEqualTo(ReadOutcome.READ);
        assertThat(pid(next)).isNotEqualTo(pid(last));
    }

    @Test
    @DisplayName("E06 many at once take turns")
    void manyShouldTakeTurns() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        try {
            List<Future<FileText>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String name = "file " + i;
                answers.add(senders.submit(() -> read(name)));
            }
            List<FileText> read = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                read.add(answers.get(i).get());
                assertThat(read.get(i).text()).startsWith("file " + i + " by ");
            }
            assertThat(read.stream().map(ReaderPoolTest::pid).distinct()).hasSizeLessThanOrEqualTo(2);
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    @DisplayName("E06 without a program, or when none may run, there is no reader")
    void missingProgramShouldMeanNoReader(@TempDir Path folder) {
        try (ReaderPool none = ReaderPool.of(() -> settings(0, Duration.ofSeconds(1)), folder)) {
            assertThat(none.read("a.pdf", "application/pdf", new byte[1]))
                    .singleElement()
                    .extracting(FileText::outcome)
                    .isEqualTo(ReadOutcome.NO_READER);
        }
    }

    private FileText read(String name) {
        return pool.read(name, "application/pdf", new byte[] {1}).get(0);
    }

    private static long pid(FileText answer) {
        return Long.parseLong(answer.text().substring(answer.text().lastIndexOf(' ') + 1));
    }

    private static AttachmentReaderSettings settings(int processes, Duration time) {
        return new AttachmentReaderSettings(Optional.empty(), processes, 256, time);
    }
}
