package org.mailroom.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.attachments.FileText;
import org.mailroom.desk.attachments.ReadOutcome;
import org.mailroom.desk.attachments.ReadingFrames;
import org.mailroom.desk.attachments.ReadingFrames.Question;

class FileReadingTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final double CARD_AS_NUMBER = 4111111111111111d;

    private final FileReading reading = new FileReading();

    @Test
    @DisplayName("E06 the text of a PDF is read")
    void pdfShouldBeRead() throws IOException {
        List<FileText> read = read("offer.pdf", Files.pdf(List.of("Your card is " + CARD, "and more on page two")));

        assertThat(read).singleElement().satisfies(file -> {
            assertThat(file.outcome()).isEqualTo(ReadOutcome.READ);
            assertThat(file.text()).contains(CARD, "more on page two");
        });
    }

    @Test
    @DisplayName("E06 a page that is only a picture is said, a blank one is not")
    void picturedPageShouldBeSaid() throws IOException {
        assertThat(read("scan.pdf", Files.scannedPdf("A page of text")))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.outcome()).isEqualTo(ReadOutcome.NO_READER);
                    assertThat(file.detail()).isEqualTo("PDF, 1 of 2 pages without readable text");
                    assertThat(file.text()).contains("A page of text");
                });
        assertThat(read("blank.pdf", Files.pdf(List.of("A page of text", ""))))
                .singleElement()
                .extracting(FileText::outcome)
                .isEqualTo(ReadOutcome.READ);
    }

    @Test
    @DisplayName("E06 files behind a password are encrypted, not broken")
    void lockedFilesShouldBeEncrypted() throws IOException {
        assertThat(outcomes("a.pdf", Files.lockedPdf(CARD))).containsExactly(ReadOutcome.ENCRYPTED);
        assertThat(outcomes("a.xls", Files.lockedXls(CARD))).containsExactly(ReadOutcome.ENCRYPTED);
    }

    @Test
    @DisplayName("E06 a number in a sheet is read in full, however it is shown")
    void numbersOfSheetsShouldBeReadInFull() throws IOException {
        assertThat(text("a.xls", Files.xls("Card", CARD_AS_NUMBER))).contains("Card", "4111111111111111");
        assertThat(text("a.tar", Files.tar("b.xlsx", Files.xlsx("Card", CARD_AS_NUMBER))))
                .contains("Card", "4111111111111111");
    }

    @Test
    @DisplayName("E06 rich text is read without the words that format it")
    void richTextShouldBeRead() {
        assertThat(
                        text(
                                "a.rtf",
                                Files.text(
                                        "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard Your card 4111 11{\\b 11} 11\\b0 11 1111\\par}")))
                .contains("Your card 4111 1111 1111 1111");
    }

    @Test
    @DisplayName("E06 files in archives are read, each by its name, also when nothing can read them")
    void filesInArchivesShouldBeRead() throws IOException {
        List<FileText> read = read("a.tar.gz", Files.gzip(Files.tar("notes/b.txt", Files.text("see " + CARD)), 1));

        assertThat(read).anySatisfy(file -> {
            assertThat(file.path()).isEqualTo("a.tar/b.txt");
            assertThat(file.text()).contains(CARD);
        });
        byte[] strange = new byte[3000];
        new Random(7).nextBytes(strange);
        assertThat(read("a.tar", Files.tar("b.bin", strange)))
                .anySatisfy(file -> assertThat(file.outcome()).isEqualTo(ReadOutcome.NO_READER));
    }

    @Test
    @DisplayName("E06 what swells without measure is too large")
    void bombShouldBeTooLarge() throws IOException {
        byte[] bomb = Files.gzip(Files.text("little text ".repeat(80_000)), 300);

        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        assertThat(outcomes("a.gz", bomb)).contains(ReadOutcome.TOO_LARGE);
    }

    @Test
    @DisplayName("E06 a file that is cut or not what it says is never read as having no text")
    void damagedFilesShouldBeSaid() throws IOException {
        byte[] pdf = Files.pdf(List.of("Your card is " + CARD));
        byte[] xls = Files.xls("Card", CARD_AS_NUMBER);

        assertThat(outcomes("a.pdf", Arrays.copyOf(pdf, 40))).doesNotContain(ReadOutcome.READ);
        assertThat(outcomes("a.xls", Arrays.copyOf(xls, 700))).doesNotContain(ReadOutcome.READ);
        assertThat(outcomes("a.bin", new byte[] {1, 2, 0, 3})).containsExactly(ReadOutcome.NO_READER);
        assertThat(outcomes("a.pdf", new byte[0])).doesNotContain(ReadOutcome.READ);
    }

    @Test
    @DisplayName("E06 the program answers one question after another until none comes")
    void programShouldAnswerEachQuestion() throws IOException {
        ByteArrayOutputStream questions = new ByteArrayOutputStream();
        ReadingFrames.ask(
                new DataOutputStream(questions),
                new Question("a.rtf", "text/rtf", Files.text("{\\rtf1\\pard one\\par}")));
        ReadingFrames.ask(
                new DataOutputStream(questions), new Question("b.pdf", "", Files.pdf(List.of("the second of two"))));
        ByteArrayOutputStream answers = new ByteArrayOutputStream();

        ReadingProgram.serve(
                new DataInputStream(new ByteArrayInputStream(questions.toByteArray())), new DataOutputStream(answers));

        DataInputStream in = new DataInputStream(new ByteArrayInputStream(answers.toByteArray()));
        assertThat(ReadingFrames.answer(in).get(0).text()).contains("one");
        assertThat(ReadingFrames.answer(in).get(0).text()).contains("the second of two");
        assertThat(in.available()).isZero();
    }

    private List<FileText> read(String name, byte[] bytes) {
        return reading.read(new Question(name, "application/octet-stream", bytes));
    }

    private List<ReadOutcome> outcomes(String name, byte[] bytes) {
        return read(name, bytes).stream().map(FileText::outcome).toList();
    }

    private String text(String name, byte[] bytes) {
        return read(name, bytes).stream().map(FileText::text).collect(Collectors.joining("\n"));
    }
}
