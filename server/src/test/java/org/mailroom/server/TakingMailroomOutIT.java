package org.mailroom.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.testing.ServerUnderTest;

/** Nobody is locked in. */
class TakingMailroomOutIT {
    private static final String DESK = "support@acme.example";
    private static final String PASSWORD = "correct-horse";

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "K05 without Mailroom's lines James still has the desk's mail, and delivers new mail; D01 before that the"
                    + " folders follow a new language at the next start, with their mail and subscriptions")
    void mailShouldStayReadableWhenMailroomIsTakenOut() throws IOException {
        try (ServerUnderTest server = ServerUnderTest.in(folder).start()) {
            createAccounts(server);
            send(server, "while Mailroom was there");
            awaitMail(server, "anna/" + DESK, "Queues.General", "while Mailroom was there");
            server.stop();
            useGerman(server);
            server.start();
            assertFoldersAreGerman(server);
            server.stop();
            takeOut(server);
            server.start();
            awaitMail(server, DESK, "Anfragen.General", "while Mailroom was there");
            send(server, "after it was taken out");
            awaitMail(server, DESK, "INBOX", "after it was taken out");
        }
    }

    private static void createAccounts(ServerUnderTest server) throws IOException {
        server.webAdmin().createDomain("acme.example");
        for (String address : List.of(DESK, "review@acme.example", "anna@acme.example")) {
            server.webAdmin().putUser(address, PASSWORD);
        }
    }

    private static void useGerman(ServerUnderTest server) throws IOException {
        Path file = server.state().conf().resolve("mailroom.yaml");
        String before = Files.readString(file);
        Files.writeString(
                file,
                before.replaceFirst(
                        "(?m)^    agents:$", "    folders: {language: de, names: {Notes: Zettel}}\n    agents:"));
    }

    private static void assertFoldersAreGerman(ServerUnderTest server) throws IOException {
        awaitMail(server, "anna/" + DESK, "Anfragen.General", "while Mailroom was there");
        try (ImapClient imap = server.imap("anna/" + DESK, PASSWORD)) {
            String subscribed = imap.expectOk("LSUB \"\" *").untagged().toString();
            assertThat(subscribed).contains("Anfragen.General", "Anfragen.Zuordnen", "Erledigt", "Zettel");
            assertThat(imap.expectOk("LIST \"\" *").untagged().toString())
                    .contains("Anfragen.General", "Mitarbeiter.anna", "Kollisionen")
                    .doesNotContain("Queues", "Agents.", "Collisions", "Notes");
            assertThat(imap.command("SELECT Queues.General").isOk()).isFalse();
        }
    }

    /** Puts every file that has lines of Mailroom's back to what it is without them. */
    private static void takeOut(ServerUnderTest server) throws IOException {
        Files.delete(server.state().conf().resolve("extensions.properties"));
        try (Stream<Path> bare = Files.list(server.installation().serverConf())) {
            for (Path file : bare.toList()) {
                Files.copy(file, server.state().conf().resolve(String.valueOf(file.getFileName())), REPLACE_EXISTING);
            }
        }
    }

    private static void send(ServerUnderTest server, String subject) throws IOException {
        String message = "From: Carl <carl@customer.example>\r\nSubject: " + subject + "\r\n\r\nHello?\r\n";
        try (SmtpClient smtp = server.smtp()) {
            smtp.send("carl@customer.example", List.of(DESK), message.getBytes(US_ASCII));
        }
    }

    private static void awaitMail(ServerUnderTest server, String user, String mailbox, String subject) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            try (ImapClient imap = server.imap(user, PASSWORD)) {
                assertThat(imap.select(mailbox).untagged()).contains("1 EXISTS");
                assertThat(ImapClient.text(imap.fetch(imap.search("ALL").get(0))))
                        .contains("Subject: " + subject);
            }
        });
    }
}
