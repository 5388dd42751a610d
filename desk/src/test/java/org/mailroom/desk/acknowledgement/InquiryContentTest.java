package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

class InquiryContentTest {
    private static final String SCAN = """
            Subject: Scan
            Message-ID: <%s@customer.example>
            Content-Type: application/pdf; name=scan.pdf

            %s
            """;

    @Test
    @DisplayName("A12 the same words are the same whatever Message-ID, date, spaces and capitals they come with")
    void shouldKnowTheSameWords() {
        assertThat(digest("Subject: Where is it\nMessage-ID: <1@a.example>\n\nMy parcel\nis late.\n"))
                .isEqualTo(digest("Date: today\nSubject:  where is IT\n\nMy parcel is\n\nlate.\n"));
    }

    @Test
    void shouldTellSubjectFromText() {
        assertThat(digest("Subject: a b\n\nc\n")).isNotEqualTo(digest("Subject: a\n\nb c\n"));
    }

    @Test
    @DisplayName("A12 two scans without a word are two matters, the same scan is one")
    void shouldTellAttachmentsApart() {
        String first = digest(SCAN.formatted("1", "%PDF first"));

        assertThat(digest(SCAN.formatted("2", "%PDF first"))).isEqualTo(first);
        assertThat(digest(SCAN.formatted("3", "%PDF second"))).isNotEqualTo(first);
    }

    private static String digest(String mail) {
        return InquiryContent.digest(MailMessage.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8))));
    }
}
