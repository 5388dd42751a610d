package org.mailroom.james.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** How two supervisors share the reviews by a mail program, on a stock in-memory James with Mailroom as it is shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewClaimsIT {
    private static final Pattern UID = Pattern.compile("SEARCH (\\d+)");

    private MemoryJames james;
    private int replies;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        james = ShippedDesk.peopled(ShippedDesk.in(folder)
                .edit(
                        "mailroom.yaml",
                        "supervisors:\n      sue:",
                        "supervisors:\n      tom:\n        account: tom@acme.example\n      sue:")
                .start());
        james.user("tom@acme.example", ShippedDesk.PASSWORD);
    }

    @AfterAll
    void stop() {
        james.close();
    }

    @Test
    @DisplayName("E10 a claimed review is out of what waits for all, and nobody else decides about it")
    void nobodyElseShouldDecideAboutAClaimedReview() throws Exception {
        String reply = reviewed();
        move("tom", reply, "Review.Pending", "Review.Claimed.tom");
        eventually(() -> assertThat(lies(reply, "Review.Claimed.tom")).isTrue());
        assertThat(lies(reply, "Review.Pending")).isFalse();

        move("sue", reply, "Review.Claimed.tom", "Review.Release");

        eventually(() -> assertThat(notices()).contains("Not decided: " + reply));
        eventually(() -> assertThat(lies(reply, "Review.Claimed.tom")).isTrue());
    }

    @Test
    @DisplayName("E10 a colleague takes a claimed review over by moving it into a folder of his own, and it is told")
    void aColleagueShouldTakeAReviewOver() throws Exception {
        String reply = reviewed();
        move("tom", reply, "Review.Pending", "Review.Claimed.tom");
        eventually(() -> assertThat(lies(reply, "Review.Claimed.tom")).isTrue());

        move("sue", reply, "Review.Claimed.tom", "Review.Claimed.sue");

        eventually(() -> assertThat(notices()).contains("Review taken over: " + reply));
        assertThat(notices()).doesNotContain("Not claimed: " + reply);
        eventually(() -> assertThat(lies(reply, "Review.Claimed.sue")).isTrue());
        assertThat(lies(reply, "Review.Claimed.tom")).isFalse();
    }

    /** A reply of somebody all of whose replies are reviewed; answers its subject. */
    private String reviewed() throws Exception {
        String subject = "offer " + ++replies + " for you";
        try (SmtpClient ben =
                new SmtpClient(james.smtpPort()).login("ben/support@acme.example", ShippedDesk.PASSWORD)) {
            ben.send(
                    "support@acme.example",
                    List.of("dora@elsewhere.example"),
                    "From: support@acme.example\r\nTo: dora@elsewhere.example\r\nSubject: " + subject
                            + "\r\nMessage-ID: <offer-" + replies + "@acme.example>\r\n\r\nIt comes tomorrow.\r\n");
        }
        eventually(() -> assertThat(lies(subject, "Review.Pending")).isTrue());
        return subject;
    }

    private void move(String who, String subject, String from, String to) throws IOException {
        try (ImapClient client = imap(who).select(from)) {
            client.ok("UID MOVE " + uid(client, subject) + " " + to);
        }
    }

    private boolean lies(String subject, String folder) throws IOException {
        try (ImapClient client = imap("sue")) {
            client.ok("EXAMINE " + folder);
            return !uid(client, subject).isEmpty();
        }
    }

    private static String uid(ImapClient client, String subject) throws IOException {
        Matcher found = UID.matcher(client.ok("UID SEARCH SUBJECT \"" + subject + "\""));
        return found.find() ? found.group(1) : "";
    }

    private String notices() throws IOException {
        try (ImapClient client = imap("sue")) {
            client.ok("EXAMINE Review.Notices");
            return client.command("FETCH 1:* BODY[HEADER.FIELDS (SUBJECT)]");
        }
    }

    private interface Check {
        void hold() throws Exception;
    }

    private static void eventually(Check check) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(check::hold);
    }

    private ImapClient imap(String who) throws IOException {
        return new ImapClient(james.imapPort()).login(who + "/review@acme.example", ShippedDesk.PASSWORD);
    }
}
