package org.mailroom.james;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.health.StoreHealth;
import org.mailroom.routes.RoutesContext;

class StoreOutageIT {
    @Test
    @DisplayName(
            "without its database the server starts, takes customers' mail, and recovers by itself; A17 what waits has a note")
    void aServerWhoseStoreCannotBeHadShouldRunAndRecoverByItself(@TempDir Path folder) throws Exception {
        Path obstacle = Files.createDirectories(folder.resolve("var")).resolve("mailroom-derby");
        Files.writeString(obstacle, "a file where the database should be");
        try (MemoryJames james = ShippedDesk.peopled(ShippedDesk.in(folder).start())) {
            assertThat(james.extension(StoreHealth.class).available()).isFalse();
            assertThat(james.extension(RoutesContext.class).notRunning()).isNotEmpty();
            inquire(james, "first@customer.example");
            awaitMail(james, "Unsorted", 2);
            assertThat(noteInUnsorted(james))
                    .contains("Subject: Could not be sorted: Where is my parcel?")
                    .contains("In-Reply-To: <first@customer.example>")
                    .contains("What Mailroom will do:");
            assertThat(submission(james)).startsWith("451");

            Files.delete(obstacle);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() ->
                            james.extension(RoutesContext.class).notRunning().isEmpty());
            inquire(james, "second@customer.example");
            awaitMail(james, "Queues.General", 2);
            awaitMail(james, "Unsorted", 0);
            assertThat(submission(james)).startsWith("250");
        }
    }

    private static void inquire(MemoryJames james, String messageId) throws Exception {
        try (SmtpClient carla = smtp(james, "carla@customer.example")) {
            carla.send("carla@customer.example", List.of("support@acme.example"), """
                    From: Carla <carla@customer.example>\r
                    To: support@acme.example\r
                    Subject: Where is my parcel?\r
                    Message-ID: <%s>\r
                    \r
                    I ordered it in May.\r
                    """.formatted(messageId));
        }
    }

    private static String noteInUnsorted(MemoryJames james) throws Exception {
        try (ImapClient support =
                new ImapClient(james.imapPort()).login("support@acme.example", ShippedDesk.PASSWORD)) {
            support.command("SELECT Unsorted");
            return support.command("FETCH 2 BODY.PEEK[]");
        }
    }

    private static void awaitMail(MemoryJames james, String queue, int count) throws Exception {
        try (ImapClient support =
                new ImapClient(james.imapPort()).login("support@acme.example", ShippedDesk.PASSWORD)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> support.command("STATUS \"" + queue + "\" (MESSAGES)")
                            .contains("MESSAGES " + count + ")"));
        }
    }

    private static String submission(MemoryJames james) throws Exception {
        try (SmtpClient anna = smtp(james, "anna/support@acme.example")) {
            return anna.command("MAIL FROM:<support@acme.example>");
        }
    }

    private static SmtpClient smtp(MemoryJames james, String user) throws Exception {
        return new SmtpClient(james.smtpPort()).login(user, ShippedDesk.PASSWORD);
    }
}
