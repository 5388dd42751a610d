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
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Verb;

@DisplayName("D05 the final copy of a reply")
class FinalCopiesTest {
    private final DeskFixture desk = new DeskFixture();
    private Case theCase;
    private HeldReply reply;

    @BeforeEach
    void answer() {
        theCase = desk.openCase();
        reply = desk.answer(
                theCase, "Anna", "In-Reply-To: <inquiry-" + theCase.id() + "@customer.example>\r\n", "It is here.");
        join(MailMessage.read(content()));
    }

    @Test
    @DisplayName("lies beside the mails of its case when it has left, once, read, as the customer gets it")
    void shouldLieBesideTheCase() {
        assertThat(in(Folders.WAITING_CUSTOMER)).isEmpty();

        leave();
        desk.copies.refresh(reply.id());
        desk.releases.delivered(reply.id(), "250", desk.clock.instant());
        desk.copies.refresh(reply.id());

        assertThat(in(Folders.WAITING_CUSTOMER)).singleElement().satisfies(copy -> {
            assertThat(new String(copy.bytes(), StandardCharsets.UTF_8))
                    .contains("X-Mailroom-Kind: reply: by Anna")
                    .contains("X-Mailroom-Case: " + theCase.number())
                    .endsWith(new String(content().bytes(), StandardCharsets.UTF_8));
        });
        assertThat(desk.folders.keywords(lying(Folders.WAITING_CUSTOMER))).contains(Keywords.SEEN);
        assertThat(in("Outbox/Anna")).isEmpty();
    }

    @Test
    @DisplayName("D09 is also kept of a question to an expert, marked as internal, and an answer to it asks again")
    void questionShouldLieBesideTheCase() {
        Interaction mail = new Interaction(
                desk.ids.next(),
                theCase.id(),
                Interaction.Kind.QUESTION,
                new MailIdentity("question@x", "d"),
                Optional.empty(),
                "Fwd",
                desk.clock.instant());
        desk.cases.join(new Joining("support", new Joining.Target.Existing(theCase.id()), mail, Set.of()));
        desk.answer(
                theCase,
                "Anna",
                RawMessage.of("Message-ID: <question@x>\r\nReply-To: support+e1@acme.example\r\n\r\nMust he?\r\n"
                        .getBytes(StandardCharsets.UTF_8)));
        leave();

        assertThat(in(Folders.WAITING_CUSTOMER))
                .extracting(copy -> new String(copy.bytes(), StandardCharsets.UTF_8))
                .anySatisfy(copy -> assertThat(copy)
                        .contains("X-Mailroom-Internal: a question to an expert")
                        .contains("Reply-To: support+ask-")
                        .doesNotContain("support+e1"));
    }

    @Test
    @DisplayName("is that of an edited reply")
    void shouldBeTheEditedOne() {
        RawMessage edited = RawMessage.of(("Subject: Re: parcel [" + theCase.number() + "]\r\n\r\nIt is there.\r\n")
                .getBytes(StandardCharsets.UTF_8));
        appear("Outbox/Anna", edited);

        leave();

        assertThat(in(Folders.WAITING_CUSTOMER))
                .singleElement()
                .satisfies(copy -> assertThat(new String(copy.bytes(), StandardCharsets.UTF_8))
                        .contains("It is there")
                        .doesNotContain("It is here"));
    }

    @Test
    @DisplayName("is none of a reply that was taken back")
    void recalledReplyShouldHaveNone() {
        desk.hold.recall(reply.id(), "Anna");
        desk.doWork();

        assertThat(in(Folders.WAITING_CUSTOMER)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("takes the place of what the agent's program keeps beside the mail it answers")
    @ValueSource(strings = {"Agents/Anna", "Queues/General", "Waiting/Customer", "Closed/2026-11"})
    void shouldTakeThePlaceOfTheClientsCopy(String folder) {
        FolderPlace place = appear(folder, content());
        desk.doWork();
        assertThat(desk.folders.holds(DeskFixture.ACCOUNT, place)).isTrue();

        leave();

        assertThat(desk.folders.holds(DeskFixture.ACCOUNT, place)).isFalse();
        assertThat(in(Folders.WAITING_CUSTOMER)).hasSize(1);
        assertThat(desk.story(reply)).doesNotContain(Verb.RECALLED);
    }

    @Test
    @DisplayName(
            "takes the place also of a copy that comes when the reply has left, and of one with its program's Message-ID")
    void shouldTakeThePlaceOfALateCopy() {
        Person anna = desk.desk.agentNamed("Anna").orElseThrow();
        RawMessage own = content().replaceField("Message-ID", "<7@annas-laptop>");
        MailMessage named = MailMessage.read(desk.outbound.named(desk.desk, anna, MailMessage.read(own)));
        HeldReply other = desk.answer(theCase, "Anna", named.raw());
        join(named);
        desk.clock.move(Duration.ofMinutes(3));
        leave(desk.releases.claimDue());

        FolderPlace place = appear("Agents/Anna", own);
        desk.doWork();

        assertThat(desk.stateOf(other)).isEqualTo(HeldState.RELEASED);
        assertThat(desk.folders.holds(DeskFixture.ACCOUNT, place)).isFalse();
        assertThat(in(Folders.WAITING_CUSTOMER)).hasSize(2);
    }

    @Test
    @DisplayName("leaves alone what is kept elsewhere, and what somebody outside wrote")
    void otherMailShouldStay() {
        FolderPlace sent = appear("Sent", content());
        FolderPlace theirs = appear(
                "Agents/Anna",
                content().replaceField("From", "carla@customer.example").replaceField("Message-ID", "<x@y.example>"));

        leave();

        assertThat(desk.folders.holds(DeskFixture.ACCOUNT, sent)).isTrue();
        assertThat(desk.folders.holds(DeskFixture.ACCOUNT, theirs)).isTrue();
    }

    @Test
    @DisplayName("moves with its case, and teaches nothing about where mail of customers belongs")
    void shouldMoveWithTheCase() {
        leave();
        FolderPlace place = lying(Folders.WAITING_CUSTOMER);
        RawMessage copy =
                RawMessage.of(desk.folders.read(DeskFixture.ACCOUNT, place).orElseThrow());

        appear("Queues/Billing", copy);

        assertThat(desk.cases.byId(theCase.id()).orElseThrow().triage().queue()).isEqualTo("Billing");
        assertThat(desk.story(reply)).doesNotContain(Verb.LEARNED);
    }

    private FolderPlace lying(String folder) {
        return desk.folders
                .values(DeskFixture.ACCOUNT, folder, MailroomFields.CASE)
                .keySet()
                .iterator()
                .next();
    }

    private RawMessage content() {
        return RawMessage.of(desk.replies.contentOf(reply));
    }

    private void join(MailMessage mail) {
        desk.joiner.joinReply(
                desk.desk,
                mail,
                List.of(DeskFixture.CUSTOMER),
                Optional.empty(),
                desk.outbound.plan(desk.desk, mail),
                desk.clock.instant());
    }

    private void leave() {
        desk.clock.move(Duration.ofMinutes(3));
        leave(desk.releases.claimDue());
    }

    private void leave(List<HeldReply> due) {
        due.forEach(claimed -> {
            desk.releases.submit(claimed);
            assertThat(desk.releases.mayLeave(claimed.id(), claimed.token())).isTrue();
            desk.releases.recordRelease(claimed.id(), claimed.token());
        });
        desk.doWork();
    }

    private FolderPlace appear(String folder, RawMessage message) {
        FolderPlace place = desk.folders.append(DeskFixture.ACCOUNT, folder, message.bytes(), Set.of());
        desk.watch.appeared(
                new FolderChange.Appeared(DeskFixture.ACCOUNT, folder, place, "Anna", Optional.empty()), () -> message);
        return place;
    }

    private List<RawMessage> in(String folder) {
        return desk.folders.in(DeskFixture.ACCOUNT.asString(), folder);
    }
}
