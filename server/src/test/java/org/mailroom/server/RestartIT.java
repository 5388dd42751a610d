package org.mailroom.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.testing.ServerUnderTest;

/** What must outlive the process. */
class RestartIT {
    private static final String ANNA = "anna@acme.example";
    private static final String PASSWORD = "correct-horse";

    @TempDir
    private Path folder;

    @Test
    void acceptedMailShouldOutliveAStopAndAKill() throws IOException {
        try (ServerUnderTest server = ServerUnderTest.bareIn(folder).start()) {
            server.webAdmin().createDomain("acme.example");
            server.webAdmin().putUser(ANNA, PASSWORD);
            send(server, "before the stop");
            server.restart();
            send(server, "before the kill");
            server.kill();
            server.start();
            awaitSubjects(server, "before the stop", "before the kill");
        }
    }

    private static void send(ServerUnderTest server, String subject) throws IOException {
        try (SmtpClient smtp = server.smtp()) {
            smtp.send("customer@elsewhere.example", List.of(ANNA), message(subject));
        }
    }

    private static void awaitSubjects(ServerUnderTest server, String... subjects) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            try (ImapClient imap = server.imap(ANNA, PASSWORD)) {
                imap.select("INBOX");
                assertThat(imap.expectOk("FETCH 1:* (BODY.PEEK[HEADER.FIELDS (SUBJECT)])")
                                .literals())
                        .extracting(header -> ImapClient.text(header).strip())
                        .containsExactlyInAnyOrder("Subject: " + subjects[0], "Subject: " + subjects[1]);
            }
        });
    }

    private static byte[] message(String subject) {
        return ("Subject: " + subject + "\r\n\r\nHello.\r\n").getBytes(US_ASCII);
    }
}
