package org.mailroom.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.testing.ServerUnderTest;

/** What must outlive the process. */
class RestartIT {
    private static final String ANNA = "anna@acme.example";
    private static final String PASSWORD = "correct-horse";
    private static final int MANY = 40;

    @TempDir
    private Path folder;

    @Test
    void acceptedMailShouldOutliveAStopAndAKillAndBeFoundAndCounted() throws IOException {
        try (ServerUnderTest server = ServerUnderTest.bareIn(folder).start()) {
            server.webAdmin().createDomain("acme.example");
            server.webAdmin().putUser(ANNA, PASSWORD);
            sendMany(server, "before the stop");
            server.restart();
            assertQuotaCountsAll(server);
            sendMany(server, "before the kill");
            server.kill();
            server.start();
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                assertSearchFindsAll(server, "before the stop");
                assertSearchFindsAll(server, "before the kill");
                assertQuotaCountsAll(server);
            });
        }
    }

    private static void sendMany(ServerUnderTest server, String subject) throws IOException {
        for (int i = 0; i < MANY; i++) {
            send(server, subject + " " + i);
        }
    }

    /** Mail may arrive twice when the kill came between its delivery and the queue's note of it. */
    private static void assertSearchFindsAll(ServerUnderTest server, String subject) throws IOException {
        try (ImapClient imap = server.imap(ANNA, PASSWORD)) {
            imap.select("INBOX");
            List<String> stored = imap.expectOk("FETCH 1:* (BODY.PEEK[HEADER.FIELDS (SUBJECT)])").literals().stream()
                    .map(header -> ImapClient.text(header).strip())
                    .filter(header -> header.startsWith("Subject: " + subject))
                    .toList();
            assertThat(Set.copyOf(stored)).hasSize(MANY);
            assertThat(imap.search("HEADER Subject " + ImapClient.quoted(subject)))
                    .hasSameSizeAs(stored)
                    .doesNotHaveDuplicates();
        }
    }

    private static void assertQuotaCountsAll(ServerUnderTest server) throws IOException {
        try (ImapClient imap = server.imap(ANNA, PASSWORD)) {
            String stored =
                    String.join("\n", imap.expectOk("STATUS INBOX (MESSAGES)").untagged());
            String count = stored.replaceAll("(?s).*MESSAGES (\\d+).*", "$1");
            assertThat(server.webAdmin()
                            .get("/quota/users/" + WebAdmin.escaped(ANNA))
                            .body())
                    .containsPattern("\"occupation\":\\{[^}]*\"count\":" + count + "\\b");
        }
    }

    private static void send(ServerUnderTest server, String subject) throws IOException {
        try (SmtpClient smtp = server.smtp()) {
            smtp.send("customer@elsewhere.example", List.of(ANNA), message(subject));
        }
    }

    private static byte[] message(String subject) {
        return ("Subject: " + subject + "\r\n\r\nHello.\r\n").getBytes(US_ASCII);
    }
}
