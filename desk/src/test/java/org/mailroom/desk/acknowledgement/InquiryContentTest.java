package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

class InquiryContentTest {
    @Test
    @DisplayName("A12 a mail is the same whatever Message-ID it has and whichever way it came")
    void shouldKnowTheSameMail() {
        String mail = "Subject: Where is it\nDate: Mon, 23 Nov 2026 10:00:00 +0000\n\nMy parcel is late.\n";

        assertThat(digest("Message-ID: <1@a.example>\n" + mail))
                .isEqualTo(digest("Received: from b\nMessage-ID: <2@a.example>\n" + mail));
    }

    @Test
    @DisplayName("A12 the same words in another mail are no repetition: a person waits for each")
    void shouldTellMailsApart() {
        String first = digest("To: a@b.example\nSubject: hello\n\nPlease call me.\n");

        assertThat(digest("To: c@b.example\nSubject: hello\n\nPlease call me.\n"))
                .isNotEqualTo(first);
        assertThat(digest("Message-ID: <1@a.example>\nTo: a@b.example\n\nPlease call me.\n"))
                .as("without a date")
                .isNotEqualTo(digest("Message-ID: <2@a.example>\nTo: a@b.example\n\nPlease call me.\n"));
        assertThat(digest("Date: today\nTo: a@b.example\nSubject: hello\n\nPlease call me.\n"))
                .isNotEqualTo(first);
        assertThat(digest("To: a@b.example\nSubject: hello\n\nPlease call me?\n"))
                .isNotEqualTo(first);
    }

    private static String digest(String mail) {
        return InquiryContent.digest(MailMessage.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8))));
    }
}
