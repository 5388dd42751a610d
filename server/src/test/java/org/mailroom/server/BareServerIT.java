package org.mailroom.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.process.ServerCommand;
import org.mailroom.server.testing.ServerUnderTest;

/** What any mail server must do before Mailroom comes into it. */
class BareServerIT {
    private static final String ANNA = "anna@acme.example";
    private static final String BEN = "ben@acme.example";
    private static final String PASSWORD = "correct-horse";
    private static final String CUSTOMER = "customer@elsewhere.example";

    @TempDir
    private static Path folder;

    private static ServerUnderTest server;

    @BeforeAll
    static void startServer() throws IOException {
        server = ServerUnderTest.bareIn(folder.resolve("state")).start();
        server.webAdmin().createDomain("acme.example");
        server.webAdmin().putUser(ANNA, PASSWORD);
        server.webAdmin().putUser(BEN, PASSWORD);
    }

    @AfterAll
    static void endServer() {
        server.close();
    }

    @Test
    void mailFromOutsideShouldArriveInTheRecipientsInbox() throws IOException {
        try (SmtpClient smtp = server.smtp()) {
            smtp.send(CUSTOMER, List.of(ANNA), message("Where is my parcel?"));
        }
        assertThat(inboxMessage("Where is my parcel?")).contains("From: Somebody <customer@elsewhere.example>");
    }

    @Test
    void smtpShouldOfferStartTlsWithTheGeneratedCertificate() throws IOException {
        try (SmtpClient smtp = server.smtp().startTls(server.trust())) {
            smtp.send(CUSTOMER, List.of(ANNA), message("Encrypted"));
        }
        assertThat(inboxMessage("Encrypted")).contains("Hello.");
    }

    @Test
    void everyTlsPortShouldShowTheGeneratedCertificate() throws IOException {
        try (SmtpClient submissions = SmtpClient.connectTls(server.ports().submissions(), server.trust());
                ImapClient imaps = ImapClient.connectTls(server.ports().imaps(), server.trust())) {
            submissions.login(ANNA, PASSWORD);
            assertThat(imaps.login(ANNA, PASSWORD).select("INBOX").isOk()).isTrue();
        }
    }

    @Test
    void mailToAnUnknownRecipientShouldBeRefusedInTheSession() throws IOException {
        try (SmtpClient smtp = server.smtp()) {
            assertThat(smtp.command("MAIL FROM:<" + CUSTOMER + ">").code()).isEqualTo(250);
            assertThat(smtp.command("RCPT TO:<nobody@acme.example>").code()).isEqualTo(550);
        }
    }

    @Test
    void mailFromOutsideToOutsideShouldBeRefused() throws IOException {
        try (SmtpClient smtp = server.smtp()) {
            assertThat(smtp.command("MAIL FROM:<" + ANNA + ">").code()).isEqualTo(250);
            assertThat(smtp.command("RCPT TO:<victim@elsewhere.example>").code())
                    .isEqualTo(550);
        }
    }

    @Test
    void smtpFromOutsideShouldNotAcceptLogins() throws IOException {
        try (SmtpClient smtp = server.smtp()) {
            assertThatThrownBy(() -> smtp.login(ANNA, PASSWORD)).hasMessageContaining("refused");
        }
    }

    @Test
    void submissionShouldRefuseMailWithoutALogin() throws IOException {
        try (SmtpClient smtp = SmtpClient.connect(server.ports().submission())) {
            assertThat(smtp.command("MAIL FROM:<" + ANNA + ">").code()).isEqualTo(530);
        }
    }

    @Test
    void submissionShouldRefuseAWrongPassword() throws IOException {
        assertThatThrownBy(() -> server.submission(ANNA, "wrong")).hasMessageContaining("535");
    }

    @Test
    void submissionShouldRefuseAnotherPersonsAddress() throws IOException {
        try (SmtpClient smtp = server.submission(ANNA, PASSWORD)) {
            smtp.command("MAIL FROM:<" + BEN + ">");
            assertThat(smtp.command("RCPT TO:<" + BEN + ">").isPositive()).isFalse();
        }
    }

    @Test
    void submittedMailToOutsideShouldWaitForTheOutgoingServer() throws IOException {
        try (SmtpClient smtp = server.submission(ANNA, PASSWORD)) {
            smtp.send(ANNA, List.of(CUSTOMER), message("Your parcel"));
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(server.webAdmin().mailQueue("outgoing")).contains("\"size\":1"));
    }

    @Test
    void imapShouldRefuseAWrongPassword() {
        assertThatThrownBy(() -> server.imap(ANNA, "wrong")).hasMessageContaining("LOGIN failed");
    }

    @Test
    void webAdminShouldRefuseACallerWithoutTheKey() throws Exception {
        URI users = URI.create("http://127.0.0.1:" + server.ports().webAdmin() + "/users");
        HttpRequest request = HttpRequest.newBuilder(users).build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void healthShouldBeGood() throws IOException {
        assertThat(server.webAdmin().health().body()).startsWith("{\"status\":\"healthy\"");
    }

    @Test
    void passwordsShouldNotBeReadableInTheDatabase() throws IOException {
        assertThat(server.state().conf().resolve("usersrepository.xml"))
                .content()
                .contains("PBKDF2");
        try (var files = Files.walk(server.state().var())) {
            assertThat(files.filter(Files::isRegularFile)).noneMatch(file -> contains(file, PASSWORD));
        }
    }

    @Test
    @DisplayName("K02 a phrase is found by each of IMAP's ways to ask for one")
    void phrasesShouldBeFoundByEachWayToAsk() throws IOException {
        try (SmtpClient smtp = server.smtp()) {
            smtp.send(CUSTOMER, List.of(ANNA), message("Where is my big parcel"));
        }
        assertThat(inboxMessage("my big parcel")).contains("Hello.");
        try (ImapClient imap = server.imap(ANNA, PASSWORD)) {
            imap.select("INBOX");
            for (String way : List.of("SUBJECT", "HEADER Subject", "TEXT")) {
                assertThat(imap.search(way + " \"is my big par\"")).as(way).hasSize(1);
                assertThat(imap.search(way + " \"my is big\"")).as(way).isEmpty();
            }
            assertThat(imap.search("SUBJECT \"my big\" FROM \"somebody <customer\""))
                    .hasSize(1);
            assertThat(imap.search("SUBJECT \"my big\" NOT SUBJECT \"big parcel\""))
                    .isEmpty();
        }
    }

    @Test
    void aSecondServerInTheSameFolderShouldBeRefused() throws Exception {
        Process second = new ProcessBuilder(ServerCommand.standard().line(server.installation(), server.state()))
                .redirectErrorStream(true)
                .start();
        String said = new String(second.getInputStream().readAllBytes(), US_ASCII);
        assertThat(second.waitFor()).isEqualTo(MailroomServer.ALREADY_RUNNING);
        assertThat(said).contains("already runs in " + server.state().root());
    }

    private static String inboxMessage(String subject) throws IOException {
        try (ImapClient imap = server.imap(ANNA, PASSWORD)) {
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                imap.select("INBOX");
                return !imap.search("HEADER Subject " + ImapClient.quoted(subject))
                        .isEmpty();
            });
            long uid =
                    imap.search("HEADER Subject " + ImapClient.quoted(subject)).get(0);
            return ImapClient.text(imap.fetch(uid));
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException gone) {
            return false;
        }
    }

    private static byte[] message(String subject) {
        return ("From: Somebody <customer@elsewhere.example>\r\nTo: " + ANNA + "\r\nSubject: " + subject
                        + "\r\n\r\nHello.\r\n")
                .getBytes(US_ASCII);
    }
}
