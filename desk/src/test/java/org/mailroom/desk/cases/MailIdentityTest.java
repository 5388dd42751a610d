package org.mailroom.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

class MailIdentityTest {
    @Test
    void differentMailsWithoutMessageIdShouldStayDifferent() {
        MailIdentity one = of("From: a@x.example\r\nTo: one@acme.example\r\nSubject: s\r\n\r\nsame\r\n");
        MailIdentity other = of("From: a@x.example\r\nTo: two@acme.example\r\nSubject: s\r\n\r\nsame\r\n");

        assertThat(one).isNotEqualTo(other);
        assertThat(one.messageId()).isNotEqualTo(other.messageId());
    }

    @Test
    void theSameMailWithoutMessageIdShouldBeKnownWhicheverWayItCame() {
        String mail = "From: a@x.example\r\nSubject: s\r\n\r\nsame\r\n";

        assertThat(of("Received: from b\r\n by c\r\nReturn-Path: <a@x.example>\r\n" + mail))
                .isEqualTo(of(mail));
    }

    @Test
    @DisplayName("K02 two mails that name no writer are two, though they say the same")
    void mailsOfNobodyShouldStayDifferent() {
        String mail = "no header at all\r\n";

        assertThat(of("Received: from b\r\n" + mail)).isNotEqualTo(of("Received: from c\r\n" + mail));
        assertThat(of("Received: from b\r\n" + mail))
                .isEqualTo(of("X-Mailroom-Kind: k\r\nReceived: from b\r\n" + mail));
    }

    @Test
    void messageIdUsedTwiceShouldNotMakeTwoMailsOne() {
        MailIdentity one = of("Message-ID: <1@x>\r\n\r\none\r\n");
        MailIdentity other = of("Message-ID: <1@x>\r\n\r\nother\r\n");

        assertThat(one.messageId()).isEqualTo(other.messageId());
        assertThat(one).isNotEqualTo(other);
    }

    private static MailIdentity of(String text) {
        return MailIdentity.of(MailMessage.read(RawMessage.of(text.getBytes(StandardCharsets.UTF_8))));
    }
}
