package org.mailroom.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.client.SmtpRefusal;
import org.mailroom.server.client.WebAdmin;

/** Whoever tries to reach a customer in a desk's name without the desk, by the ways that the server has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaysOutIT {
    private static final String CUSTOMER = "carla@customer.example";
    private static final String CLERK = "clerk@acme.example";
    private static final String ANNA = "anna@acme.example";
    private static final String STOPPED = "/mailRepositories/var%2Fmail%2Fmailroom-stopped";
    private static final Pattern SIZE = Pattern.compile("\"size\":(\\d+)");
    private static final Duration SOON = Duration.ofMinutes(1);

    private DeskUnderTest desk;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        desk = DeskUnderTest.start(folder, "1s");
        desk.server().webAdmin().putUser(CLERK, DeskUnderTest.PASSWORD);
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    @DisplayName("E06 another account of the server does not write in the desk's name, whatever field names it")
    void otherAccountShouldNotWriteAsTheDesk() throws IOException {
        List<String> heads = List.of(
                "From: " + DeskUnderTest.DESK,
                "From: " + CLERK + "\nSender: " + DeskUnderTest.DESK,
                "From: " + CUSTOMER + "\nResent-From: " + DeskUnderTest.DESK,
                "From: " + CLERK + "\nFrom: " + DeskUnderTest.DESK,
                "From: " + CLERK + ", " + DeskUnderTest.DESK);
        String mark = mark();
        for (String head : heads) {
            submit(CLERK, CLERK, CUSTOMER, mail(head, mark));
        }

        assertThatNothingLeaves(mark);
    }

    @Test
    @DisplayName("E06 D05 what an agent sends by his own account goes the desk's way, or nowhere")
    void ownAccountShouldBeNoWayAround() throws IOException {
        String mark = mark();

        submit(ANNA, ANNA, CUSTOMER, mail("From: " + ANNA, mark));
        submit(ANNA, ANNA, CUSTOMER, mail("From: Someone <someone@elsewhere.example>", mark));
        submit(ANNA, ANNA, CUSTOMER, mail("From: " + ANNA, "4111 1111 1111 1111 and " + mark));

        Awaitility.await().atMost(SOON).until(() -> pending(mark));
        assertThat(desk.outside().received(CUSTOMER).stream()
                        .filter(letter -> letter.text().contains(mark)))
                .allSatisfy(letter -> {
                    assertThat(letter.from()).contains(DeskUnderTest.DESK);
                    assertThat(letter.subject()).contains("[MR-");
                    assertThat(letter.text()).doesNotContain(ANNA, "4111");
                });
    }

    private boolean pending(String mark) throws IOException {
        return desk.as(
                "sue/review@acme.example",
                view -> view.find("Review/Pending", mark).isPresent());
    }

    @Test
    @DisplayName("E06 who has not logged in sends nothing to the outside, also not in the desk's name")
    void strangerShouldNotRelay() throws IOException {
        String mark = mark();

        forge(desk.server().smtp(), DeskUnderTest.DESK, CUSTOMER, mail("From: " + DeskUnderTest.DESK, mark));
        forge(desk.server().smtp(), "x@elsewhere.example", CUSTOMER, mail("From: " + DeskUnderTest.DESK, mark));

        assertThatNothingLeaves(mark);
    }

    @Test
    @DisplayName("E06 a forwarding rule carries nothing out in the desk's name")
    void forwardingRuleShouldBeNoWayOut() throws IOException {
        String rule = "/address/forwards/" + CLERK + "/targets/" + CUSTOMER;
        assertThat(desk.server().webAdmin().send("PUT", rule, "").statusCode()).isEqualTo(204);
        String mark = mark();

        desk.receive("x@elsewhere.example", CLERK, mail("From: " + DeskUnderTest.DESK, mark));
        submit(CLERK, CLERK, CLERK, mail("From: " + DeskUnderTest.DESK, mark));

        assertThatNothingLeaves(mark);
    }

    @ParameterizedTest
    @DisplayName("E06 mail that was stopped stays stopped, and is kept, when an administrator has it processed again")
    @ValueSource(strings = {"", "&processor=transport", "&processor=relay", "&processor=relay&queue=outgoing"})
    void stoppedMailShouldStayStopped(String where) throws IOException {
        String mark = mark();
        int before = stopped();
        submit(CLERK, CLERK, CUSTOMER, mail("From: " + DeskUnderTest.DESK, mark));
        WebAdmin admin = desk.server().webAdmin();
        assertThatNothingLeaves(mark);
        Awaitility.await().atMost(SOON).until(() -> stopped() == before + 1);

        String task = admin.send("PATCH", STOPPED + "/mails?action=reprocess" + where, "")
                .body();
        String id = task.replaceAll("(?s).*\"taskId\":\"([^\"]*)\".*", "$1");
        assertThat(admin.get("/tasks/" + id + "/await").body()).contains("completed");

        assertThatNothingLeaves(mark);
        Awaitility.await().atMost(SOON).until(() -> stopped() == before + 1);
    }

    /** What is sent later, and may leave, is there before anything of this. */
    private void assertThatNothingLeaves(String mark) throws IOException {
        String control = mark();
        submit(CLERK, CLERK, CUSTOMER, mail("From: " + CLERK, control));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> desk.outside().find(CUSTOMER, control).isPresent());
        for (String queue : List.of("spool", "outgoing")) {
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> desk.server().webAdmin().mailQueue(queue).contains("\"size\":0"));
        }
        assertThat(desk.outside().find(CUSTOMER, mark)).isEmpty();
    }

    private int stopped() throws IOException {
        Matcher size = SIZE.matcher(desk.server().webAdmin().get(STOPPED).body());
        return size.find() ? Integer.parseInt(size.group(1)) : 0;
    }

    private void submit(String login, String from, String to, byte[] message) throws IOException {
        forge(desk.server().submission(login, DeskUnderTest.PASSWORD), from, to, message);
    }

    /** Being refused is as good as being stopped later. */
    private static void forge(SmtpClient opened, String from, String to, byte[] message) throws IOException {
        try (SmtpClient smtp = opened) {
            smtp.send(from, List.of(to), message);
        } catch (SmtpRefusal refused) {
            assertThat(refused.reply().code()).isBetween(500, 599);
        }
    }

    private static String mark() {
        return UUID.randomUUID().toString();
    }

    private static byte[] mail(String head, String mark) {
        return Mails.bytes(head + "\nTo: " + CUSTOMER + "\nSubject: A word\nMessage-ID: <" + UUID.randomUUID()
                + "@elsewhere.example>\n\nUnapproved " + mark + "\n");
    }
}
