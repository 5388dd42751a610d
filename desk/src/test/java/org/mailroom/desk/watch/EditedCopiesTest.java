package org.mailroom.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Verb;

class EditedCopiesTest {
    private static final String OUTBOX = "Outbox/Anna";

    private final DeskFixture desk = new DeskFixture();

    @Test
    @DisplayName("E02 an edited copy saved in the outbox replaces the held reply and its time begins again")
    void editedCopyShouldReplaceTheHeldOne() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        desk.clock.move(Duration.ofSeconds(100));

        save(OUTBOX, "Anna", edited(reply, "a better answer"));

        HeldReply now = desk.replies.byId(reply.id()).orElseThrow();
        assertThat(now.releaseAt()).isEqualTo(desk.clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(content(reply)).contains("a better answer").doesNotContain("answer " + reply.id());
        assertThat(desk.folders.in(DeskFixture.ACCOUNT.asString(), OUTBOX))
                .singleElement()
                .satisfies(copy -> assertThat(new String(copy.bytes(), StandardCharsets.UTF_8))
                        .contains("a better answer"));
        assertThat(desk.story(reply)).contains(Verb.REPLACED).doesNotContain(Verb.RECALLED);
        assertThat(desk.replies.versions(reply.id()))
                .singleElement()
                .satisfies(version -> assertThat(new String(version.content(), StandardCharsets.UTF_8))
                        .contains("answer " + reply.id()));
    }

    @Test
    @DisplayName("E02 what a client does with the old copy after that is no recall; taking the new one out is")
    void oldCopyGoingShouldNotRecallTheNewOne() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        FolderPlace old = outbox().iterator().next();
        appear(OUTBOX, "Anna", edited(reply, "a better answer"));
        desk.watch.vanished(old, "Anna");
        desk.folders.remove(DeskFixture.ACCOUNT, old);
        desk.doWork();
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.HELD);

        desk.watch.vanished(outbox().iterator().next(), "Anna");
        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
    }

    @Test
    @DisplayName("E02 a copy without our token is known by its case")
    void copyWithoutTokenShouldBeKnownByItsCase() {
        Case theCase = desk.openCase();
        HeldReply reply = desk.hold(HeldState.HELD, "Anna", theCase);

        save(OUTBOX, "Anna", mail("Subject: Re: parcel [" + theCase.number() + "]\r\n\r\nwritten anew\r\n"));

        assertThat(content(reply)).contains("written anew");
    }

    @Test
    @DisplayName("E02 E06 an edited copy is screened anew")
    void editedCopyShouldBeScreened() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");

        save(OUTBOX, "Anna", edited(reply, "your card 4111 1111 1111 1111"));

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
    }

    @Test
    @DisplayName("E02 the edited copy goes to whom it names")
    void editedCopyShouldGoToWhomItNames() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");

        save(OUTBOX, "Anna", edited(reply, "hello").replaceField("To", "new@customer.example, ben@acme.example"));

        assertThat(desk.replies.byId(reply.id()).orElseThrow().recipients())
                .contains(EmailAddress.of("new@customer.example"))
                .doesNotContain(EmailAddress.of("ben@acme.example"));
    }

    @Test
    @DisplayName("D09 E02 an edited question goes to the expert whom it went to, and its answers come back as internal")
    void editedQuestionShouldStayAQuestion() {
        String keyed = new ReplyTokens(desk.keys)
                .expertAddress(DeskFixture.ACCOUNT, "support", 77)
                .asString();
        HeldReply question = desk.hold(
                desk.ids.next(),
                HeldState.HELD,
                "Anna",
                desk.openCase(),
                "From: support@acme.example\r\nTo: legal@lawyers.example\r\nReply-To: " + keyed
                        + "\r\nSubject: Fwd\r\n\r\nMust he pay?\r\n");

        save(OUTBOX, "Anna", edited(question, "internal note: must he?").replaceField("To", "new@customer.example"));

        assertThat(new String(desk.replies.contentOf(question), StandardCharsets.UTF_8))
                .contains("must he?", "To: legal@lawyers.example", "Reply-To: " + keyed)
                .doesNotContain("new@customer.example");
        assertThat(desk.replies.byId(question.id()).orElseThrow().recipients()).isEqualTo(question.recipients());
        assertThat(desk.stateOf(question)).isEqualTo(HeldState.HELD);
    }

    @Test
    @DisplayName("E02 nobody edits a reply of another")
    void copyOfAnotherShouldBeRefused() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");

        save(OUTBOX, "Ben", edited(reply, "mischief"));

        assertThat(content(reply)).contains("answer " + reply.id());
        assertThat(desk.story(reply)).contains(Verb.REFUSED);
    }

    @Test
    @DisplayName("E02 an edit of a reply that has left is not sent, and its author is told")
    void lateEditShouldBeToldOf() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        desk.clock.move(Duration.ofMinutes(3));
        desk.releases.claimDue();

        save(OUTBOX, "Anna", edited(reply, "too late"));

        assertThat(content(reply)).contains("answer " + reply.id());
        assertThat(desk.folders.values(DeskFixture.ACCOUNT, "Agents/Anna", MailroomFields.NOTICE))
                .hasSize(1);
    }

    @Test
    @DisplayName("E02 an edit of which nothing can be made lets nothing leave")
    void editThatFailsShouldTakeTheReplyBack() {
        HeldReply reply = desk.hold(HeldState.HELD, "Gone");

        appear("Outbox/Gone", "Gone", edited(reply, "x"));

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RECALLED);
    }

    @Test
    @DisplayName("E11 a supervisor edits a reply and lets it go; what it was is kept")
    void supervisorShouldEditAndRelease() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");

        decide(Folders.REVIEW_RELEASE, "Sue", edited(reply, "kinder words"));

        HeldReply now = desk.replies.byId(reply.id()).orElseThrow();
        assertThat(now.state()).isEqualTo(HeldState.HELD);
        assertThat(now.decidedBy()).contains("Sue");
        assertThat(content(reply)).contains("kinder words");
        assertThat(desk.replies.versions(reply.id())).hasSize(1);
        assertThat(words(reply)).anyMatch(words -> words.contains("- answer " + reply.id() + " | + kinder words"));
        assertThat(desk.folders.in(desk.review.asString(), Folders.REVIEW_RELEASE))
                .isEmpty();
    }

    @Test
    @DisplayName("E10 E11 nobody lets an edited reply of his own go, nor somebody who reviews nothing")
    void nobodyShouldReleaseHisOwnEdit() {
        HeldReply own = desk.hold(HeldState.REVIEW, "Sue");
        HeldReply annas = desk.hold(HeldState.REVIEW, "Anna");

        decide(Folders.REVIEW_RELEASE, "Sue", edited(own, "x"));
        decide(Folders.REVIEW_RELEASE, "Ben", edited(annas, "x"));

        assertThat(desk.stateOf(own)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.stateOf(annas)).isEqualTo(HeldState.REVIEW);
    }

    @Test
    @DisplayName("E11 what a supervisor writes into the copy that goes back is the comment; the reply stays as it was")
    void commentShouldBeTold() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Anna");

        decide(Folders.REVIEW_RETURN, "Sue", edited(reply, "answer " + reply.id() + "\r\n\r\nPlease name the price."));

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.RETURNED);
        assertThat(content(reply)).doesNotContain("price");
        assertThat(desk.folders.in(DeskFixture.ACCOUNT.asString(), "Returned/Anna"))
                .hasSize(2)
                .anyMatch(
                        mail -> new String(mail.bytes(), StandardCharsets.UTF_8).contains("  Please name the price."));
    }

    @Test
    @DisplayName(
            "E10 E11 a decision about what a reply was before its author edited it does not count, and does not stay")
    void decisionAboutAnOvertakenCopyShouldNotCount() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Ben");
        save("Outbox/Ben", "Ben", edited(reply, "an answer"));
        RawMessage pending =
                desk.folders.in(desk.review.asString(), Folders.REVIEW_PENDING).get(0);
        appear("Outbox/Ben", "Ben", edited(desk.replies.byId(reply.id()).orElseThrow(), "something else"));

        decide(Folders.REVIEW_RELEASE, "Sue", pending);

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.story(reply)).contains(Verb.REFUSED);
        assertThat(desk.folders.in(desk.review.asString(), Folders.REVIEW_RELEASE))
                .isEmpty();
        assertThat(desk.folders.in(desk.review.asString(), Folders.REVIEW_PENDING))
                .singleElement()
                .satisfies(copy -> assertThat(new String(copy.bytes(), StandardCharsets.UTF_8))
                        .contains("something else"));
    }

    @Test
    @DisplayName(
            "E10 E17 what a reply was before it was edited is taken out of the decisions also if nobody saw it come there")
    void unseenOvertakenCopyShouldGo() {
        HeldReply reply = desk.hold(HeldState.REVIEW, "Ben");
        save("Outbox/Ben", "Ben", edited(reply, "an answer"));
        RawMessage pending =
                desk.folders.in(desk.review.asString(), Folders.REVIEW_PENDING).get(0);
        save("Outbox/Ben", "Ben", edited(desk.replies.byId(reply.id()).orElseThrow(), "something else"));
        desk.folders.append(desk.review, Folders.REVIEW_RETURN, pending.bytes(), Set.of());

        desk.reconciliation.run();
        desk.doWork();

        assertThat(desk.stateOf(reply)).isEqualTo(HeldState.REVIEW);
        assertThat(desk.folders.in(desk.review.asString(), Folders.REVIEW_RETURN))
                .isEmpty();
    }

    private RawMessage edited(HeldReply reply, String text) {
        return mail("From: Anna\r\nSubject: Re\r\n\r\n" + text + "\r\n")
                .withFieldsFirst(List.of(new HeaderField(MailroomFields.HELD, desk.tokens.of(reply))));
    }

    private static RawMessage mail(String text) {
        return RawMessage.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private void save(String folder, String who, RawMessage copy) {
        appear(folder, who, copy);
        desk.doWork();
    }

    private void appear(String folder, String who, RawMessage copy) {
        FolderPlace place = desk.folders.append(DeskFixture.ACCOUNT, folder, copy.bytes(), Set.of());
        desk.watch.appeared(
                new FolderChange.Appeared(DeskFixture.ACCOUNT, folder, place, who, Optional.empty()), () -> copy);
    }

    private void decide(String folder, String who, RawMessage copy) {
        FolderPlace place = desk.folders.append(desk.review, folder, copy.bytes(), Set.of());
        desk.watch.appeared(new FolderChange.Appeared(desk.review, folder, place, who, Optional.empty()), () -> copy);
        desk.doWork();
    }

    private Set<FolderPlace> outbox() {
        return desk.folders
                .values(DeskFixture.ACCOUNT, OUTBOX, MailroomFields.HELD)
                .keySet();
    }

    private String content(HeldReply reply) {
        return MailMessage.read(RawMessage.of(desk.replies.content(reply.id()).orElseThrow()))
                .plainText();
    }

    private List<String> words(HeldReply reply) {
        return desk.stories.ofCase(reply.caseId()).stream()
                .map(entry -> entry.words())
                .toList();
    }
}
