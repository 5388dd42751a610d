package org.mailroom.desk.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.OwnIdentity;
import org.mailroom.desk.intake.Recogniser;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

class RecentRecognitionsTest {
    private static final Envelope CARLA =
            Envelope.of(EmailAddress.of("carla@customer.example"), List.of(EmailAddress.of("support@acme.example")));
    private static final OwnIdentity DESK = OwnIdentity.of(EmailAddress.of("support@acme.example"));

    private int asked;
    private final RecentRecognitions recent = new RecentRecognitions(arrival -> {
        asked++;
        return new Recogniser().recognise(arrival);
    });

    @Test
    void theSameMailShouldBeRecognisedOnce() {
        assertThat(recent.of(arrival("Subject: one\r\n\r\ntext", CARLA, DESK)))
                .isEqualTo(recent.of(arrival("Subject: one\r\n\r\ntext", CARLA, DESK)));
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void anotherTextEnvelopeOrIdentityShouldBeRecognisedAnew() {
        Envelope bounce = Envelope.nullSender(CARLA.recipients());
        recent.of(arrival("Subject: one\r\n\r\ntext", CARLA, DESK));
        recent.of(arrival("Subject: one\r\n\r\ntexT", CARLA, DESK));
        recent.of(arrival("Subject: one\r\n\r\ntext", bounce, DESK));
        recent.of(arrival("Subject: one\r\n\r\ntext", CARLA, DESK.withMessageIdHosts("acme.example")));

        assertThat(asked).isEqualTo(4);
    }

    @Test
    void onlyTheLastMailsShouldBeKept() {
        for (int i = 0; i <= 32; i++) {
            recent.of(arrival("Subject: " + i + "\r\n\r\n", CARLA, DESK));
        }
        recent.of(arrival("Subject: 32\r\n\r\n", CARLA, DESK));
        assertThat(asked).isEqualTo(33);

        recent.of(arrival("Subject: 0\r\n\r\n", CARLA, DESK));
        assertThat(asked).isEqualTo(34);
    }

    @Test
    void aLargeMailShouldNotBeKept() {
        String large = "Subject: large\r\n\r\n" + "x".repeat(200_000);
        recent.of(arrival(large, CARLA, DESK));
        recent.of(arrival(large, CARLA, DESK));

        assertThat(asked).isEqualTo(2);
    }

    private static Arrival arrival(String text, Envelope envelope, OwnIdentity own) {
        MailMessage message = MailMessage.read(RawMessage.of(text.getBytes(StandardCharsets.UTF_8)));
        return new Arrival(message, envelope, own);
    }
}
