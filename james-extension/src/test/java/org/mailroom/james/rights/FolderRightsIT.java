package org.mailroom.james.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.james.ImapClient;
import org.mailroom.james.MemoryJames;
import org.mailroom.james.ShippedDesk;

/** What mail programs of a desk's people see whose folders go by role; ben works on Billing and General. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FolderRightsIT {
    private static final String MAIL = "Subject: a draft\r\n\r\ntext\r\n";

    private MemoryJames james;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        james = ShippedDesk.peopled(ShippedDesk.in(folder)
                .edit("mailroom.yaml", "    agents:\n", "    folders: {by-role: true}\n    agents:\n")
                .start());
    }

    @AfterAll
    void stop() {
        james.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIST", "LSUB"})
    @DisplayName("D01 an agent is told of no folder that is not for him")
    void agentShouldBeToldOfHisFoldersOnly(String command) throws Exception {
        try (ImapClient ben = imap("ben")) {
            String told = ben.ok(command + " \"\" \"*\"");

            assertThat(told).contains("Queues.Billing", "Outbox.ben", "Returned.ben", "Waiting.Customer");
            assertThat(told).contains("Queues.Returns", "Agents.anna");
            assertThat(told).doesNotContain("Outbox.anna", "Returned.anna", "Unsorted", "Automatic");
            assertThat(ben.ok("LIST \"\" \"Outbox.%\"")).doesNotContain("anna");
        }
    }

    @Test
    @DisplayName("D01 what is listed with a status or rights has them as the agent has them")
    void extendedListsShouldHoldToIt() throws Exception {
        try (ImapClient ben = imap("ben")) {
            String told = ben.ok("LIST \"\" \"*\" RETURN (STATUS (MESSAGES) MYRIGHTS)");

            assertThat(told).contains("STATUS \"Queues.Billing\"").doesNotContain("STATUS \"Queues.Returns\"");
            assertThat(lines(told, "MYRIGHTS", "Queues.Returns")).allMatch(line -> line.endsWith("\"il\""));
            assertThat(told).doesNotContain("Outbox.anna");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT %s",
                "EXAMINE %s",
                "STATUS %s (MESSAGES)",
                "CREATE %s.below",
                "DELETE %s",
                "RENAME %s Mine",
                "RENAME Free %s.below",
                "GETACL %s",
                "SETACL %s carla@customer.example lrs",
                "DELETEACL %s carla@customer.example",
                "LISTRIGHTS %s carla@customer.example",
                "GETQUOTAROOT %s",
                "GETMETADATA %s /private/comment",
                "SETMETADATA %s (/private/comment \"a\")",
            })
    @DisplayName("D01 no command opens a folder to which its person has no right, whether he may put mail there or not")
    void noCommandShouldOpenIt(String command) throws Exception {
        try (ImapClient ben = imap("ben")) {
            ben.command("CREATE Free");

            for (String folder : List.of("Outbox.anna", "Queues.Returns", "Agents.anna", "#private.Outbox.anna")) {
                assertThat(ben.command(String.format(command, folder)))
                        .as(folder)
                        .contains("not for you")
                        .contains(" NO ");
            }
        }
    }

    @Test
    @DisplayName("D01 mail can be handed on to colleagues and queues, and cannot be put where it does not belong")
    void mailShouldGoOnButNotEverywhere() throws Exception {
        try (ImapClient ben = imap("ben")) {
            ben.append("Notes", "\\Seen", MAIL);
            ben.append("Sent", "\\Seen", MAIL);
            ben.command("CREATE Own");
            ben.append("Own", "", MAIL);
            ben.select("Own");

            for (String command : List.of("COPY 1", "MOVE 1")) {
                assertThat(ben.command(command + " Outbox.anna")).contains(" NO ");
                assertThat(ben.command(command + " Unsorted")).contains(" NO ");
            }
            assertThat(ben.append("Outbox.anna", "", MAIL)).contains(" NO ");
            assertThat(ben.append("Unsorted", "", MAIL)).contains(" NO ");
            ben.ok("COPY 1 Agents.anna");
            ben.ok("MOVE 1 Queues.Returns");
        }
    }

    @Test
    @DisplayName("D01 the own rights are told as they are")
    void ownRightsShouldBeTold() throws Exception {
        try (ImapClient ben = imap("ben")) {
            assertThat(ben.ok("MYRIGHTS Queues.Returns")).contains("\"il\"");
            assertThat(ben.ok("MYRIGHTS Queues.Billing")).contains("r").doesNotContain("\"il\"");
            assertThat(ben.command("MYRIGHTS Outbox.anna")).contains(" NO ");
            ben.ok("SUBSCRIBE Queues.Returns");
            assertThat(ben.command("SUBSCRIBE Outbox.anna")).contains(" NO ");
        }
    }

    @Test
    @DisplayName("D01 supervisors, and whoever has the password of the account itself, see all")
    void othersShouldSeeAll() throws Exception {
        for (String name : List.of("sue/support@acme.example", "support@acme.example")) {
            try (ImapClient client = new ImapClient(james.imapPort()).login(name, ShippedDesk.PASSWORD)) {
                assertThat(client.ok("LIST \"\" \"*\"")).contains("Outbox.anna", "Unsorted");
                client.select("Outbox.anna");
            }
        }
    }

    @Test
    @DisplayName("D01 the own mailbox of somebody at a desk is as ever")
    void ownMailboxShouldBeAsEver() throws Exception {
        try (ImapClient ben = new ImapClient(james.imapPort()).login("ben@acme.example", ShippedDesk.PASSWORD)) {
            ben.ok("CREATE Outbox.anna");
            ben.select("Outbox.anna");
        }
    }

    @Test
    @DisplayName("D01 what the server says of its abilities is the same")
    void abilitiesShouldBeAsEver() throws Exception {
        try (ImapClient ben = imap("ben")) {
            assertThat(ben.ok("CAPABILITY"))
                    .contains(" ACL", " APPENDLIMIT", " LIST-EXTENDED", " LIST-MYRIGHTS", " LIST-STATUS")
                    .contains(" METADATA", " MOVE", " QUOTA", " SPECIAL-USE", " STATUS=SIZE");
        }
    }

    private ImapClient imap(String agent) throws IOException {
        return new ImapClient(james.imapPort()).login(agent + "/support@acme.example", ShippedDesk.PASSWORD);
    }

    private static List<String> lines(String said, String... parts) {
        List<String> lines = said.lines()
                .filter(line -> Arrays.stream(parts).allMatch(line::contains))
                .toList();
        assertThat(lines).isNotEmpty();
        return lines;
    }
}
