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
        assertThat(digest("Subject: Where is it\nMessage-ID: <1@a.example>\n\nMy parcel is late.\n"))
                .isEqualTo(digest(
                        "Received: from b\nSubject: Where is it\nMessage-ID: <2@a.example>\n\nMy parcel is late.\n"));
    }

    @Test
    @DisplayName("A12 the same words in another mail are no repetition: a person waits for each")
    void shouldTellMailsApart() {
        String first = digest("To: a@b.example\nSubject: hello\n\nPlease call me.\n");

        assertThat(digest("To: c@b.example\nSubject: hello\n\nPlease call me.\n"))
                .isNotEqualTo(first);
        assertThat(digest("Date: today\nTo: a@b.example\nSubject: hello\n\nPlease call me.\n"))
                .isNotEqualTo(first);
        assertThat(digest("To: a@b.example\nSubject: hello\n\nPlease call me?\n"))
                .isNotEqualTo(first);
    }

    private static String digest(String mail) {
        return InquiryContent.digest(MailMessage.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8))));
    }
}
