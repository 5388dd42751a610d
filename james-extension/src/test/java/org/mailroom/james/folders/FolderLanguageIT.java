package org.mailroom.james.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.james.ImapClient;
import org.mailroom.james.MemoryJames;
import org.mailroom.james.ShippedDesk;
import org.mailroom.james.SmtpClient;

/** A desk whose folders have German names, and go by role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FolderLanguageIT {
    private MemoryJames james;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        james = ShippedDesk.peopled(ShippedDesk.in(folder)
                .edit("mailroom.yaml", "    agents:\n", "    folders: {language: de, by-role: true}\n    agents:\n")
                .start());
    }

    @AfterAll
    void stop() {
        james.close();
    }

    @Test
    @DisplayName("D01 D02 D03 all that people do in folders is understood under the names of their language")
    void germanFoldersShouldWorkAsEnglishOnes() throws Exception {
        try (SmtpClient smtp = new SmtpClient(james.smtpPort()).login("carla@customer.example", ShippedDesk.PASSWORD)) {
            smtp.send("carla@customer.example", List.of("support@acme.example"), """
                    Message-ID: <german@customer.example>\r
                    From: carla@customer.example\r
                    To: support@acme.example\r
                    Subject: Kaffee\r
                    \r
                    Wo ist er?\r
                    """);
        }
        try (ImapClient anna = imap("anna")) {
            Awaitility.await().until(() -> count(anna, "Anfragen.General") == 1);
            anna.select("Anfragen.General");
            anna.ok("MOVE 1 Mitarbeiter.anna");
            Awaitility.await().until(() -> count(anna, "Mitarbeiter.anna") > 0);

            anna.select("Mitarbeiter.anna");
            anna.ok("MOVE 1 Kollisionen");
            Awaitility.await().until(() -> count(anna, "Kollisionen") == 0);
            Awaitility.await().untilAsserted(() -> {
                anna.select("Mitarbeiter.anna");
                assertThat(anna.ok("FETCH 1:* (BODY.PEEK[])"))
                        .contains("Subject: Kaffee")
                        .contains("Not moved: ", "into Kollisionen and lies in Mitarbeiter/anna again");
            });

            assertThat(anna.command("DELETE Anfragen.General")).contains(" NO ");
            assertThat(anna.command("RENAME Erledigt Archiv")).contains(" NO ");
            assertThat(anna.command("SELECT Postausgang.ben")).contains(" NO ");
        }
    }

    @Test
    @DisplayName("D01 folders are listed and subscribed under their names, and no others")
    void germanNamesShouldBeListed() throws Exception {
        try (ImapClient anna = imap("anna")) {
            for (String command : new String[] {"LIST", "LSUB"}) {
                assertThat(anna.ok(command + " \"\" \"*\""))
                        .contains("Anfragen.Billing", "Anfragen.Zuordnen", "Wartend.Kunde", "Erledigt")
                        .contains("Postausgang.anna", "Quarant&AOQ-ne")
                        .doesNotContain("Queues", "Waiting", "Closed", "Quarantine");
            }
        }
    }

    @Test
    @DisplayName("D01 mail programs are told what the archive and the folder of junk are for (RFC 6154)")
    void usesShouldBeTold() throws Exception {
        try (ImapClient anna = imap("anna")) {
            anna.command("CREATE Sent");
            String said = anna.ok("LIST \"\" \"*\" RETURN (SPECIAL-USE)");

            assertThat(said.lines().filter(line -> line.contains("\\Archive")).toList())
                    .singleElement()
                    .asString()
                    .endsWith("\"Erledigt\"");
            assertThat(said.lines().filter(line -> line.contains("\\Junk")).toList())
                    .singleElement()
                    .asString()
                    .endsWith("\"Quarant&AOQ-ne\"");
            assertThat(said.lines().filter(line -> line.contains("\\Sent")).toList())
                    .singleElement()
                    .asString()
                    .endsWith("\"Sent\"");
        }
        try (ImapClient anna = new ImapClient(james.imapPort()).login("anna@acme.example", ShippedDesk.PASSWORD)) {
            anna.ok("CREATE Quarant&AOQ-ne");
            assertThat(anna.ok("LIST \"\" Quarant&AOQ-ne RETURN (SPECIAL-USE)")).doesNotContain("\\Junk");
            assertThat(anna.ok("LIST \"\" Spam RETURN (SPECIAL-USE)")).contains("\\Junk");
        }
    }

    private static int count(ImapClient client, String folder) throws IOException {
        String said = client.ok("STATUS " + folder + " (MESSAGES)");
        return Integer.parseInt(said.replaceAll("(?s).*MESSAGES (\\d+).*", "$1"));
    }

    private ImapClient imap(String agent) throws IOException {
        return new ImapClient(james.imapPort()).login(agent + "/support@acme.example", ShippedDesk.PASSWORD);
    }
}
