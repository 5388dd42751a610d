package org.mailroom.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.ReviewRate;
import org.mailroom.desk.configuration.ReviewSettings;
import org.mailroom.desk.configuration.ReviewTimeout;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Verb;

class ReviewByMailTest {
    private static final EmailAddress SUE = EmailAddress.of("sue@acme.example");
    private static final String VOUCHED =
            "Authentication-Results: mx.acme.example; dmarc=pass header.from=acme.example\r\n";

    private final DeskFixture desk = new DeskFixture();

    @BeforeEach
    void begin() {
        configure(ReviewTimeout.Action.ESCALATE, false);
    }

    @Test
    @DisplayName("E10 supervisors are asked by mail, with the reply, the reasons, the deadline and what happens then")
    void supervisorsShouldBeAsked() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");

        String request = new String(toSue().bytes(), StandardCharsets.UTF_8);
        assertThat(desk.sent).hasSize(1);
        assertThat(request)
                .contains("Subject: Review: Re", "- a reason", "answer " + reply.id(), "Mon 23 Nov 2026 12:00 CET")
                .contains("all supervisors are told once more", "approve", "reject: ");
    }

    @Test
    @DisplayName("E10 nobody is asked about a reply of his own, nor where the desk does not want it")
    void authorShouldNotBeAsked() {
        desk.hold(HeldState.REVIEW, "Sue");
        desk.configuration = SampleDesk.configuration(SampleDesk.support());
        desk.hold(HeldState.REVIEW, "Anna");

        assertThat(desk.sent).isEmpty();
    }

    @Test
    @DisplayName("E10 those are asked who fit the case, the story says so, and all when it escalates")
    void fittingSupervisorsShouldBeAskedFirst() {
        Person tom = new Person("Tom", EmailAddress.of("tom@acme.example"), ReviewRate.NONE, Set.of("Billing"));
        desk.configuration = SampleDesk.configuration(
                SampleDesk.supervised(desk.configuration.desks().get(0), List.of(SampleDesk.SUE, tom)));
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");

        assertThat(desk.sent).containsOnlyKeys(SUE);
        assertThat(desk.stories.ofCase(reply.caseId()))
                .anyMatch(entry ->
                        entry.words().equals("asked to review it: Sue; not asked yet: Tom does not work on General"));

        desk.clock.move(Duration.ofHours(2));
        desk.doWork();
        assertThat(desk.sent).containsOnlyKeys(SUE, tom.account());
    }

    @Test
    @DisplayName("E10 numbers are masked in the request, which travels further than the review mailbox")
    void numbersShouldBeMaskedInTheRequest() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        RawMessage copy = RawMessage.of(("X-Mailroom-Held: " + desk.tokens.of(reply)
                        + "\r\nSubject: Re\r\n\r\nyour card 4111 1111 1111 1111\r\n")
                .getBytes(StandardCharsets.UTF_8));
        desk.watch.appeared(
                new FolderChange.Appeared(
                        DeskFixture.ACCOUNT,
                        "Outbox/Anna",
                        desk.folders.append(DeskFixture.ACCOUNT, "Outbox/Anna", copy.bytes(), java.util.Set.of()),
                        "Anna",
                        Optional.empty()),
                () -> copy);
        desk.doWork();

        assertThat(new String(toSue().bytes(), StandardCharsets.UTF_8))
                .contains("**** **** **** 1111")
                .doesNotContain("1111 1111");
    }

    @ParameterizedTest
    @CsvSource({"approve, HELD", "Approve., HELD", "reject: name the price, RETURNED", "discard, DISCARDED"})
    @DisplayName("E10 a supervisor answers from a phone; login or domain vouches")
    void answerShouldDecide(String words, HeldState state) {
        HeldReply first = desk.hold(HeldState.REVIEW, "Anna");
        answer("", words, Optional.of("sue@acme.example"));
        HeldReply second = desk.hold(HeldState.REVIEW, "Anna");
        answer(VOUCHED, words + "\r\n\r\nSent from my telephone", Optional.empty());

        assertThat(desk.stateOf(first)).isEqualTo(state);
        assertThat(desk.stateOf(second)).isEqualTo(state);
        assertThat(desk.replies.byId(first.id()).orElseThrow().decidedBy()).contains("Sue");
    }

    @Test
    @DisplayName("E11 the words of a rejection are told to the author")
    void wordsShouldBeTold() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        answer("", "reject: name the price\r\nand the date", Optional.of("Sue"));
        desk.doWork();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RETURNED);
        assertThat(desk.folders.in("support@acme.example", "Returned/Anna"))
                .anyMatch(mail -> new String(mail.bytes(), StandardCharsets.UTF_8)
                        .contains("  name the price\r\n  and the date"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve it but change the price", "yes", "", "> approve", "approved by Bob"})
    @DisplayName("E10 what is not plainly an answer decides nothing and is told")
    void unclearAnswerShouldDecideNothing(String words) {
        refused(desk.hold(HeldState.REVIEW, "Anna"), VOUCHED, words, Optional.empty());
    }

    @Test
    @DisplayName("E10 forged answers decide nothing and are told")
    void forgedAnswersShouldBeRefused() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        EmailAddress sues = replyAddress();

        take(desk.reviewTokens.address(DeskFixture.ACCOUNT, reply, "Anna"), "", "approve", Optional.of("Anna"));
        take(sues, "", "approve", Optional.empty());
        take(sues, "Authentication-Results: evil.example; dmarc=pass\r\n", "approve", Optional.empty());
        take(sues, "", "approve", Optional.of("Anna"));
        take(sues, VOUCHED + "Auto-Submitted: auto-replied\r\n", "approve", Optional.empty());

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.story(reply)).filteredOn(verb -> verb == Verb.REFUSED).hasSize(4);
    }

    @Test
    @DisplayName("E10 a supervisor does not approve what was edited since the request")
    void answerToAnOlderTextShouldBeRefused() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        EmailAddress older = replyAddress();
        RawMessage copy =
                RawMessage.of(("X-Mailroom-Held: " + desk.tokens.of(reply) + "\r\nSubject: {{x}}\r\n\r\nother\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        desk.watch.appeared(
                new FolderChange.Appeared(
                        DeskFixture.ACCOUNT,
                        "Outbox/Anna",
                        desk.folders.append(DeskFixture.ACCOUNT, "Outbox/Anna", copy.bytes(), java.util.Set.of()),
                        "Anna",
                        Optional.empty()),
                () -> copy);

        take(older, VOUCHED, "approve", Optional.empty());

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"ESCALATE, REVIEW", "RELEASE, HELD", "RETURN, RETURNED"})
    @DisplayName("E13 when nobody reviews a reply in time the desk's rule holds, once")
    void timeoutShouldDoWhatTheDeskWants(ReviewTimeout.Action action, HeldState state) {
        configure(action, false);
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        desk.clock.move(Duration.ofMinutes(59));
        desk.doWork();
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);

        desk.clock.move(Duration.ofMinutes(1));
        desk.doWork();
        desk.clock.move(Duration.ofHours(30));
        desk.doWork();

        assertThat(desk.stateOf(reply)).isEqualTo(state);
        assertThat(desk.folders.values(desk.review, Folders.REVIEW_NOTICES, MailroomFields.NOTICE))
                .hasSize(action == ReviewTimeout.Action.ESCALATE ? 1 : 0);
    }

    @Test
    @DisplayName("E13 only business hours count where the desk wants it; a decision before stops the clock")
    void businessHoursShouldCount() {
        configure(ReviewTimeout.Action.RETURN, true);
        desk.clock.move(Duration.ofHours(5).plusMinutes(30));
        HeldReply waiting = desk.hold(HeldState.REVIEW, "Anna");
        HeldReply decided = desk.hold(HeldState.REVIEW, "Anna");
        desk.hold.decide(decided.id(), org.mailroom.desk.hold.Disposition.DISCARD, "Sue");
        desk.clock.move(Duration.ofHours(10));
        desk.doWork();
        assertThat(desk.stateOf(waiting)).isEqualTo(HeldState.REVIEW);

        desk.clock.move(Duration.ofHours(8));
        desk.doWork();

        assertThat(desk.stateOf(waiting)).isEqualTo(HeldState.RETURNED);
        assertThat(desk.stateOf(decided)).isEqualTo(HeldState.DISCARDED);
        assertThat(desk.stories.ofCase(decided.caseId()))
                .anyMatch(entry -> entry.words().equals("decided by Sue, after 0h 0m in review"));
    }

    @Test
    @DisplayName(
            "E13 when a review escalates the people named for it are told once, and nothing of what the reply says")
    void peopleAboveShouldBeToldOnce() {
        EmailAddress head = EmailAddress.of("head-of-service@acme.example");
        configure(new ReviewTimeout(Duration.ofHours(1), false, ReviewTimeout.Action.ESCALATE, List.of(head)));
        HeldReply waiting = desk.hold(HeldState.REVIEW, "Anna");
        assertThat(desk.sent).doesNotContainKey(head);

        desk.clock.move(Duration.ofHours(2));
        desk.doWork();

        assertThat(new String(
                        Optional.ofNullable(desk.sent.get(head)).orElseThrow().bytes(), StandardCharsets.UTF_8))
                .contains("To: head-of-service@acme.example", "overdue review [MR-", "By:          Anna", "Sue")
                .contains("Waits since: Mon 23 Nov 2026 11:00 CET")
                .doesNotContain("answer " + waiting.id(), "a reason");
        assertThat(desk.stateOf(waiting)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.stories.ofCase(waiting.caseId()))
                .anyMatch(entry -> entry.words().endsWith("told once more, and head-of-service@acme.example"));
    }

    private void configure(ReviewTimeout.Action action, boolean businessHours) {
        configure(new ReviewTimeout(Duration.ofHours(1), businessHours, action));
    }

    private void configure(ReviewTimeout timeout) {
        ReviewSettings usual = desk.desk.review();
        desk.configuration = SampleDesk.configuration(SampleDesk.with(
                desk.desk.outbox(),
                new ReviewSettings(usual.account(), usual.defaultRate(), usual.copyRate(), true, Optional.of(timeout)),
                desk.desk.screening()));
    }

    private void refused(HeldReply reply, String fields, String words, Optional<String> login) {
        answer(fields, words, login);
        desk.doWork();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.folders.values(desk.review, Folders.REVIEW_NOTICES, MailroomFields.NOTICE))
                .hasSize(1);
    }

    private RawMessage toSue() {
        return Optional.ofNullable(desk.sent.get(SUE)).orElseThrow();
    }

    private EmailAddress replyAddress() {
        return MailMessage.read(toSue()).mailboxes("Reply-To").get(0).address();
    }

    private void answer(String fields, String words, Optional<String> login) {
        take(replyAddress(), fields, words, login);
    }

    private void take(EmailAddress recipient, String fields, String words, Optional<String> login) {
        MailMessage message = MailMessage.read(
                RawMessage.of((fields + "From: Sue <sue@acme.example>\r\nSubject: Re: Review\r\n\r\n" + words + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        desk.answers.take(
                desk.configuration.desks().get(0),
                recipient,
                InboundDesk.arrival(desk.desk, message, Envelope.of(SUE, List.of(recipient))),
                login);
    }
}
