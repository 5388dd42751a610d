package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mails;
import org.mailroom.desk.message.RawMessage;

@DisplayName("A16 forbidden attachments")
class RefusedAttachmentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=setup.exe",
                "filename=\"invoice.pdf.EXE\"",
                "filename=\"setup.exe. .\"",
                "filename*=utf-8''setup%2Eexe",
                "filename*0=set; filename*1=up.exe",
                "filename=\"=?utf-8?B?c2V0dXAuZXhl?=\"",
            })
    void shouldBeRefusedHoweverTheNameIsWritten(String parameter) {
        assertThat(refusal(parameter, "support@acme.example"))
                .hasValueSatisfying(words -> assertThat(words).contains(".exe").doesNotContain("setup", "invoice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"filename=setup.pdf", "filename=exe", "filename=\"my.exe.pdf\"", "size=3"})
    void otherNamesShouldBeTaken(String parameter) {
        assertThat(refusal(parameter, "support@acme.example")).isEmpty();
    }

    @Test
    @DisplayName("A16 a forbidden file that Outlook packed into winmail.dat is refused by its name")
    void packedFileShouldBeRefused() {
        String packed = """
                Content-Type: application/ms-tnef; name=winmail.dat
                Content-Transfer-Encoding: base64

                eJ8+IgEAAgKQBgAOAAAAAAAAAAAAAAAAAAAAAAAAAAIQgAEACgAAAHNldHVwLmV4ZQAAAA==
                """;

        assertThat(RefusedAttachment.in(Mails.read(packed), Set.of("exe"))).isPresent();
        assertThat(RefusedAttachment.in(Mails.read(packed), Set.of("com"))).isEmpty();
    }

    @Test
    void mailForNoDeskShouldNotBeLookedAt() {
        assertThat(refusal("filename=setup.exe", "anna@acme.example")).isEmpty();
    }

    private static Optional<String> refusal(String parameter, String recipient) {
        String mail = """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment; %s

                MZ
                --b--
                """.formatted(parameter);
        return RefusedAttachment.in(
                MailMessage.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8))),
                RefusedAttachment.endings(List.of(EmailAddress.of(recipient)), SampleDesk.configuration()));
    }
}
