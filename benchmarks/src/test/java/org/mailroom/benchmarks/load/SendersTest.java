package org.mailroom.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailroom.server.client.SmtpClient;

class SendersTest {
    @Test
    void everyMailShouldArriveOnceAndBeNoted() throws IOException {
        try (CustomersServer sink = new CustomersServer(0);
                Senders senders = Senders.open(Load.full(3), () -> SmtpClient.connect(sink.port()))) {
            Sent sent = senders.send(
                    50,
                    (smtp, mail) -> smtp.send(
                            "anna@acme.example",
                            List.of(Inquiry.of("r-", mail).customer()),
                            Inquiry.of("r-", mail).bytes("support@acme.example")));

            assertThat(sent.failures()).isEmpty();
            assertThat(sent.transactions().count()).isEqualTo(50);
            assertThat(sink.mails()).isEqualTo(50);
            for (int mail = 0; mail < 50; mail++) {
                String customer = Inquiry.of("r-", mail).customer();
                assertThat(sink.of(customer))
                        .singleElement()
                        .satisfies(arrival -> assertThat(arrival.from()).isEqualTo(customer));
            }
        }
    }

    @Test
    void mailThatIsNotTakenShouldBeAFailureAndTheRestBeSent() throws IOException {
        try (CustomersServer sink = new CustomersServer(0);
                Senders senders = Senders.open(Load.full(1), () -> SmtpClient.connect(sink.port()))) {
            Sent sent = senders.send(3, (smtp, mail) -> {
                if (mail == 1) {
                    throw new IOException("broken off");
                }
                smtp.send("anna@acme.example", List.of("carla@customer.example"), new byte[0]);
            });

            assertThat(sent.failures()).singleElement().asString().contains("mail 1", "broken off");
            assertThat(sent.acceptedAt(1)).isZero();
            assertThat(sink.mails()).isEqualTo(2);
        }
    }
}
