package org.mailroom.desk.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.attachments.ReadingFrames.Question;

class ReadingFramesTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    @Test
    void questionShouldArriveAsItWasAsked() throws IOException {
        ReadingFrames.ask(out, new Question("Größe €.pdf", "application/pdf", new byte[] {1, 2, 3}));
        DataInputStream in = in();

        assertThat(ReadingFrames.question(in)).hasValueSatisfying(question -> {
            assertThat(question.name()).isEqualTo("Größe €.pdf");
            assertThat(question.mimeType()).isEqualTo("application/pdf");
            assertThat(question.bytes()).containsExactly(1, 2, 3);
        });
        assertThat(ReadingFrames.question(in)).isEmpty();
    }

    @Test
    void answerShouldArriveAsItWasGiven() throws IOException {
        List<FileText> files = List.of(
                new FileText("", ReadOutcome.READ, "application/pdf", "Straße €"),
                FileText.unread("a/b", ReadOutcome.ENCRYPTED, "locked"));

        ReadingFrames.answer(out, files);

        assertThat(ReadingFrames.answer(in())).isEqualTo(files);
    }

    @Test
    void answerBeyondTheBoundsShouldSaySo() throws IOException {
        ReadingFrames.answer(out, Collections.nCopies(5_000, new FileText("a", ReadOutcome.READ, "", "text")));

        List<FileText> files = ReadingFrames.answer(in());

        assertThat(files).hasSize(ReadingFrames.MOST_FILES);
        assertThat(files.get(files.size() - 1).outcome()).isEqualTo(ReadOutcome.TOO_LARGE);
    }

    @Test
    void longTextsShouldBeLeftOutAndSaid() throws IOException {
        FileText large = new FileText("a", ReadOutcome.READ, "", "x".repeat(30_000_000));

        ReadingFrames.answer(out, List.of(large, large));

        assertThat(ReadingFrames.answer(in()))
                .extracting(FileText::outcome)
                .containsExactly(ReadOutcome.READ, ReadOutcome.TOO_LARGE);
    }

    @Test
    void whatIsNoFrameShouldBeRefused() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            byte[] wild = new byte[1 + random.nextInt(60)];
            random.nextBytes(wild);
            wild[0] = (byte) (wild[0] | 0x40);
            assertThatThrownBy(() -> ReadingFrames.answer(in(wild))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> ReadingFrames.question(in(wild))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void cutFramesShouldBeRefused() throws IOException {
        ReadingFrames.answer(out, List.of(new FileText("a", ReadOutcome.READ, "kind", "text")));
        byte[] whole = bytes.toByteArray();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ReadingFrames.answer(in(cut))).isInstanceOf(IOException.class);
        }
    }

    private DataInputStream in() {
        return in(bytes.toByteArray());
    }

    private static DataInputStream in(byte[] from) {
        return new DataInputStream(new ByteArrayInputStream(from));
    }
}
