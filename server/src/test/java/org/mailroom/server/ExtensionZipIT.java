package org.mailroom.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.testing.UntouchedJames;

/** What goes into somebody else's James. */
class ExtensionZipIT {
    private static final String INQUIRY =
            "From: Carl <carl@customer.example>\r\nSubject: Where is my p\u00e4rcel?\r\n\r\nHello, K\u00f6ln?\r\n";
    private static final String JARS = "extensions-jars/mailroom/";

    @TempDir
    private Path folder;

    @Test
    void theZipShouldHaveTheExtensionAndItsConfiguration() throws IOException {
        assertThat(entries())
                .contains("conf/extensions.properties", "conf/mailetcontainer.xml", "conf/mailroom.yaml")
                .anyMatch(entry -> entry.startsWith(JARS + "mailroom-james-extension-"))
                .anyMatch(entry -> entry.startsWith(JARS + "mailroom-desk-"));
    }

    @Test
    void theZipShouldHaveNoLibraryThatJamesHas() throws IOException {
        try (UntouchedJames james = UntouchedJames.in(folder)) {
            Set<String> host = namesIn(UntouchedJames.lib());
            assertThat(james.conf()).isDirectory();
            assertThat(entries().stream().filter(entry -> entry.endsWith(".jar")))
                    .noneMatch(jar -> host.contains(name(jar.substring(JARS.length()))));
        }
    }

    @Test
    void anUntouchedJamesShouldDeliverMail() throws IOException {
        try (UntouchedJames james = UntouchedJames.in(folder).start()) {
            james.webAdmin().createDomain("acme.example");
            james.webAdmin().putUser("anna@acme.example", "secret");
            try (SmtpClient smtp = james.smtp()) {
                smtp.send("a@b.example", List.of("anna@acme.example"), "Subject: hello\r\n\r\n".getBytes(US_ASCII));
            }
            try (ImapClient imap = james.imap("anna@acme.example", "secret")) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> imap.select("INBOX").untagged().contains("1 EXISTS"));
            }
        }
    }

    @Test
    @DisplayName("K05 unpacking the zip into an untouched James makes a desk of it")
    void theZipShouldMakeADeskOfAnUntouchedJames() throws IOException {
        try (UntouchedJames james = withMailroom().start()) {
            james.webAdmin().createDomain("acme.example");
            for (String name : List.of("anna", "support", "review")) {
                james.webAdmin().putUser(name + "@acme.example", "secret of " + name);
            }
            try (SmtpClient smtp = james.smtp()) {
                smtp.send("carl@customer.example", List.of("support@acme.example"), INQUIRY.getBytes(ISO_8859_1));
            }
            try (ImapClient imap = james.imap("anna/support@acme.example", "secret of anna")) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> imap.select("Queues.General").untagged().contains("1 EXISTS"));
                assertThat(ImapClient.text(imap.fetch(imap.search("ALL").get(0))))
                        .endsWith("\r\n" + INQUIRY);
            }
            assertThat(james.webAdmin().get("/mailroom/status").statusCode()).isEqualTo(200);
            assertThat(james.webAdmin().health().body()).startsWith("{\"status\":\"healthy\"");
        }
    }

    /** What docs/install.md tells an administrator to do. */
    private UntouchedJames withMailroom() throws IOException {
        return UntouchedJames.in(folder)
                .unpack()
                .edit("imapserver.xml", "<imapservers>", """
                        <imapservers>
                          <imapPackages>org.mailroom.james.moves.GuardedImapPackage</imapPackages>
                          <imapPackages>org.mailroom.james.login.DeskImapPackage</imapPackages>
                        """)
                .edit("smtpserver.xml", "<handlerchain>", """
                        <handlerchain>
                          <handler class="org.mailroom.james.login.DeskAuthCommand"/>
                          <handler class="org.mailroom.james.login.SubmissionGate"/>
                          <handler class="org.mailroom.james.login.StoreGate"/>
                          <handler class="org.mailroom.james.login.AgentStamp"/>
                          <handler class="org.mailroom.james.intake.DeskRecipients"/>
                          <handler class="org.mailroom.james.intake.RefuseAttachments"/>
                          <handler class="org.mailroom.james.intake.KeepBytes"/>
                        """)
                .edit("webadmin.properties", "enabled=true", """
                        enabled=true
                        extensions.routes=org.mailroom.james.webadmin.MailroomRoutes
                        """)
                .edit("healthcheck.properties", "reception.check.enabled=false", """
                        reception.check.enabled=false
                        additional.healthchecks=org.mailroom.james.health.StoreHealthCheck
                        additional.healthchecks=org.mailroom.james.health.RoutesHealthCheck
                        additional.healthchecks=org.mailroom.james.health.WorkHealthCheck
                        additional.healthchecks=org.mailroom.james.health.AcknowledgementsHealthCheck
                        additional.healthchecks=org.mailroom.james.health.ParkedMailHealthCheck
                        additional.healthchecks=org.mailroom.james.health.FoldersHealthCheck
                        """);
    }

    private static List<String> entries() throws IOException {
        try (ZipFile zip = new ZipFile(UntouchedJames.zip().toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry.getName())
                    .toList();
        }
    }

    private static Set<String> namesIn(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.map(jar -> name(String.valueOf(jar.getFileName()))).collect(Collectors.toSet());
        }
    }

    /** A jar's name without its version. */
    private static String name(String jar) {
        return jar.replaceFirst("-\\d.*", "");
    }
}
