package org.mailroom.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.filing.Adoption;
import org.mailroom.desk.filing.CaseMarker;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.junk.SenderJudgement;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.InMemoryServiceClocks;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

class FolderWatchTest {
    private final DeskFixture desk = new DeskFixture();

    @Test
    @DisplayName("E01 a held reply lies in its author's outbox and not in the review mailbox")
    void heldReplyShouldLieInTheOutbox() {
        desk.hold(HeldState.HELD, "Anna");

        assertThat(desk.folders.in("support@acme.example", "Outbox/Anna")).hasSize(1);
        assertThat(desk.folders.in(desk.review.asString(), Folders.REVIEW_PENDING))
                .isEmpty();
    }

    @Test
    @DisplayName("E02 a reply that goes from the outbox is recalled and never released")
    void vanishingFromTheOutboxShouldRecall() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        desk.watch.vanished(takeFrom("Outbox/Anna"), "Anna");
        desk.clock.move(java.time.Duration.ofHours(1));

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
        assertThat(desk.releases.claimDue()).isEmpty();
        assertThat(desk.story(reply)).contains(Verb.RECALLED);
    }

    @Test
    @DisplayName("E02 a reply under review can be recalled too, and goes from the reviewer's sight")
    void recallShouldTakeTheReviewCopyAway() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        desk.watch.vanished(takeFrom("Outbox/Anna"), "Anna");
        desk.doWork();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
        assertThat(desk.folders.in(desk.review.asString(), Folders.REVIEW_PENDING))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "B11 a mail of no case that an agent puts into a queue or a folder of an agent is taken to the desk; nobody else's is")
    void mailOfNoCaseShouldBeAdopted() {
        RawMessage mail =
                RawMessage.of("From: carla@customer.example\r\n\r\nHelp.\r\n".getBytes(StandardCharsets.UTF_8));
        FolderPlace place = new FolderPlace("box", 7);
        desk.watch.appeared(
                new FolderChange.Appeared(
                        DeskFixture.ACCOUNT, "Queues/General", place, "somebody without a login", Optional.empty()),
                () -> mail);
        desk.watch.appeared(
                new FolderChange.Appeared(DeskFixture.ACCOUNT, "Waiting/Customer", place, "Anna", Optional.empty()),
                () -> mail);
        assertThat(desk.work.list(WorkState.WAITING, 10)).isEmpty();

        desk.watch.appeared(
                new FolderChange.Appeared(DeskFixture.ACCOUNT, "Queues/General", place, "Anna", Optional.empty()),
                () -> mail);
        desk.watch.appeared(
                new FolderChange.Appeared(DeskFixture.ACCOUNT, "Agents/Anna", place, "Anna", Optional.empty()),
                () -> mail);
        desk.watch.appeared(
                new FolderChange.Appeared(DeskFixture.ACCOUNT, "Closed/2026-11", place, "Anna", Optional.empty()),
                () -> mail);

        List<WorkItem> adopted = desk.work.list(WorkState.WAITING, 10);
        assertThat(adopted).extracting(WorkItem::kind).containsOnly(WorkKind.ADOPT);
        assertThat(adopted)
                .extracting(item -> Adoption.read(item.instruction()))
                .containsExactly(
                        new Adoption("Queues/General", place, "Anna"), new Adoption("Agents/Anna", place, "Anna"));
    }

    @Test
    @DisplayName("D03 keywords that the desk set come back when a mail program takes them away; a person's own do not")
    void takenKeywordsOfTheDeskShouldComeBack() {
        FolderPlace place = desk.folders.append(
                DeskFixture.ACCOUNT,
                "Queues/General",
                "Subject: a\r\n\r\nb".getBytes(StandardCharsets.UTF_8),
                Set.of());

        desk.watch.unmarked(new FolderChange.Unmarked(
                DeskFixture.ACCOUNT, Set.of("$vip", "lang-de", "$label1"), List.of(place), "Anna"));
        desk.watch.unmarked(new FolderChange.Unmarked(DeskFixture.ACCOUNT, Set.of("NonJunk"), List.of(place), "Anna"));

        List<WorkItem> again = desk.work.list(WorkState.WAITING, 10);
        assertThat(again)
                .singleElement()
                .satisfies(item -> assertThat(item.kind()).isEqualTo(WorkKind.MARK_AGAIN));
        new CaseMarker(
                        desk.cases,
                        new InMemoryServiceClocks(desk.work),
                        desk.folders,
                        () -> desk.configuration,
                        desk.clock)
                .markAgain(again.get(0));
        assertThat(desk.folders.keywords(place)).containsExactlyInAnyOrder("$vip", "lang-de");
    }

    @Test
    @DisplayName("E10 a supervisor releases by moving, and all copies go")
    void movingToReleaseShouldRelease() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        moveReview(Folders.REVIEW_RELEASE, "Sue");
        desk.doWork();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.HELD);
        assertThat(desk.releases.claimDue()).extracting(HeldReply::id).containsExactly(reply.id());
        assertThat(desk.folders.in(desk.review.asString(), Folders.REVIEW_RELEASE))
                .isEmpty();
        assertThat(desk.folders.in(desk.review.asString(), Folders.REVIEW_PENDING))
                .isEmpty();
        assertThat(desk.story(reply)).contains(Verb.APPROVED).doesNotContain(Verb.RECALLED);
    }

    @Test
    @DisplayName("E11 a returned reply lies in its author's returned folder and leaves no more")
    void movingToReturnShouldReturn() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        moveReview(Folders.REVIEW_RETURN, "Sue");
        desk.doWork();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RETURNED);
        assertThat(desk.folders.values(DeskFixture.ACCOUNT, "Returned/Anna", MailroomFields.HELD))
                .hasSize(1);
        assertThat(desk.folders.values(DeskFixture.ACCOUNT, "Returned/Anna", MailroomFields.NOTICE))
                .hasSize(1);
        assertThat(desk.folders.in("support@acme.example", "Outbox/Anna")).isEmpty();
        assertThat(desk.releases.claimDue()).isEmpty();
    }

    @Test
    void movingToDiscardShouldDiscard() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        moveReview(Folders.REVIEW_DISCARD, "Sue");
        desk.doWork();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.DISCARDED);
        assertThat(desk.folders.in("support@acme.example", "Outbox/Anna")).isEmpty();
    }

    @Test
    @DisplayName("E10 nobody decides about a reply of his own; the copy comes back")
    void ownReplyShouldNotBeDecided() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Sue");
        moveReview(Folders.REVIEW_RELEASE, "Sue");
        desk.doWork();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.folders.in(desk.review.asString(), Folders.REVIEW_RELEASE))
                .isEmpty();
        assertThat(desk.folders.in(desk.review.asString(), Folders.REVIEW_PENDING))
                .hasSize(1);
        assertThat(desk.story(reply)).contains(Verb.REFUSED);
    }

    @Test
    @DisplayName("E10 an agent decides nothing, even inside the review mailbox")
    void agentShouldNotDecide() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Ben");
        moveReview(Folders.REVIEW_RELEASE, "Anna");
        desk.doWork();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.folders.in(desk.review.asString(), Folders.REVIEW_PENDING))
                .hasSize(1);
    }

    @Test
    void forgedTokenShouldDecideNothing() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        RawMessage forged = RawMessage.of("Subject: x\r\n\r\nx".getBytes(StandardCharsets.UTF_8))
                .withFieldsFirst(
                        java.util.List.of(new HeaderField(MailroomFields.HELD, reply.id() + ".0000000000000000")));
        appearInReview(Folders.REVIEW_RELEASE, forged, "Sue");

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
    }

    @Test
    void replyMovedElsewhereShouldComeBackToPending() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");
        FolderPlace place =
                desk.folders.places(desk.review, Folders.REVIEW_PENDING).get(0);
        desk.folders.remove(desk.review, place);
        desk.watch.vanished(place, "Sue");
        desk.doWork();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.folders.in(desk.review.asString(), Folders.REVIEW_PENDING))
                .hasSize(1);
    }

    @Test
    @DisplayName("B17 moving a mail to the closed cases closes its case, moving it back opens it again")
    void movingShouldCloseAndOpenAgain() {
        Case theCase = desk.openCase();
        RawMessage inquiry = filed(theCase, "");

        desk.watch.appeared(
                new FolderChange.Appeared(
                        DeskFixture.ACCOUNT, "Closed", new FolderPlace("m", 1), "Anna", Optional.empty()),
                () -> inquiry);
        desk.watch.appeared(
                new FolderChange.Appeared(
                        DeskFixture.ACCOUNT, "Closed/2026-11", new FolderPlace("m", 2), "Anna", Optional.empty()),
                () -> inquiry);
        assertThat(desk.cases.byId(theCase.id()).orElseThrow().state()).isEqualTo(CaseState.CLOSED);
        assertThat(told(theCase)).containsOnlyOnce(Verb.CLOSED);

        desk.watch.appeared(
                new FolderChange.Appeared(
                        DeskFixture.ACCOUNT, "Agents/Anna", new FolderPlace("m", 3), "Anna", Optional.empty()),
                () -> inquiry);
        assertThat(desk.cases.byId(theCase.id()).orElseThrow().state()).isEqualTo(CaseState.OPEN);
        assertThat(desk.cases.byId(theCase.id()).orElseThrow().agent()).contains("Anna");
        assertThat(told(theCase)).containsOnlyOnce(Verb.REOPENED);
        assertThat(desk.work.list(WorkState.WAITING, 10))
                .extracting(WorkItem::kind)
                .containsOnly(WorkKind.MOVE_CASE);
    }

    @Test
    @DisplayName("B16 a mail belongs to the case it was split off to or merged into, whatever number it was filed with")
    void movingShouldClaimTheCaseThatTheMailIsIn() {
        Case filedAs = desk.openCase();
        Case now = desk.openCase();
        Case merged = desk.openCase();
        long interaction = desk.cases.interactions(now.id()).get(0).id();
        desk.cases.merge(
                merged.id(),
                now.id(),
                WorkItem.due(1, WorkKind.MOVE_CASE, "support", now.id(), "", desk.clock.instant()));

        RawMessage split = filed(filedAs, MailroomFields.INTERACTION + ": " + interaction + "\r\n");
        desk.watch.appeared(
                new FolderChange.Appeared(
                        DeskFixture.ACCOUNT, "Agents/Anna", new FolderPlace("m", 1), "Anna", Optional.empty()),
                () -> split);
        assertThat(desk.cases.byId(now.id()).orElseThrow().agent()).contains("Anna");
        assertThat(desk.cases.byId(filedAs.id()).orElseThrow().agent()).isEmpty();

        desk.watch.appeared(
                new FolderChange.Appeared(
                        DeskFixture.ACCOUNT, "Agents/Ben", new FolderPlace("m", 2), "Ben", Optional.empty()),
                () -> filed(merged, ""));
        assertThat(desk.cases.byId(now.id()).orElseThrow().agent()).contains("Ben");
    }

    private static RawMessage filed(Case theCase, String fields) {
        String mail = MailroomFields.CASE + ": " + theCase.number() + "\r\n" + fields + "Subject: x\r\n\r\nx";
        return RawMessage.of(mail.getBytes(StandardCharsets.UTF_8));
    }

    private java.util.List<Verb> told(Case theCase) {
        return desk.stories.ofCase(theCase.id()).stream().map(StoryEntry::verb).toList();
    }

    @Test
    @DisplayName("D02 moving an inquiry into an agent's folder claims its case, moving it back gives it back")
    void movingShouldClaimAndGiveBack() {
        Case theCase = desk.openCase();
        RawMessage inquiry = RawMessage.of("Subject: x\r\n\r\nx".getBytes(StandardCharsets.UTF_8))
                .withFieldsFirst(java.util.List.of(
                        new HeaderField(MailroomFields.CASE, theCase.number().text())));
        desk.watch.appeared(
                new FolderChange.Appeared(
                        DeskFixture.ACCOUNT, "Agents/Anna", new FolderPlace("m", 1), "Anna", Optional.empty()),
                () -> inquiry);

        assertThat(desk.cases.byId(theCase.id()).orElseThrow().agent()).contains("Anna");

        desk.watch.appeared(
                new FolderChange.Appeared(
                        DeskFixture.ACCOUNT, "Queues/Billing", new FolderPlace("m", 2), "Anna", Optional.empty()),
                () -> inquiry);

        Case after = desk.cases.byId(theCase.id()).orElseThrow();
        assertThat(after.agent()).isEmpty();
        assertThat(after.triage().queue()).isEqualTo("Billing");
        assertThat(desk.stories.ofCase(theCase.id()))
                .extracting(StoryEntry::verb)
                .containsExactly(Verb.CLAIMED, Verb.LEARNED, Verb.GIVEN_BACK);
    }

    @Test
    @DisplayName("C02 a move between queues teaches once, a move to agents or Triage nothing")
    void movingBetweenQueuesShouldTeach() {
        Case theCase = desk.openCase();
        RawMessage inquiry = inquiry(theCase);
        appears("Agents/Anna", inquiry);
        appears("Queues/General", inquiry);
        appears("Queues/Triage", inquiry);
        assertThat(desk.learner.status(desk.desk).examples()).isZero();

        appears("Queues/Billing", inquiry);
        appears("Queues/Billing", inquiry);
        assertThat(desk.learner.status(desk.desk).queues()).isEqualTo(Map.of("Billing", 1L));

        appears("Queues/Returns", inquiry);
        assertThat(desk.learner.status(desk.desk).queues()).isEqualTo(Map.of("Returns", 1L));
    }

    @Test
    @DisplayName("C10 a case put into Quarantine is closed as junk and teaches; put back it is open and no junk")
    void quarantineShouldCloseAndTeach() {
        Case theCase = desk.openCase();
        EmailAddress seller = EmailAddress.of("seller@shop.example");
        RawMessage offer = inquiry(theCase)
                .withFieldsFirst(List.of(
                        new HeaderField("From", seller.asString()), new HeaderField(MailroomFields.INTERACTION, "1")));
        appears("Agents/Anna", offer);
        appears("Quarantine", offer);

        assertThat(desk.cases.byId(theCase.id()).orElseThrow().state()).isEqualTo(CaseState.CLOSED);
        assertThat(desk.judgements.of("support", seller)).get().matches(SenderJudgement::junk);
        assertThat(desk.learner.status(desk.desk).queues()).isEqualTo(Map.of("Quarantine", 1L));

        appears("Queues/Billing", offer);
        assertThat(desk.cases.byId(theCase.id()).orElseThrow().state()).isEqualTo(CaseState.OPEN);
        assertThat(desk.judgements.of("support", seller)).get().matches(said -> !said.junk());
        assertThat(desk.learner.status(desk.desk).queues()).isEqualTo(Map.of("Billing", 1L));
    }

    private void appears(String folder, RawMessage inquiry) {
        desk.watch.appeared(
                new FolderChange.Appeared(
                        DeskFixture.ACCOUNT, folder, new FolderPlace("m", 1), "Anna", Optional.empty()),
                () -> inquiry);
    }

    private static RawMessage inquiry(Case theCase) {
        return RawMessage.of("Subject: Where is my refund?\r\n\r\nI still wait.\r\n".getBytes(StandardCharsets.UTF_8))
                .withFieldsFirst(List.of(
                        new HeaderField(MailroomFields.CASE, theCase.number().text())));
    }

    private FolderPlace takeFrom(String folder) {
        FolderPlace place = desk.folders.places(DeskFixture.ACCOUNT, folder).get(0);
        desk.folders.remove(DeskFixture.ACCOUNT, place);
        return place;
    }

    private void moveReview(String folder, String who) {
        FolderPlace place =
                desk.folders.places(desk.review, Folders.REVIEW_PENDING).get(0);
        RawMessage message = RawMessage.of(desk.folders.read(desk.review, place).orElseThrow());
        appearInReview(folder, message, who);
        desk.folders.remove(desk.review, place);
        desk.watch.vanished(place, who);
    }

    private void appearInReview(String folder, RawMessage message, String who) {
        FolderPlace place = desk.folders.append(desk.review, folder, message.bytes(), Set.of());
        desk.watch.appeared(
                new FolderChange.Appeared(desk.review, folder, place, who, Optional.empty()), () -> message);
    }
}
