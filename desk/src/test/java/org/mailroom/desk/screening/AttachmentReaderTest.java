package org.mailroom.desk.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.attachments.AttachmentReader;
import org.mailroom.desk.attachments.FileText;
import org.mailroom.desk.attachments.ReadOutcome;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.message.MailMessage;

class AttachmentReaderTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final byte[] PDF = "%PDF-1.7 \0".getBytes(UTF_8);

    @Test
    @DisplayName("E06 a card number in a PDF is found in it, and in a file within an archive by its path")
    void screensShouldSeeWhatTheReaderReads() {
        List<ScreenFinding> findings = look(
                Replies.attached("a.pdf", "application/pdf", PDF),
                (name, type, bytes) -> List.of(
                        new FileText("", ReadOutcome.READ, "application/pdf", "Your card " + CARD),
                        new FileText("in/b.doc", ReadOutcome.READ, "application/msword", "and " + CARD)));

        assertThat(findings)
                .extracting(finding -> finding.place().words())
                .containsExactly("the attachment \"a.pdf\"", "the attachment \"a.pdf/in/b.doc\"");
    }

    @Test
    @DisplayName("E06 a reader that fails leaves a review behind, and what it read before is screened")
    void failedReadingShouldWantAReview() {
        List<ScreenFinding> findings = look(
                Replies.attached("a.pdf", "application/pdf", PDF),
                (name, type, bytes) -> List.of(
                        FileText.unread("", ReadOutcome.FAILED, "took longer than 20 s"),
                        new FileText("b.txt", ReadOutcome.TOO_LARGE, "text/plain", CARD)));

        assertThat(findings).extracting(ScreenFinding::wanted).containsOnly(ScreenAction.REVIEW);
        assertThat(findings)
                .extracting(ScreenFinding::words)
                .contains("the attachment \"a.pdf\" could not be read (took longer than 20 s)")
                .hasSize(3);
    }

    @Test
    @DisplayName("E06 nobody is asked about the pictures that nearly every reply has")
    void readerShouldNotBeAskedAboutPictures() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

        List<ScreenFinding> findings = look(Replies.attached("logo.png", "image/png", picture), (name, type, bytes) -> {
            throw new AssertionError("asked about " + name);
        });

        assertThat(findings).singleElement().extracting(ScreenFinding::wanted).isEqualTo(ScreenAction.NOTE);
    }

    @Test
    @DisplayName("E06 rich text in which a reader sees no text is looked at as it is written")
    void richTextShouldBeLookedAtAsWritten() {
        MailMessage mail = Replies.attached("a.rtf", "application/rtf", ("{\\rtf1 " + CARD + "}").getBytes(UTF_8));

        assertThat(look(mail, AttachmentReader.NONE)).hasSize(1);
        assertThat(look(mail, (name, type, bytes) -> List.of(new FileText("", ReadOutcome.READ, "rtf", " "))))
                .hasSize(1);
        assertThat(look(mail, (name, type, bytes) -> List.of(new FileText("", ReadOutcome.READ, "rtf", CARD))))
                .hasSize(1);
    }

    private static List<ScreenFinding> look(MailMessage mail, AttachmentReader reader) {
        List<Screen> screens =
                List.of(new CardNumbers(ScreenAction.REVIEW), new UnreadParts(ScreenAction.REVIEW, ScreenAction.NOTE));
        return new Screening(screens, reader).look(mail, Optional.empty());
    }
}
