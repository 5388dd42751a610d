package org.mailroom.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.state.Settings;
import org.mailroom.server.testing.ServerUnderTest;

/** What automatic mail does when it meets automatic mail: it ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoopIT {
    private static final String OTHER = "support@beta.example";
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int STOP_ABOVE = 80;

    private DeskUnderTest desk;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        desk = DeskUnderTest.lay(folder, "0s");
        desk.configure("review: 5%", "review: none");
        desk.configure("stop-above: \\d+", "stop-above: " + STOP_ABOVE);
        desk.configure("# per-domain-hour: \\d+", "per-domain-hour: 50");
        desk.start();
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    @Order(1)
    @DisplayName("A12 a program that answers everything from one address gets the allowance of a sender")
    void answersOfOneAddressShouldEnd() throws IOException {
        Responder robot = new Responder(desk, "robot.example", number -> "rob@robot.example", false);

        untilQuiet(robot);

        tell("a responder with one address", robot);
        assertThat(robot.received()).isBetween(1, 4);
    }

    @Test
    @Order(2)
    @DisplayName("A12 A13 answers to the acknowledgement's own address are answered no more")
    void answersToTheCaseShouldEnd() throws IOException {
        Responder robot = new Responder(desk, "polite.example", number -> "rob@polite.example", true);

        untilQuiet(robot);

        tell("a responder that answers to Reply-To", robot);
        assertThat(robot.received()).isEqualTo(1);
    }

    @Test
    @Order(3)
    @DisplayName("A12 A13 two desks on two servers, each the other's way out, end at one acknowledgement for a mail")
    void twoDesksShouldEnd(@TempDir Path here, @TempDir Path there) throws IOException {
        try (DeskUnderTest one = DeskUnderTest.lay(here, "0s");
                ServerUnderTest other = ServerUnderTest.in(there)) {
            one.configure("review: 5%", "review: none");
            leadOutTo(other, one.server().state().settings());
            leadOutTo(one.server(), other.state().settings());
            one.start();
            startAsBeta(other);
            one.submit(
                    "anna/support@acme.example",
                    OTHER,
                    Mails.bytes("From: support@acme.example\nTo: " + OTHER + "\nSubject: A question\nMessage-ID: <"
                            + UUID.randomUUID() + "@agents-computer.example>\n\nWhere is it?\n"));
            try (SmtpClient smtp = other.smtp()) {
                smtp.send(DeskUnderTest.DESK, List.of(OTHER), bare(DeskUnderTest.DESK, OTHER));
            }
            one.receive(OTHER, DeskUnderTest.DESK, bare(OTHER, DeskUnderTest.DESK));
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(sent(one.server()) + sent(other))
                            .as("stories:%n%s%n--%n%s", stories(one.server()), stories(other))
                            .isGreaterThanOrEqualTo(3));
            Awaitility.await().during(QUIET).atMost(SOON).until(() -> sent(one.server()) + sent(other) <= 3);
            System.out.println("LoopIT: two desks with three mails between them sent " + sent(one.server()) + " and "
                    + sent(other) + " acknowledgements to each other, then silence");
        }
    }

    @Test
    @Order(4)
    @DisplayName("A12 a program with another address of its domain each time gets the allowance of a domain")
    void answersOfOneDomainShouldEnd() throws IOException {
        Responder robot = new Responder(desk, "many.example", number -> "rob" + number + "@many.example", false);

        untilQuiet(robot);

        tell("a responder with many addresses", robot);
        assertThat(robot.received()).isBetween(1, 50);
    }

    @Test
    @Order(5)
    @DisplayName("A12 a program with another domain each time stops all acknowledgements, and health says so")
    void answersOfManyDomainsShouldEnd() throws IOException {
        Responder robot =
                new Responder(desk, "domain.example", number -> "rob@number" + number + ".domain.example", false);

        untilQuiet(robot);

        tell("a responder with many domains", robot);
        assertThat(robot.received()).isBetween(1, STOP_ABOVE);
        assertThat(desk.server()
                        .webAdmin()
                        .get("/healthcheck/checks/Mailroom%20acknowledgements")
                        .body())
                .contains("degraded", "went out within five minutes");
    }

    private static void untilQuiet(Responder robot) throws IOException {
        robot.begin();
        Awaitility.await().atMost(SOON).until(robot::answered);
        Awaitility.await()
                .during(QUIET)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !robot.answered());
    }

    private static void tell(String whom, Responder robot) {
        System.out.println("LoopIT: " + whom + " got " + robot.received() + " mails, then silence");
    }

    /** How many acknowledgements to the other one of the two desks stand in the server's log. */
    private static long sent(ServerUnderTest server) throws IOException {
        return Files.readAllLines(server.state().storyLog()).stream()
                .filter(line -> line.contains(" acknowledged MR-"))
                .filter(line -> line.contains("sent to support"))
                .count();
    }

    private static String stories(ServerUnderTest server) throws IOException {
        return Files.readString(server.state().storyLog());
    }

    private static byte[] bare(String from, String to) {
        return Mails.bytes("From: " + from + "\nTo: " + to + "\nSubject: No mark of anything\nMessage-ID: <"
                + UUID.randomUUID() + "@else.example>\n\nJust so " + UUID.randomUUID() + ".\n");
    }

    private static void startAsBeta(ServerUnderTest other) throws IOException {
        Path configuration = other.state().conf().resolve("mailroom.yaml");
        Files.writeString(
                configuration,
                Files.readString(configuration, StandardCharsets.UTF_8).replace("acme.example", "beta.example"));
        other.start();
        other.webAdmin().createDomain("beta.example");
        for (String person : List.of("anna", "ben", "sue", "support", "review", "postmaster")) {
            other.webAdmin().putUser(person + "@beta.example", DeskUnderTest.PASSWORD);
        }
    }

    private static void leadOutTo(ServerUnderTest server, Path settings) throws IOException {
        Settings.load(settings)
                .withSmarthost("127.0.0.1:" + server.ports().smtp())
                .store(settings);
    }
}
