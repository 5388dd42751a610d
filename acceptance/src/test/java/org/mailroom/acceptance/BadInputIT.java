package org.mailroom.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.demo.ImapView;
import org.mailroom.demo.ImapView.Seen;
import org.mailroom.demo.OutsideWorld.Letter;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.client.SmtpRefusal;

/** Hostile and broken mail arrives or is refused in the session, and stops nothing. */
class BadInputIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    @DisplayName("K02 broken, huge and hostile mail arrives or is refused, and the next customer is served")
    void badMailShouldArriveOrBeRefusedAndStopNothing(@TempDir Path folder) throws IOException {
        try (DeskUnderTest desk = DeskUnderTest.start(folder, "3s")) {
            int number = 0;
            for (Map.Entry<String, byte[]> bad : BadMails.all().entrySet()) {
                number++;
                String host = "bad-" + number + ".test";
                Optional<SmtpRefusal> refusal = send(desk, host, bad.getValue());
                serveACustomer(desk, number);
                if (refusal.isEmpty()) {
                    Seen seen = arrival(desk, host);
                    System.err.println(bad.getKey() + ": in " + seen.folder());
                    assertHarmless(seen);
                } else {
                    System.err.println(bad.getKey() + ": " + refusal.get().reply());
                }
            }
            assertNothingInjected(desk);
        }
    }

    private static Optional<SmtpRefusal> send(DeskUnderTest desk, String host, byte[] message) throws IOException {
        try (SmtpClient smtp = desk.server().smtp()) {
            smtp.command("EHLO " + host);
            smtp.send(host.replace(".test", "@outside.example"), Collections.nCopies(20, DeskUnderTest.DESK), message);
            return Optional.empty();
        } catch (SmtpRefusal refusal) {
            return Optional.of(refusal);
        }
    }

    private static void serveACustomer(DeskUnderTest desk, int number) throws IOException {
        String customer = "customer-" + number + "x@customer.example";
        desk.receive(
                customer,
                DeskUnderTest.DESK,
                Mails.inquiry(customer, DeskUnderTest.DESK, "A question", number + "@customer.example", "Help me."));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(desk.outside().received(customer)).hasSize(1));
    }

    private static Seen arrival(DeskUnderTest desk, String host) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () -> desk.<Optional<Seen>>as("anna/support@acme.example", view -> look(view, host)),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Seen> look(ImapView view, String host) throws IOException {
        for (String folder : view.folders()) {
            Optional<Seen> seen = view.find(folder, host);
            if (seen.isPresent()) {
                return seen;
            }
        }
        return Optional.empty();
    }

    private static void assertHarmless(Seen seen) {
        assertThat(seen.field("X-Mailroom-Case")).doesNotContain("FORGED");
        assertThat(seen.field("X-Mailroom-Acknowledgement")).isNotEqualTo("forged");
        assertThat(seen.field("X-Mailroom-Held")).isEmpty();
    }

    private static void assertNothingInjected(DeskUnderTest desk) {
        assertThat(desk.outside().received(BadMails.VICTIM)).isEmpty();
        List<Letter> letters = desk.outside().received("bad-");
        assertThat(letters)
                .isNotEmpty()
                .allSatisfy(letter ->
                        assertThat(letter.text().split("\r?\n\r?\n", 2)[0]).doesNotContainPattern("(?im)^bcc:"));
    }
}
