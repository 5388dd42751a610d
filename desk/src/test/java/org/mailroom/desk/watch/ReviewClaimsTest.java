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
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.ReviewRate;
import org.mailroom.desk.configuration.ReviewSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.ReviewClaim;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.moves.Transfer;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;

class ReviewClaimsTest {
    private static final String SUES = "Review/Claimed/Sue";
    private static final String TOMS = "Review/Claimed/Tom";
    private static final EmailAddress TOM = EmailAddress.of("tom@acme.example");

    private final DeskFixture desk = new DeskFixture();

    @BeforeEach
    void begin() {
        ReviewSettings usual = desk.desk.review();
        DeskConfiguration asking = SampleDesk.with(
                desk.desk.outbox(),
                new ReviewSettings(usual.account(), usual.defaultRate(), usual.copyRate(), true, Optional.empty()),
                desk.desk.screening());
        desk.configuration = SampleDesk.configuration(SampleDesk.supervised(
                asking, List.of(SampleDesk.SUE, new Person("Tom", TOM, ReviewRate.NONE, Set.of()))));
    }

    @Test
    @DisplayName(
            "E10 a supervisor claims a review by moving it, after which it is out of the others' sight, and decides")
    void movingShouldClaim() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");

        move(Folders.REVIEW_PENDING, SUES, "Sue");

        assertLies(reply, SUES);
        assertThat(claimer(reply)).contains("Sue");
        assertThat(stories(reply)).contains("Sue reviews it until Mon 23 Nov 2026 15:00 CET");

        move(SUES, Folders.REVIEW_RELEASE, "Sue");
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.HELD);
        assertThat(in(SUES)).isEmpty();
    }

    @Test
    @DisplayName("E10 who has not claimed a review does not decide about it, and is told who has it")
    void onlyTheClaimerShouldDecide() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        move(Folders.REVIEW_PENDING, SUES, "Sue");

        move(SUES, Folders.REVIEW_RELEASE, "Tom");

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
        assertLies(reply, SUES);
        assertThat(in(Folders.REVIEW_RELEASE)).isEmpty();
        assertThat(notices()).singleElement().asString().contains("Sue has claimed it since", "move it into " + TOMS);
    }

    @Test
    @DisplayName(
            "E10 of two supervisors who claim the same review the second does not get it; to take it over is another move")
    void secondClaimShouldBeUndone() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        RawMessage copy = mail(Folders.REVIEW_PENDING);
        move(Folders.REVIEW_PENDING, SUES, "Sue");

        appear(TOMS, copy, "Tom", Folders.REVIEW_PENDING);
        desk.doWork();
        assertLies(reply, SUES);
        assertThat(in(TOMS)).isEmpty();
        assertThat(notices()).hasSize(1);

        move(SUES, TOMS, "Tom");
        assertLies(reply, TOMS);
        assertThat(claimer(reply)).contains("Tom");
        assertThat(notices()).anyMatch(notice -> notice.contains("Tom has taken this review over from Sue."));
    }

    @Test
    @DisplayName("E10 a claimed review is given back by moving it back")
    void movingBackShouldGiveBack() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        move(Folders.REVIEW_PENDING, SUES, "Sue");
        desk.sent.clear();

        move(SUES, Folders.REVIEW_PENDING, "Sue");

        assertLies(reply, Folders.REVIEW_PENDING);
        assertThat(claimer(reply)).isEmpty();
        assertThat(desk.story(reply)).contains(Verb.REVIEW_FREE);
        assertThat(desk.sent).containsKey(TOM);
    }

    @Test
    @DisplayName("E10 a claim lapses, once, and the review is for all again")
    void claimShouldLapse() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        move(Folders.REVIEW_PENDING, SUES, "Sue");
        desk.clock.move(Duration.ofHours(3));
        move(SUES, Folders.REVIEW_PENDING, "Sue");
        move(Folders.REVIEW_PENDING, SUES, "Sue");
        desk.clock.move(Duration.ofHours(2));
        desk.doWork();
        assertLies(reply, SUES);

        desk.clock.move(Duration.ofHours(2));
        desk.doWork();
        desk.doWork();

        assertLies(reply, Folders.REVIEW_PENDING);
        assertThat(claimer(reply)).isEmpty();
        assertThat(desk.story(reply))
                .filteredOn(verb -> verb == Verb.REVIEW_FREE)
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"Anna, Review/Claimed/Sue", "Sue, Review/Claimed/Anna", "Sue, Review/Claimed/Nobody"})
    @DisplayName("E10 nobody but supervisors claims, and for no others")
    void othersShouldNotClaim(String who, String folder) {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");

        move(Folders.REVIEW_PENDING, folder, who);

        assertLies(reply, Folders.REVIEW_PENDING);
        assertThat(in(folder)).isEmpty();
        assertThat(claimer(reply)).isEmpty();
    }

    @Test
    @DisplayName("E10 nobody claims the review of a reply of his own")
    void authorShouldNotClaim() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Sue");

        move(Folders.REVIEW_PENDING, SUES, "Sue");

        assertLies(reply, Folders.REVIEW_PENDING);
        assertThat(desk.story(reply)).contains(Verb.REFUSED);
    }

    @Test
    @DisplayName("E10 a claimed review that is moved away or deleted comes back to who has claimed it")
    void claimedReviewShouldComeBack() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        move(Folders.REVIEW_PENDING, SUES, "Sue");
        FolderPlace place = desk.folders.places(desk.review, SUES).get(0);

        desk.folders.remove(desk.review, place);
        desk.watch.vanished(place, "Sue");
        desk.doWork();

        assertLies(reply, SUES);
    }

    @Test
    @DisplayName("E11 a claimed review that its author edits lies with who has claimed it, as it is now")
    void editedReplyShouldStayClaimed() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        move(Folders.REVIEW_PENDING, SUES, "Sue");
        RawMessage edit = RawMessage.of(
                ("X-Mailroom-Held: " + desk.tokens.of(reply) + "\r\nSubject: Re\r\n\r\nmy card 4111 1111 1111 1111\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        FolderPlace place = desk.folders.append(DeskFixture.ACCOUNT, "Outbox/Anna", edit.bytes(), Set.of());
        desk.watch.appeared(
                new FolderChange.Appeared(DeskFixture.ACCOUNT, "Outbox/Anna", place, "Anna", Optional.empty()),
                () -> edit);
        desk.doWork();

        assertThat(in(Folders.REVIEW_PENDING)).isEmpty();
        assertThat(in(SUES)).singleElement().asString().contains("my card");
        assertThat(claimer(reply)).contains("Sue");
    }

    @Test
    @DisplayName("E10 a draft that a supervisor saves beside what is claimed is none of the desk's")
    void draftShouldBeLeftAlone() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        move(Folders.REVIEW_PENDING, SUES, "Sue");
        RawMessage draft =
                RawMessage.of(("X-Mailroom-Held: " + desk.tokens.of(reply) + "\r\nSubject: Re\r\n\r\nbetter\r\n")
                        .getBytes(StandardCharsets.UTF_8));

        appear(SUES, draft, "Sue", "");
        desk.doWork();

        assertThat(in(SUES)).hasSize(2);
    }

    @Test
    @DisplayName("E10 a supervisor claims by mail, and gives back; the others' answers do not count meanwhile")
    void answerShouldClaim() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        EmailAddress sues = answerAddress("sue@acme.example");
        EmailAddress toms = answerAddress("tom@acme.example");

        answer(sues, "Claim.", "Sue");
        assertLies(reply, SUES);
        answer(toms, "approve", "Tom");
        answer(toms, "claim", "Tom");
        answer(toms, "give back", "Tom");
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
        assertThat(claimer(reply)).contains("Sue");
        assertThat(notices()).hasSize(3).allMatch(notice -> notice.contains("Sue has claimed it since"));

        answer(sues, "give back", "Sue");
        assertLies(reply, Folders.REVIEW_PENDING);
        answer(toms, "approve", "Tom");
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.HELD);
    }

    @Test
    @DisplayName(
            "E10 who claimed or gave back while nobody watched the folders changed nothing, and nothing lies twice")
    void unseenMovesShouldBeUndone() {
        HeldReply claimed = desk.hold(HeldState.REVIEW, "Anna");
        move(Folders.REVIEW_PENDING, SUES, "Sue");
        HeldReply waiting = desk.hold(HeldState.REVIEW, "Ben");
        desk.folders.move(desk.review, place(SUES), Folders.REVIEW_PENDING);
        desk.folders.move(
                desk.review,
                desk.folders.places(desk.review, Folders.REVIEW_PENDING).get(0),
                TOMS);

        desk.reconciliation.run();
        desk.doWork();
        desk.reconciliation.run();
        desk.doWork();

        assertThat(in(SUES)).hasSize(1);
        assertThat(in(TOMS)).isEmpty();
        assertThat(in(Folders.REVIEW_PENDING)).hasSize(1);
        assertThat(claimer(claimed)).contains("Sue");
        assertThat(claimer(waiting)).isEmpty();
    }

    private void assertLies(HeldReply reply, String folder) {
        for (String each : List.of(Folders.REVIEW_PENDING, SUES, TOMS)) {
            assertThat(desk.folders.find(desk.review, each, MailroomFields.HELD, desk.tokens.of(reply)))
                    .as(each)
                    .hasSize(each.equals(folder) ? 1 : 0);
        }
    }

    private void move(String from, String to, String who) {
        FolderPlace place = place(from);
        appear(to, mail(from), who, from);
        desk.folders.remove(desk.review, place);
        desk.watch.vanished(place, who);
        desk.doWork();
    }

    private void appear(String folder, RawMessage message, String who, String from) {
        FolderPlace place = desk.folders.append(desk.review, folder, message.bytes(), Set.of());
        Optional<Transfer> by =
                Optional.of(new Transfer(Transfer.Kind.MOVE, from)).filter(transfer -> !from.isEmpty());
        desk.watch.appeared(new FolderChange.Appeared(desk.review, folder, place, who, by), () -> message);
    }

    private FolderPlace place(String folder) {
        return desk.folders.places(desk.review, folder).get(0);
    }

    private RawMessage mail(String folder) {
        return RawMessage.of(desk.folders.read(desk.review, place(folder)).orElseThrow());
    }

    private List<String> in(String folder) {
        return desk.folders.places(desk.review, folder).stream()
                .map(place -> new String(desk.folders.read(desk.review, place).orElseThrow(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> notices() {
        return in(Folders.REVIEW_NOTICES);
    }

    private Optional<String> claimer(HeldReply reply) {
        return desk.replies.reviewClaim(reply.id()).map(ReviewClaim::reviewer);
    }

    private List<String> stories(HeldReply reply) {
        return desk.stories.ofCase(reply.caseId()).stream()
                .map(StoryEntry::words)
                .toList();
    }

    private EmailAddress answerAddress(String account) {
        RawMessage request =
                Optional.ofNullable(desk.sent.get(EmailAddress.of(account))).orElseThrow();
        return MailMessage.read(request).mailboxes("Reply-To").get(0).address();
    }

    private void answer(EmailAddress recipient, String words, String login) {
        MailMessage message =
                MailMessage.read(RawMessage.of(("From: x@acme.example\r\nSubject: Re: Review\r\n\r\n" + words + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        desk.answers.take(
                desk.configuration.desks().get(0),
                recipient,
                InboundDesk.arrival(desk.desk, message, Envelope.of(TOM, List.of(recipient))),
                Optional.of(login));
        desk.doWork();
    }
}
