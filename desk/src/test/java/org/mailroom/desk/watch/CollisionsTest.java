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
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.CollisionAction;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.moves.MoveNote;
import org.mailroom.desk.moves.Transfer;
import org.mailroom.desk.story.Verb;

class CollisionsTest {
    private static final String OUTBOX = "Outbox/Anna";

    private final DeskFixture desk = new DeskFixture();
    private Case theCase;

    @BeforeEach
    void openCase() {
        theCase = desk.openCase();
        desk.clock.move(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("D07 the second agent's answer to a mail waits in Collisions with a note that has both texts")
    void secondAnswerShouldBeParkedWithBothTexts() {
        answer("Ben", "It is in the <b>harbour</b>.", inquiry());
        HeldReply second = answer("Anna", "It was sent back.", inquiry());
        desk.clock.move(Duration.ofDays(9));

        assertThat(desk.stateOf(second)).isEqualTo(HeldState.COLLISION);
        assertThat(desk.releases.claimDue()).extracting(HeldReply::agent).containsExactly("Ben");
        assertThat(in(OUTBOX)).isEmpty();
        assertThat(in(Folders.COLLISIONS)).hasSize(2);
        assertThat(in(Folders.COLLISIONS).get(0))
                .contains("X-Mailroom-Reason: collision: Ben answered this mail already, Mon 23 Nov 2026")
                .contains("It was sent back.");
        assertThat(in(Folders.COLLISIONS).get(1))
                .contains("Content-Type: text/plain")
                .contains("References: <" + second.identity().messageId() + ">")
                .contains("The answer of Ben, Mon 23 Nov 2026 11:01", "> It is in the <b>harbour</b>.")
                .contains("The reply of Anna, Mon 23 Nov 2026 11:01", "> It was sent back.");
        assertThat(desk.story(second)).contains(Verb.COLLIDED);
    }

    @Test
    @DisplayName(
            "D07 the author's own second answer is none, nor one that refers to the other, nor one to a newer mail")
    void shouldBeNoCollision() {
        HeldReply first = answer("Ben", "It is in the harbour.", inquiry());

        assertThat(desk.stateOf(answer("Ben", "I forgot: on Monday.", inquiry())))
                .isEqualTo(HeldState.HELD);
        assertThat(desk.stateOf(answer(
                        "Anna", "As Ben says.", references(first.identity().messageId()))))
                .isEqualTo(HeldState.COLLISION);
        HeldReply latest = desk.replies.ofCase(theCase.id()).get(1);
        assertThat(desk.stateOf(answer(
                        "Anna",
                        "As Ben says twice.",
                        references(
                                first.identity().messageId(), latest.identity().messageId()))))
                .isEqualTo(HeldState.HELD);

        desk.clock.move(Duration.ofMinutes(1));
        customerWrites("again@customer.example");
        desk.clock.move(Duration.ofMinutes(1));
        assertThat(desk.stateOf(answer("Sue", "To your new mail.", references("again@customer.example"))))
                .isEqualTo(HeldState.HELD);
        assertThat(desk.stateOf(answer("Anna", "To your first mail.", inquiry())))
                .isEqualTo(HeldState.COLLISION);
    }

    @Test
    @DisplayName("D07 what was taken back, came back or never arrived is no answer")
    void whatDidNotLeaveShouldBeNoAnswer() {
        HeldReply recalled = answer("Ben", "one", inquiry());
        desk.hold.recall(recalled.id(), "Ben");
        desk.hold(HeldState.RETURNED, "Ben", theCase);
        desk.hold(HeldState.BLOCKED, "Ben", theCase);
        desk.hold(HeldState.COLLISION, "Ben", theCase);
        desk.hold(HeldState.UNDELIVERED, "Ben", theCase);

        assertThat(desk.stateOf(answer("Anna", "two", inquiry()))).isEqualTo(HeldState.HELD);
    }

    @Test
    @DisplayName("D07 what went to somebody else, an expert for instance, is no answer to the customer")
    void whatWentToOthersShouldBeNoAnswer() {
        desk.answerTo(EmailAddress.of("lab@expert.example"), theCase, "Ben", "Can that be?");

        assertThat(desk.stateOf(answer("Anna", "one", inquiry()))).isEqualTo(HeldState.HELD);
    }

    @Test
    @DisplayName("D07 a reply that names no mail answers the customer's latest")
    void replyThatNamesNothingShouldAnswerTheLatest() {
        answer("Ben", "one", inquiry());

        assertThat(desk.stateOf(answer("Anna", "two", ""))).isEqualTo(HeldState.COLLISION);
        desk.clock.move(Duration.ofMinutes(1));
        customerWrites("again@customer.example");
        assertThat(desk.stateOf(answer("Sue", "three", ""))).isEqualTo(HeldState.HELD);
    }

    @Test
    @DisplayName("D07 whoever waits is told when the answer that was first is taken back")
    void recallOfTheFirstShouldBeTold() {
        HeldReply first = answer("Ben", "one", inquiry());
        HeldReply second = answer("Anna", "two", inquiry());
        desk.doWork();

        desk.hold.recall(first.id(), "Ben");
        desk.doWork();

        assertThat(desk.stateOf(second)).isEqualTo(HeldState.COLLISION);
        assertThat(in("Agents/Anna"))
                .filteredOn(text -> text.contains("Ben has taken back the answer of Ben that was before yours"))
                .hasSize(1);
    }

    @Test
    @DisplayName("D07 what has left cannot be taken back, and nobody is told that it was")
    void lateRecallShouldNotBeTold() {
        HeldReply first = desk.hold(HeldState.UNDELIVERED, "Ben", theCase);
        desk.hold(HeldState.COLLISION, "Anna", theCase);

        assertThat(desk.hold.recall(first.id(), "Ben")).isFalse();
        desk.doWork();

        assertThat(in("Agents/Anna")).noneMatch(text -> text.contains("taken back"));
    }

    @Test
    @DisplayName("D07 moved into the outbox it goes its usual way, and the note goes")
    void movingIntoTheOutboxShouldRelease() {
        HeldReply second = collided();

        move(OUTBOX, "Anna");

        assertThat(desk.stateOf(second)).isEqualTo(HeldState.HELD);
        assertThat(in(Folders.COLLISIONS)).isEmpty();
        assertThat(in(OUTBOX)).singleElement().asString().contains("It was sent back");
        desk.clock.move(Duration.ofMinutes(3));
        assertThat(desk.releases.claimDue()).extracting(HeldReply::agent).containsExactly("Ben", "Anna");
        assertThat(desk.story(second)).doesNotContain(Verb.RECALLED);
    }

    @Test
    @DisplayName("D07 E10 what must be reviewed is reviewed then")
    void releaseShouldLeadToReview() {
        answer("Ben", "It is in the harbour.", inquiry());
        HeldReply second = answer("Anna", "Your card 4111 1111 1111 1111", inquiry());

        move(OUTBOX, "Anna");

        assertThat(desk.stateOf(second)).isEqualTo(HeldState.REVIEW);
    }

    @Test
    @DisplayName("D07 a supervisor may release it; another agent's move is undone and drops nothing")
    void onlyAuthorAndSupervisorShouldRelease() {
        HeldReply second = collided();

        move("Outbox/Ben", "Ben");
        assertThat(desk.stateOf(second)).isEqualTo(HeldState.COLLISION);
        assertThat(in("Outbox/Ben")).noneMatch(copy -> copy.contains("It was sent back."));
        assertThat(in(Folders.COLLISIONS)).hasSize(2);

        move(OUTBOX, "Sue");
        assertThat(desk.stateOf(second)).isEqualTo(HeldState.HELD);
        assertThat(in(OUTBOX)).hasSize(1);
    }

    @Test
    @DisplayName("D07 deleted, or moved into the folder of what came back, it is dropped for good")
    void takingItOutShouldDrop() {
        HeldReply second = collided();
        FolderPlace place = copy();

        byte[] bytes = desk.folders.read(DeskFixture.ACCOUNT, place).orElseThrow();
        FolderPlace dropped = desk.folders.append(DeskFixture.ACCOUNT, "Returned/Anna", bytes, Set.of());
        vanish(place, "Anna");
        desk.doWork();

        assertThat(desk.stateOf(second)).isEqualTo(HeldState.RECALLED);
        assertThat(in(Folders.COLLISIONS)).isEmpty();
        desk.folders.move(DeskFixture.ACCOUNT, dropped, OUTBOX);
        appear(OUTBOX, "Anna", RawMessage.of(bytes));
        assertThat(desk.stateOf(second)).isEqualTo(HeldState.RECALLED);
    }

    @Test
    @DisplayName("D07 an edited copy saved in the outbox goes in its place")
    void editedCopyShouldRelease() {
        HeldReply second = collided();

        appear(
                OUTBOX,
                "Anna",
                RawMessage.of(
                        ("Subject: Re: parcel [" + theCase.number() + "]\r\n\r\nAs Ben wrote, and then sent back.\r\n")
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(desk.stateOf(second)).isEqualTo(HeldState.HELD);
        assertThat(in(OUTBOX)).singleElement().asString().contains("As Ben wrote");
        assertThat(in(Folders.COLLISIONS)).isEmpty();
    }

    @Test
    @DisplayName("D07 the note beside it that is moved comes back with a word, and is never sent")
    void movedNoteShouldComeBack() {
        HeldReply second = collided();

        for (String folder :
                List.of(OUTBOX, "Outbox/Ben", "Returned/Anna", "Queues/General", "Agents/Ben", "Archive")) {
            List<MoveNote> told = bring(note(), folder, "Anna", Optional.of(Transfer.Kind.MOVE));

            assertThat(told)
                    .as(folder)
                    .singleElement()
                    .satisfies(word -> assertThat(word.words())
                            .startsWith("Anna put it into " + folder + ". It lies in Collisions again")
                            .contains("move the reply itself into Outbox/Anna"));
            assertThat(in(folder)).as(folder).noneMatch(mail -> mail.contains("Answered twice"));
            assertThat(in(Folders.COLLISIONS)).as(folder).hasSize(2);
            assertThat(desk.stateOf(second)).as(folder).isEqualTo(HeldState.COLLISION);
        }
        assertThat(desk.replies.versions(second.id())).isEmpty();

        move(OUTBOX, "Anna");
        assertThat(in(Folders.COLLISIONS)).isEmpty();
        assertThat(in(OUTBOX)).singleElement().asString().contains("It was sent back");
    }

    @Test
    @DisplayName("D07 a copy of the note goes, the note stays; when all is decided a note that was moved goes too")
    void copiedNoteShouldGo() {
        HeldReply second = collided();

        List<MoveNote> told = bring(note(), OUTBOX, "Sue", Optional.of(Transfer.Kind.COPY));
        assertThat(told).singleElement().satisfies(word -> {
            assertThat(word.folder()).isEqualTo(Folders.COLLISIONS);
            assertThat(word.words()).contains("The copy is taken away");
        });
        assertThat(in(OUTBOX)).isEmpty();
        assertThat(in(Folders.COLLISIONS)).hasSize(2);

        byte[] note = desk.folders.read(DeskFixture.ACCOUNT, note()).orElseThrow();
        move(OUTBOX, "Anna");
        FolderPlace late = desk.folders.append(DeskFixture.ACCOUNT, "Archive", note, Set.of());
        assertThat(appeared(late, "Archive", "Anna", Optional.of(new Transfer(Transfer.Kind.MOVE, Folders.COLLISIONS))))
                .singleElement()
                .satisfies(word -> assertThat(word.words()).contains("waits no longer"));
        assertThat(in("Archive")).isEmpty();
        assertThat(desk.stateOf(second)).isEqualTo(HeldState.HELD);
    }

    @Test
    @DisplayName(
            "D05 D07 no notice of the desk that is put into an outbox takes the place of the reply that waits there")
    void noticeInTheOutboxShouldBeNoEdit() {
        answer("Ben", "one", inquiry());
        desk.configuration = SampleDesk.configuration(SampleDesk.colliding(CollisionAction.NOTE));
        HeldReply noted = desk.answer(
                theCase,
                "Anna",
                RawMessage.of(("Subject: Re: parcel [" + theCase.number() + "]\r\nMessage-ID: <two@acme.example>\r\n"
                                + inquiry() + "\r\ntwo\r\n")
                        .getBytes(StandardCharsets.UTF_8)));

        for (Transfer.Kind kind : Transfer.Kind.values()) {
            assertThat(bring(notice("Agents/Anna"), OUTBOX, "Anna", Optional.of(kind)))
                    .hasSize(1);
            assertThat(in(OUTBOX)).singleElement().asString().contains("two");
        }
        bring(notice("Agents/Anna"), OUTBOX, "Anna", Optional.empty());

        assertThat(in(OUTBOX)).singleElement().asString().contains("two");
        assertThat(desk.replies.versions(noted.id())).isEmpty();
        assertThat(in("Agents/Anna")).singleElement().asString().contains("Please note");
    }

    @Test
    @DisplayName("D07 what went while nobody watched is dropped, not sent")
    void whatWentUnseenShouldBeDropped() {
        HeldReply second = collided();
        desk.reconciliation.run();
        assertThat(desk.stateOf(second)).isEqualTo(HeldState.COLLISION);

        desk.folders.remove(DeskFixture.ACCOUNT, copy());
        desk.reconciliation.run();

        assertThat(desk.stateOf(second)).isEqualTo(HeldState.RECALLED);
    }

    @Test
    @DisplayName("D07 a desk may only be told of it, or not want it at all")
    void deskShouldChoose() {
        answer("Ben", "one", inquiry());

        desk.configuration = SampleDesk.configuration(SampleDesk.colliding(CollisionAction.NOTE));
        HeldReply noted = answer("Anna", "two", inquiry());
        assertThat(desk.stateOf(noted)).isEqualTo(HeldState.HELD);
        assertThat(in("Agents/Anna"))
                .singleElement()
                .asString()
                .contains("Please note")
                .contains("- collision: Ben answered this mail already");

        desk.configuration = SampleDesk.configuration(SampleDesk.colliding(CollisionAction.OFF));
        assertThat(desk.stateOf(answer("Sue", "three", inquiry()))).isEqualTo(HeldState.HELD);
        assertThat(in("Agents/Sue")).isEmpty();
    }

    private HeldReply collided() {
        answer("Ben", "It is in the harbour.", inquiry());
        return answer("Anna", "It was sent back.", inquiry());
    }

    private String inquiry() {
        return references("inquiry-" + theCase.id() + "@customer.example");
    }

    private static String references(String... ids) {
        StringBuilder field = new StringBuilder("References:");
        List.of(ids).forEach(id -> field.append(" <").append(id).append(">"));
        return field + "\r\n";
    }

    private HeldReply answer(String agent, String text, String fields) {
        return desk.answer(theCase, agent, fields, text);
    }

    private void customerWrites(String messageId) {
        desk.cases.join(new Joining(
                "support",
                new Joining.Target.Existing(theCase.id()),
                new Interaction(
                        desk.ids.next(),
                        theCase.id(),
                        Interaction.Kind.FOLLOW_UP,
                        new MailIdentity(messageId, "d-" + messageId),
                        Optional.of(DeskFixture.CUSTOMER),
                        "And?",
                        desk.clock.instant()),
                Set.of(DeskFixture.CUSTOMER)));
    }

    private List<String> in(String folder) {
        return desk.folders.in(DeskFixture.ACCOUNT.asString(), folder).stream()
                .map(message -> new String(message.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private FolderPlace copy() {
        return desk.folders
                .values(DeskFixture.ACCOUNT, Folders.COLLISIONS, MailroomFields.HELD)
                .keySet()
                .iterator()
                .next();
    }

    private FolderPlace note() {
        return notice(Folders.COLLISIONS);
    }

    private FolderPlace notice(String folder) {
        return desk.folders
                .values(DeskFixture.ACCOUNT, folder, MailroomFields.NOTICE)
                .keySet()
                .iterator()
                .next();
    }

    /** A mail comes into a folder by moving, copying, or being saved there; a moved one goes from where it was. */
    private List<MoveNote> bring(FolderPlace place, String folder, String who, Optional<Transfer.Kind> kind) {
        byte[] bytes = desk.folders.read(DeskFixture.ACCOUNT, place).orElseThrow();
        String from = desk.folders.folders(DeskFixture.ACCOUNT).stream()
                .filter(each -> desk.folders.places(DeskFixture.ACCOUNT, each).contains(place))
                .findFirst()
                .orElseThrow();
        FolderPlace target = desk.folders.append(DeskFixture.ACCOUNT, folder, bytes, Set.of());
        if (kind.equals(Optional.of(Transfer.Kind.MOVE))) {
            desk.folders.remove(DeskFixture.ACCOUNT, place);
        }
        List<MoveNote> told = appeared(target, folder, who, kind.map(each -> new Transfer(each, from)));
        if (kind.equals(Optional.of(Transfer.Kind.MOVE))) {
            desk.watch.vanished(place, who);
        }
        return told;
    }

    private List<MoveNote> appeared(FolderPlace place, String folder, String who, Optional<Transfer> by) {
        byte[] bytes = desk.folders.read(DeskFixture.ACCOUNT, place).orElseThrow();
        List<MoveNote> told = desk.watch.appeared(
                new FolderChange.Appeared(DeskFixture.ACCOUNT, folder, place, who, by), () -> RawMessage.of(bytes));
        desk.doWork();
        return told;
    }

    /** As the server tells of a move: first that a message appeared, then that it vanished. */
    private void move(String folder, String who) {
        FolderPlace place = copy();
        byte[] bytes = desk.folders.read(DeskFixture.ACCOUNT, place).orElseThrow();
        FolderPlace target = desk.folders.append(DeskFixture.ACCOUNT, folder, bytes, Set.of());
        desk.watch.appeared(
                new FolderChange.Appeared(
                        DeskFixture.ACCOUNT,
                        folder,
                        target,
                        who,
                        Optional.of(new Transfer(Transfer.Kind.MOVE, Folders.COLLISIONS))),
                () -> RawMessage.of(bytes));
        vanish(place, who);
        desk.doWork();
    }

    private void vanish(FolderPlace place, String who) {
        desk.folders.remove(DeskFixture.ACCOUNT, place);
        desk.watch.vanished(place, who);
    }

    private void appear(String folder, String who, RawMessage message) {
        FolderPlace place = desk.folders.append(DeskFixture.ACCOUNT, folder, message.bytes(), Set.of());
        desk.watch.appeared(
                new FolderChange.Appeared(DeskFixture.ACCOUNT, folder, place, who, Optional.empty()), () -> message);
        desk.doWork();
    }
}
