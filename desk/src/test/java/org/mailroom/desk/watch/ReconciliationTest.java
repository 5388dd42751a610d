package org.mailroom.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.filing.Adoption;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkKind;

class ReconciliationTest {
    private static final String CARLAS = "From: carla@customer.example\r\nSubject: Help\r\n\r\nHelp.\r\n";

    private final DeskFixture desk = new DeskFixture();

    @Test
    void whatLiesWhereItBelongsShouldStayAsItIs() {
        HeldReply held = desk.hold(HeldState.HELD, "Anna");
        HeldReply review = desk.hold(HeldState.REVIEW, "Anna");

        desk.reconciliation.run();

        assertThat(desk.stateOf(held)).isEqualTo(HeldState.HELD);
        assertThat(desk.stateOf(review)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.work.claimDue("n", desk.clock.instant(), Duration.ofMinutes(1), 10))
                .isEmpty();
    }

    @Test
    @DisplayName("E02 a copy taken from the outbox while the server was down is a recall")
    void aCopyGoneFromTheOutboxShouldBeARecall() {
        HeldReply held = desk.hold(HeldState.HELD, "Anna");
        HeldReply review = desk.hold(HeldState.REVIEW, "Anna");
        desk.folders
                .places(DeskFixture.ACCOUNT, "Outbox/Anna")
                .forEach(place -> desk.folders.move(DeskFixture.ACCOUNT, place, "Drafts"));

        desk.reconciliation.run();

        assertThat(desk.stateOf(held)).isEqualTo(HeldState.RECALLED);
        assertThat(desk.stateOf(review)).isEqualTo(HeldState.RECALLED);
        assertThat(desk.story(held)).contains(Verb.RECALLED);
    }

    @Test
    @DisplayName("E02 E17 an edited copy saved as the server died takes the reply back, and its author is told")
    void anEditThatNobodySawShouldTakeTheReplyBack() {
        HeldReply held = desk.hold(HeldState.HELD, "Anna");
        saveUnseen("X-Mailroom-Held: " + desk.tokens.of(held) + "\r\nFrom: Anna\r\n\r\na better answer\r\n");

        desk.reconciliation.run();
        desk.doWork();

        assertThat(desk.stateOf(held)).isEqualTo(HeldState.RECALLED);
        assertThat(desk.folders.in("support@acme.example", "Outbox/Anna"))
                .extracting(copy -> new String(copy.bytes(), StandardCharsets.UTF_8))
                .singleElement()
                .satisfies(copy -> assertThat(copy).contains("a better answer"));
        assertThat(desk.folders.in("support@acme.example", Folders.agent("Anna")))
                .extracting(copy -> new String(copy.bytes(), StandardCharsets.UTF_8))
                .singleElement()
                .satisfies(notice -> assertThat(notice).contains("Neither the reply nor the copy has left"));
    }

    @Test
    @DisplayName("E02 E17 a copy that the desk made and could not note, or a forged one, takes nothing back")
    void ownAndForgedCopiesShouldTakeNothingBack() {
        HeldReply held = desk.hold(HeldState.HELD, "Anna");
        desk.replies.copies(held.id()).forEach(copy -> desk.replies.hidden(copy.place()));
        saveUnseen("X-Mailroom-Held: " + held.id() + ".aaaaaaaaaaaaaaaa\r\n\r\nforged\r\n");

        desk.reconciliation.run();
        desk.doWork();

        assertThat(desk.stateOf(held)).isEqualTo(HeldState.HELD);
    }

    @Test
    @DisplayName(
            "E02 E17 the server dies as soon as an edit was taken: what lay in the outbox before it goes all the same")
    void whatAnEditReplacedShouldGo() {
        HeldReply held = desk.hold(HeldState.HELD, "Anna");
        RawMessage edit = RawMessage.of(("X-Mailroom-Held: " + desk.tokens.of(held)
                        + "\r\nFrom: Anna\r\nSubject: Re\r\n\r\na better answer\r\n")
                .getBytes(StandardCharsets.UTF_8));
        FolderPlace place = desk.folders.append(DeskFixture.ACCOUNT, "Outbox/Anna", edit.bytes(), Set.of());
        desk.watch.appeared(
                new FolderChange.Appeared(DeskFixture.ACCOUNT, "Outbox/Anna", place, "Anna", Optional.empty()),
                () -> edit);

        desk.reconciliation.run();
        desk.doWork();

        assertThat(desk.folders.in("support@acme.example", "Outbox/Anna"))
                .extracting(copy -> new String(copy.bytes(), StandardCharsets.UTF_8))
                .singleElement()
                .satisfies(copy -> assertThat(copy).contains("a better answer"));
    }

    private void saveUnseen(String copy) {
        desk.folders.append(DeskFixture.ACCOUNT, "Outbox/Anna", copy.getBytes(StandardCharsets.UTF_8), Set.of());
    }

    @Test
    void aCopyThatIsShownDuringTheLookShouldNotPassForTaken() {
        desk.hold(HeldState.HELD, "Anna");
        HeldReply late = desk.hold(HeldState.HELD, "Anna");
        desk.replies.copies(late.id()).forEach(copy -> {
            desk.replies.hidden(copy.place());
            desk.folders.remove(DeskFixture.ACCOUNT, copy.place());
        });
        FolderStore folders = afterTheFirstLook(() -> desk.copies.refresh(late.id()));

        new Reconciliation(
                        () -> desk.configuration, desk.replies, folders, desk.tokens, desk.hold, desk.work, desk.watch)
                .run();

        assertThat(desk.stateOf(late)).isEqualTo(HeldState.HELD);
    }

    @Test
    void anotherMessageAtTheSamePlaceShouldNotPassForTheCopy() {
        HeldReply held = desk.hold(HeldState.HELD, "Anna");
        HeldReply other = desk.hold(HeldState.HELD, "Anna");
        FolderPlace first =
                desk.folders.places(DeskFixture.ACCOUNT, "Outbox/Anna").get(0);
        FolderPlace second =
                desk.folders.places(DeskFixture.ACCOUNT, "Outbox/Anna").get(1);
        byte[] copyOfOther = desk.folders.read(DeskFixture.ACCOUNT, second).orElseThrow();
        desk.folders.replace(first, copyOfOther);

        desk.reconciliation.run();

        assertThat(desk.stateOf(held)).isEqualTo(HeldState.RECALLED);
        assertThat(desk.stateOf(other)).isEqualTo(HeldState.HELD);
    }

    @Test
    void aCopyGoneFromTheReviewShouldBeShownAgain() {
        HeldReply review = desk.hold(HeldState.REVIEW, "Anna");
        desk.folders.remove(
                desk.review,
                desk.folders.places(desk.review, Folders.REVIEW_PENDING).get(0));

        desk.reconciliation.run();
        desk.doWork();

        assertThat(desk.stateOf(review)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.folders.places(desk.review, Folders.REVIEW_PENDING)).hasSize(1);
    }

    @Test
    @DisplayName("E10 a decision that nobody saw being made does not count: the reply waits again")
    void aCopyFoundInAFolderOfDecisionsShouldWaitAgain() {
        for (String folder : new String[] {Folders.REVIEW_RELEASE, Folders.REVIEW_RETURN, Folders.REVIEW_DISCARD}) {
            HeldReply review = desk.hold(HeldState.REVIEW, "Anna");
            desk.folders.places(desk.review, Folders.REVIEW_PENDING).stream()
                    .reduce((earlier, later) -> later)
                    .ifPresent(place -> desk.folders.move(desk.review, place, folder));

            desk.reconciliation.run();
            desk.doWork();

            assertThat(desk.stateOf(review)).isEqualTo(HeldState.REVIEW);
            assertThat(desk.story(review)).contains(Verb.REFUSED);
            assertThat(desk.folders.places(desk.review, folder)).isEmpty();
        }
        assertThat(desk.folders.places(desk.review, Folders.REVIEW_PENDING)).hasSize(3);
    }

    @Test
    void aForgedCopyInAFolderOfDecisionsShouldBeLeftAlone() {
        HeldReply review = desk.hold(HeldState.REVIEW, "Anna");
        desk.folders.append(
                desk.review,
                Folders.REVIEW_RELEASE,
                ("X-Mailroom-Held: " + review.id() + ".aaaaaaaaaaaaaaaa\r\n\r\n").getBytes(StandardCharsets.UTF_8),
                Set.of());

        desk.reconciliation.run();

        assertThat(desk.stateOf(review)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.story(review)).doesNotContain(Verb.REFUSED);
    }

    @Test
    void aReplyThatWasNeverShownShouldBeShown() {
        HeldReply review = desk.hold(HeldState.REVIEW, "Anna");
        desk.replies.copies(review.id()).forEach(copy -> desk.replies.hidden(copy.place()));
        desk.folders
                .places(desk.review, Folders.REVIEW_PENDING)
                .forEach(place -> desk.folders.remove(desk.review, place));

        desk.reconciliation.run();
        desk.doWork();

        assertThat(desk.stateOf(review)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.folders.places(desk.review, Folders.REVIEW_PENDING)).hasSize(1);
        assertThat(desk.folders.places(DeskFixture.ACCOUNT, "Outbox/Anna")).hasSize(1);
    }

    private FolderStore afterTheFirstLook(Runnable something) {
        AtomicBoolean first = new AtomicBoolean(true);
        return (FolderStore) Proxy.newProxyInstance(
                FolderStore.class.getClassLoader(), new Class<?>[] {FolderStore.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(desk.folders, arguments);
                    if (method.getName().equals("values") && first.getAndSet(false)) {
                        something.run();
                    }
                    return answer;
                });
    }

    @Test
    @DisplayName(
            "B11 a customer's mail that nobody saw coming into the folder of a queue or an agent is taken to the desk")
    void foreignMailShouldBeTakenToTheDesk() {
        FolderPlace inQueue = put("Queues/Returns", CARLAS);
        FolderPlace withAnna = put("Agents/Anna", CARLAS);

        desk.reconciliation.run();

        assertThat(adoptions())
                .containsExactlyInAnyOrder(
                        new Adoption("Queues/Returns", inQueue, Adoption.UNSEEN),
                        new Adoption("Agents/Anna", withAnna, Adoption.UNSEEN));
    }

    @Test
    @DisplayName("B11 K06 nothing waits until full folders have been looked through for such mail")
    void nothingShouldWaitForTheLookForForeignMail() {
        put("Queues/Returns", CARLAS);

        assertThat(desk.journal.caughtUp()).isTrue();
        assertThat(adoptions()).isEmpty();

        desk.journal.lookForForeignMail();
        assertThat(adoptions()).hasSize(1);
        desk.journal.lookForForeignMail();
        assertThat(adoptions()).isEmpty();
    }

    @Test
    @DisplayName("B11 mail of a case, held copies, and what lies in other folders are left alone")
    void knownMailShouldBeLeftAlone() {
        put("Queues/Returns", "X-Mailroom-Case: MR-261123-7KQ4T\r\n" + CARLAS);
        put("Queues/Returns", "X-Mailroom-Case: a\r\nX-Mailroom-Case: b\r\n" + CARLAS);
        put("Agents/Anna", "X-Mailroom-Held: 1.abc\r\n" + CARLAS);
        put("Agents/Nobody", CARLAS);
        put("Waiting/Customer", CARLAS);
        put("Automatic", CARLAS);

        desk.reconciliation.run();

        assertThat(adoptions()).isEmpty();
    }

    private FolderPlace put(String folder, String mail) {
        return desk.folders.append(DeskFixture.ACCOUNT, folder, mail.getBytes(StandardCharsets.UTF_8), Set.of());
    }

    private List<Adoption> adoptions() {
        return desk.work.claimDue("n", desk.clock.instant(), Duration.ofMinutes(1), 10).stream()
                .filter(item -> item.kind() == WorkKind.ADOPT)
                .map(item -> Adoption.read(item.instruction()))
                .toList();
    }
}
