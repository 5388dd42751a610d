package org.mailroom.james.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.people.AgentMark;
import org.mailroom.desk.people.TwoDesks;
import org.mailroom.james.LineClient;
import org.mailroom.james.SmtpClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionIT {
    private static final String CUSTOMER = "customer@example.org";
    private static final String IN = "235 Authentication Successful";
    private static final String REFUSED = "535 Authentication Failed";

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
    @CsvSource({
        "anna/support@acme.example, anna-secret",
        "ANNA@acme.example/support@acme.example, anna-secret",
        "ben@acme.example/help@client.example, ben-secret",
        "sue/review-support@acme.example, sue-secret",
        "anna@acme.example, anna-secret",
        "support@acme.example, support-secret",
        "eve@acme.example, eve-secret",
    })
    void authShouldLetInByEveryMechanism(String name, String password) throws Exception {
        try (SmtpClient client = server.smtp()) {
            assertThat(client.command("AUTH PLAIN " + base64("\0" + name + "\0" + password)))
                    .isEqualTo(IN);
        }
        try (SmtpClient client = server.smtp()) {
            assertThat(client.command("AUTH PLAIN")).startsWith("334");
            assertThat(client.command(base64("\0" + name + "\0" + password))).isEqualTo(IN);
        }
        try (SmtpClient client = server.smtp()) {
            assertThat(client.command("AUTH LOGIN " + base64(name))).isEqualTo("334 " + base64("Password:"));
            assertThat(client.command(base64(password))).isEqualTo(IN);
        }
        try (SmtpClient client = server.smtp()) {
            assertThat(client.command("auth login")).isEqualTo("334 " + base64("Username:"));
            assertThat(client.command(base64(name))).isEqualTo("334 " + base64("Password:"));
            assertThat(client.command(base64(password))).isEqualTo(IN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "anna/support@acme.example, wrong",
        "anna/support@acme.example, support-secret",
        "eve/support@acme.example, eve-secret",
        "carl@client.example/support@acme.example, carl-secret",
        "anna/review-support@acme.example, anna-secret",
        "anna/nodesk@acme.example, anna-secret",
        "nobody/support@acme.example, wrong",
        "one@two@three/support@acme.example, wrong",
        "anna@acme.example, wrong",
        "nobody@acme.example, wrong",
        "one@two@three, wrong",
    })
    void everyRefusalShouldReadTheSame(String name, String password) throws Exception {
        try (SmtpClient client = server.smtp()) {
            String byPlain = client.command("AUTH PLAIN " + base64("\0" + name + "\0" + password));
            client.command("AUTH LOGIN " + base64(name));
            String byLogin = client.command(base64(password));

            assertThat(List.of(byPlain, byLogin)).containsOnly(REFUSED);
            assertThat(mail(client, name.contains("/") ? "support@acme.example" : name, CUSTOMER, "Subject: x"))
                    .startsWith("5");
        }
    }

    @Test
    void exchangeShouldEndWhenTheClientWantsOrSpeaksNonsense() throws Exception {
        try (SmtpClient client = server.smtp()) {
            client.command("AUTH PLAIN");
            assertThat(client.command("*")).isEqualTo("501 5.7.0 Authentication aborted");
            client.command("AUTH LOGIN");
            assertThat(client.command("*")).isEqualTo("501 5.7.0 Authentication aborted");
            assertThat(client.command("AUTH PLAIN !!!")).startsWith("501");
            client.command("AUTH PLAIN");
            assertThat(client.command("!!!")).startsWith("501");
            assertThat(client.command("AUTH CRAM-MD5")).startsWith("504");
            assertThat(client.command("AUTH")).startsWith("501");
            assertThat(client.command("AUTH PLAIN " + base64("\0anna/support@acme.example\0anna-secret")))
                    .isEqualTo(IN);
            assertThat(client.command("AUTH PLAIN " + base64("\0ben/support@acme.example\0ben-secret")))
                    .startsWith("503");
        }
    }

    @Test
    void extensionShouldBeAnnouncedOnce() throws Exception {
        List<String> extensions = new ArrayList<>();
        try (LineClient client = new LineClient(server.james.smtpPort())) {
            client.line();
            client.send("EHLO client.example");
            do {
                extensions.add(client.line());
            } while (extensions.get(extensions.size() - 1).startsWith("250-"));
        }

        assertThat(extensions)
                .filteredOn(line -> line.contains("AUTH LOGIN PLAIN"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "anna/support@acme.example, support@acme.example, support/Anna",
        "ben@acme.example/help@client.example, help@client.example, help/Ben",
        "ben/support@acme.example, support@acme.example, support/Ben",
        "sue/review-support@acme.example, review-support@acme.example, support/Sue",
        "anna@acme.example, anna@acme.example, support/Anna",
        "carl@client.example, carl@client.example, help/Carl",
    })
    @DisplayName("D05 mail of a desk's people carries who sent it, whichever way they logged in")
    void mailShouldCarryWhoSentIt(String name, String from, String mark) throws Exception {
        try (SmtpClient client = server.smtp(name)) {
            assertThat(mail(client, from, CUSTOMER, "From: " + from, "Subject: hello", "", "Hello"))
                    .startsWith("250");
        }

        Mail mail = server.nextToTheOutside();
        assertThat(mail.getMaybeSender().asString()).isEqualTo(from);
        assertThat(marks(mail)).containsExactly(AgentMark.ATTRIBUTE + "=" + mark);
    }

    @Test
    void markShouldStayForEveryMailOfTheConnection() throws Exception {
        try (SmtpClient client = server.smtp("anna/support@acme.example")) {
            mail(client, "support@acme.example", CUSTOMER, "Subject: 1", "", "x");
            client.command("RSET");
            client.command("EHLO again.example");
            mail(client, "support@acme.example", CUSTOMER, "Subject: 2", "", "x");
        }

        assertThat(marks(server.nextToTheOutside())).containsExactly("mailroom.agent=support/Anna");
        assertThat(marks(server.nextToTheOutside())).containsExactly("mailroom.agent=support/Anna");
    }

    @Test
    void mailOfOthersShouldCarryNoMarkWhateverItSays() throws Exception {
        try (SmtpClient client = server.smtp("eve@acme.example")) {
            mail(
                    client,
                    "eve@acme.example",
                    CUSTOMER,
                    "From: Anna <support@acme.example>",
                    "mailroom.agent: support/Anna",
                    "X-Mailroom-Agent: support/Anna",
                    "Subject: forged",
                    "",
                    "x");
        }

        assertThat(marks(server.nextToTheOutside())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "anna/support@acme.example, eve@acme.example",
        "anna/support@acme.example, help@client.example",
        "anna/support@acme.example, anna@acme.example",
        "anna@acme.example, support@acme.example",
        "eve@acme.example, support@acme.example",
    })
    void nobodyShouldSendUnderAnotherAddress(String name, String from) throws Exception {
        try (SmtpClient client = server.smtp(name)) {
            assertThat(mail(client, from, CUSTOMER, "Subject: x", "", "x")).startsWith("503 5.7.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "support@acme.example, <you>/support@acme.example",
        "review-support@acme.example, <you>/review-support@acme.example",
        "ben@acme.example, ben/support@acme.example",
        "sue@acme.example, sue/support@acme.example",
    })
    void whoCannotBeToldShouldBeToldHowToLogIn(String name, String words) throws Exception {
        try (SmtpClient client = server.smtp(name)) {
            assertThat(client.command("MAIL FROM:<" + name + ">"))
                    .startsWith("550 5.7.1 ")
                    .contains("log in as " + words);
        }
    }

    @Test
    void whoLeftTheDeskShouldSendNothingMoreOnAnOpenConnection() throws Exception {
        try (SmtpClient client = server.smtp("anna/support@acme.example")) {
            LoginUnderTest.CONFIGURATION.set(
                    SampleDesk.configuration(TwoDesks.withAgents(SampleDesk.support(), List.of(SampleDesk.BEN))));

            assertThat(mail(client, "support@acme.example", CUSTOMER, "Subject: x", "", "x"))
                    .startsWith("550 5.7.1");
        }
    }

    @Test
    void mailBegunBeforeTheLoginShouldBeRefusedAtItsEnd() throws Exception {
        try (SmtpClient client = server.smtp()) {
            client.command("MAIL FROM:<stranger@example.org>");
            client.command("RCPT TO:<eve@acme.example>");
            client.command("AUTH PLAIN " + base64("\0ben@acme.example\0ben-secret"));
            client.command("DATA");

            assertThat(client.command("Subject: x\r\n\r\nx\r\n.")).startsWith("550 5.7.1");
        }
    }

    @Test
    void mailOfAgentsShouldWaitWithTheClientWhileTheStoreIsAway() throws Exception {
        LoginUnderTest.STORE_AVAILABLE.set(false);
        try (SmtpClient agent = server.smtp("anna/support@acme.example");
                SmtpClient plain = server.smtp("anna@acme.example");
                SmtpClient other = server.smtp("eve@acme.example")) {
            assertThat(agent.command("MAIL FROM:<support@acme.example>")).startsWith("451 4.3.0 ");
            assertThat(plain.command("MAIL FROM:<anna@acme.example>")).startsWith("451 4.3.0 ");
            assertThat(mail(other, "eve@acme.example", CUSTOMER, "Subject: x", "", "x"))
                    .startsWith("250");
            server.nextToTheOutside();

            LoginUnderTest.STORE_AVAILABLE.set(true);
            assertThat(mail(agent, "support@acme.example", CUSTOMER, "Subject: x", "", "x"))
                    .startsWith("250");
            server.nextToTheOutside();
        }
    }

    @Test
    @DisplayName("A16 a mail that is too big is refused in the session, by its announced and by its real size")
    void tooBigAMailShouldBeRefusedInTheSession() throws Exception {
        try (SmtpClient client = server.smtp("anna/support@acme.example")) {
            assertThat(client.command("MAIL FROM:<support@acme.example> SIZE=102401"))
                    .startsWith("552 5.3.4");
            assertThat(client.command("MAIL FROM:<support@acme.example> SIZE=102400"))
                    .startsWith("250");
            client.command("RSET");

            String[] lines = new String[2_000];
            Arrays.fill(lines, "x".repeat(70));
            assertThat(mail(client, "support@acme.example", CUSTOMER, lines)).startsWith("552");
        }
    }

    @Test
    void repeatedFailuresShouldCloseTheDoorForAWhile() throws Exception {
        server.james.user("tim@acme.example", "tim-secret");
        Set<String> answers = new HashSet<>();
        try (SmtpClient client = server.smtp()) {
            for (int i = 0; i < 6; i++) {
                answers.add(client.command("AUTH PLAIN " + base64("\0tim/support@acme.example\0wrong" + i)));
            }
            answers.add(client.command("AUTH PLAIN " + base64("\0tim@acme.example\0tim-secret")));
            assertThat(answers).containsExactly(REFUSED);

            LoginUnderTest.later(Duration.ofSeconds(3));
            assertThat(client.command("AUTH PLAIN " + base64("\0tim@acme.example\0tim-secret")))
                    .isEqualTo(IN);
        }
    }

    private static List<String> marks(Mail mail) {
        return mail.attributes()
                .filter(attribute -> attribute.getName().asString().startsWith(AgentMark.PREFIX))
                .map(attribute -> attribute.getName().asString() + "="
                        + attribute.getValue().value())
                .toList();
    }

    private static String mail(SmtpClient client, String from, String to, String... lines) throws Exception {
        for (String command : List.of("MAIL FROM:<" + from + ">", "RCPT TO:<" + to + ">", "DATA")) {
            String answer = client.command(command);
            if (answer.charAt(0) > '3') {
                return answer;
            }
        }
        return client.command(String.join("\r\n", lines) + "\r\n.");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
