package org.mailroom.james.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.people.TwoDesks;
import org.mailroom.james.ImapClient;
import org.slf4j.LoggerFactory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImapLoginIT {
    private static final String IN = "OK LOGIN completed.";
    private static final String REFUSED = "NO LOGIN failed. Invalid login/password.";
    private static final String MESSAGE = "Subject: a\r\n\r\nb\r\n";

    private DeskServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = new DeskServer(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void reset() {
        LoginUnderTest.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna/support@acme.example anna-secret",
                "Anna/SUPPORT@acme.example anna-secret",
                "\"anna/support@acme.example\" \"anna-secret\"",
                "anna@acme.example/support@acme.example anna-secret",
                "carl/help@client.example carl-secret",
                "ben@acme.example/help@client.example ben-secret",
                "sue/support@acme.example sue-secret",
                "sue/review-support@acme.example sue-secret",
                "anna@acme.example anna-secret",
                "support@acme.example support-secret",
                "eve@acme.example eve-secret",
            })
    void loginShouldLetIn(String credentials) throws Exception {
        try (ImapClient client = server.imap()) {
            assertThat(answer(client.command("LOGIN " + credentials))).isEqualTo(IN);
            client.select("INBOX");
        }
    }

    @Test
    void loginShouldTakeLiterals() throws Exception {
        try (ImapClient client = server.imap()) {
            assertThat(answer(client.command("LOGIN {25}", "anna/support@acme.example anna-secret")))
                    .isEqualTo(IN);
        }
        try (ImapClient client = server.imap()) {
            assertThat(answer(client.command("LOGIN {36}", "ben@acme.example/help@client.example ben-secret")))
                    .isEqualTo(IN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna/support@acme.example wrong",
                "anna/support@acme.example \"\"",
                "anna/support@acme.example support-secret",
                "eve/support@acme.example eve-secret",
                "carl@client.example/support@acme.example carl-secret",
                "anna/review-support@acme.example anna-secret",
                "anna/nodesk@acme.example anna-secret",
                "anna/billing@acme.example anna-secret",
                "nobody/support@acme.example wrong",
                "anna/eve@acme.example anna-secret",
                "support/support@acme.example support-secret",
                "/support@acme.example anna-secret",
                "anna/ anna-secret",
                "anna@acme.example wrong",
                "nobody@acme.example wrong",
                "one@two@three wrong",
                "\" \" wrong",
                "\"\" wrong",
            })
    void everyRefusalShouldReadTheSame(String credentials) throws Exception {
        try (ImapClient client = server.imap()) {
            assertThat(answer(client.command("LOGIN " + credentials))).isEqualTo(REFUSED);
            assertThat(answer(client.command("SELECT INBOX"))).startsWith("NO");
        }
    }

    @Test
    void longNamesAndPasswordsShouldBeRefusedLikeAnyOther() throws Exception {
        try (ImapClient client = server.imap()) {
            assertThat(answer(client.command("LOGIN " + "a".repeat(5_000) + "/support@acme.example wrong")))
                    .isEqualTo(REFUSED);
            assertThat(answer(client.command("LOGIN anna/support@acme.example " + "x".repeat(5_000))))
                    .isEqualTo(REFUSED);
        }
    }

    @Test
    void thirdRefusalShouldCloseTheConnectionAsBefore() throws Exception {
        try (ImapClient client = server.imap()) {
            client.command("LOGIN anna/support@acme.example wrong");
            client.command("LOGIN anna/support@acme.example wrong");

            assertThatThrownBy(() -> client.command("LOGIN anna/support@acme.example wrong"))
                    .isInstanceOf(EOFException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|anna/support@acme.example|anna-secret",
                "anna/support@acme.example|anna/support@acme.example|anna-secret",
                "|ben@acme.example/help@client.example|ben-secret",
                "|sue/review-support@acme.example|sue-secret",
                "|anna@acme.example|anna-secret",
                "eve@acme.example|eve@acme.example|eve-secret",
            })
    void authenticateShouldLetInWithAndWithoutInitialResponse(String plain) throws Exception {
        try (ImapClient client = server.imap()) {
            assertThat(answer(client.command("AUTHENTICATE PLAIN " + base64(plain))))
                    .isEqualTo("OK AUTHENTICATE completed.");
            client.select("INBOX");
        }
        try (ImapClient client = server.imap()) {
            assertThat(answer(client.command("AUTHENTICATE PLAIN", base64(plain))))
                    .isEqualTo("OK AUTHENTICATE completed.");
            client.select("INBOX");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|anna/support@acme.example|wrong",
                "|anna/nodesk@acme.example|anna-secret",
                "|nobody/support@acme.example|wrong",
                "|carl@client.example/support@acme.example|carl-secret",
                "|anna/review-support@acme.example|anna-secret",
                "sue@acme.example|anna/support@acme.example|anna-secret",
                "|anna@acme.example|wrong",
                "|nobody@acme.example|wrong",
                "|one@two@three|wrong",
                "nothing",
                "||||",
            })
    void everyRefusalToAuthenticateShouldReadTheSame(String plain) throws Exception {
        try (ImapClient client = server.imap()) {
            assertThat(List.of(
                            answer(client.command("AUTHENTICATE PLAIN " + base64(plain))),
                            answer(client.command("AUTHENTICATE PLAIN", base64(plain)))))
                    .containsOnly("NO AUTHENTICATE failed. Authentication failed.");
        }
    }

    @Test
    void agentShouldSeeTheFoldersOfTheDeskAndNotTheirOwn() throws Exception {
        try (ImapClient ben = server.imap("ben/support@acme.example");
                ImapClient own = server.imap("ben@acme.example")) {
            ben.ok("CREATE Queues.Billing");

            ben.select("Queues.Billing");
            assertThat(answer(own.command("SELECT Queues.Billing"))).startsWith("NO");
        }
    }

    @Test
    void twoAgentsShouldWorkInOneFolder() throws Exception {
        try (ImapClient anna = server.imap("anna/support@acme.example");
                ImapClient ben = server.imap("ben/support@acme.example")) {
            anna.ok("CREATE Queues.Shared");
            anna.select("Queues.Shared");
            ben.select("Queues.Shared");
            anna.append("Queues.Shared", "", MESSAGE);
            anna.ok("STORE 1 +FLAGS ($Vip)");

            assertThat(ben.ok("NOOP")).contains("1 EXISTS");
            assertThat(ben.ok("FETCH 1 (FLAGS)")).contains("$Vip");
        }
    }

    @Test
    void whoLeftTheDeskShouldNotComeInAgain() throws Exception {
        LoginUnderTest.CONFIGURATION.set(
                SampleDesk.configuration(TwoDesks.withAgents(SampleDesk.support(), List.of(SampleDesk.BEN))));

        try (ImapClient client = server.imap()) {
            assertThat(answer(client.command("LOGIN anna/support@acme.example anna-secret")))
                    .isEqualTo(REFUSED);
        }
    }

    @Test
    void repeatedFailuresShouldCloseTheDoorForAWhileEvenToTheRightPassword() throws Exception {
        server.james.user("tom@acme.example", "tom-secret");
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            try (ImapClient client = server.imap()) {
                answers.add(answer(client.command("LOGIN tom@acme.example wrong")));
                answers.add(answer(client.command("LOGIN tom/support@acme.example wrong")));
            }
        }
        try (ImapClient client = server.imap()) {
            answers.add(answer(client.command("LOGIN tom@acme.example tom-secret")));
        }
        assertThat(answers).containsExactly(REFUSED);

        LoginUnderTest.later(Duration.ofSeconds(3));
        server.imap("tom@acme.example").close();
    }

    @Test
    void refusalShouldBeLoggedWithReasonAndAddressHoweverItWasAsked() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(LoginLog.class);
        logger.addAppender(log);
        try (ImapClient client = server.imap();
                ImapClient second = server.imap()) {
            client.command("LOGIN eve/support@acme.example eve-secret");
            client.command("AUTHENTICATE PLAIN " + base64("|eve/support@acme.example|eve-secret"));
            second.command("AUTHENTICATE PLAIN", base64("|eve/support@acme.example|eve-secret"));
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list)
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.getFormattedMessage())
                        .isEqualTo("Login as \"eve/support@acme.example\" from 127.0.0.1 refused:"
                                + " nobody at any desk has this account"));
    }

    @Test
    void endedSessionsShouldBeForgotten() throws Exception {
        SessionRegistry registry = server.james.extension(SessionRegistry.class);
        for (int i = 0; i < 5; i++) {
            try (ImapClient client = server.imap("anna/support@acme.example")) {
                client.ok("LOGOUT");
            }
        }
        server.imap("anna/support@acme.example").close();
        LoginUnderTest.later(SessionRegistry.GRACE.plusSeconds(1));

        try (ImapClient client = server.imap("ben/support@acme.example")) {
            client.ok("NOOP");
            assertThat(registry.size()).isLessThanOrEqualTo(2);
        }
    }

    private static String answer(String said) {
        return said.substring(said.lastIndexOf('\n') + 1).replaceFirst("^a\\d+ ", "");
    }

    private static String base64(String plain) {
        return Base64.getEncoder().encodeToString(plain.replace('|', '\0').getBytes(StandardCharsets.UTF_8));
    }
}
