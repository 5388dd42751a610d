package org.mailroom.desk.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.InMemoryFolderStore;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.junk.InMemorySenderJudgements;
import org.mailroom.desk.junk.JunkDesk;
import org.mailroom.desk.junk.SenderJudgement;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.InMemoryCategoryModels;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.people.AgentMark;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

@DisplayName("B11 a customer's mail that somebody drags into a folder of the desk")
class AdopterTest {
    private static final EmailAddress ACCOUNT = EmailAddress.of("support@acme.example");
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");
    private static final String MAIL =
            "From: Carla <carla@customer.example>\r\nSubject: x\r\nMessage-ID: <1@customer.example>\r\n\r\nHelp.\r\n";

    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    private final IdGenerator ids = new IdGenerator(clock, 1);
    private final InMemoryFolderStore folders = new InMemoryFolderStore();
    private final InMemoryCases cases = new InMemoryCases();
    private final InMemoryStoryBook stories = new InMemoryStoryBook();
    private final List<Received> received = new ArrayList<>();
    private boolean full;
    private boolean replyIsHere;
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final InMemorySenderJudgements judgements = new InMemorySenderJudgements();
    private final CategoryLearner learner = new CategoryLearner(new InMemoryCategoryModels(), clock);
    private final Adopter adopter = new Adopter(
            SampleDesk::configuration,
            folders,
            cases,
            this::receive,
            new JunkDesk(judgements, learner, cases, clock),
            new Tellers(stories, ids, clock),
            (desk, place, who, copy) -> replyIsHere,
            new CaseDesk(cases, stories, ids, clock),
            work);

    private record Received(Envelope envelope, RawMessage message, AgentMark by, String folder) {}

    private void receive(Envelope envelope, RawMessage message, AgentMark by, String folder) {
        if (full) {
            throw new IllegalStateException("disk full");
        }
        received.add(new Received(envelope, message, by, folder));
    }

    @Test
    @DisplayName("comes to the desk as from the customer, without what we wrote into it, and its copy goes")
    void shouldComeToTheDesk() {
        adopter.adopt(dragged("X-Mailroom-Kind: bulk\r\n" + MAIL));

        assertThat(received)
                .containsExactly(new Received(
                        Envelope.of(CARLA, List.of(ACCOUNT)),
                        message(MAIL),
                        new AgentMark("support", "Anna"),
                        "Queues/Returns"));
        assertThat(folders.in(ACCOUNT.asString(), "Queues/Returns")).isEmpty();
    }

    @Test
    @DisplayName(
            "C10 out of Quarantine says that it is no junk, of its sender and of such mail, and the story tells it")
    void outOfQuarantineShouldSayThatItIsNoJunk() {
        adopter.adopt(dragged("X-Mailroom-Kind: spam; our scanner calls it junk (X-Spam)\r\n" + MAIL));

        assertThat(received).hasSize(1);
        assertThat(judgements.of("support", CARLA))
                .contains(new SenderJudgement("support", CARLA, false, "Anna", clock.instant()));
        assertThat(learner.status(SampleDesk.configuration().desks().get(0)).queues())
                .isEqualTo(Map.of("Returns", 1L));
        assertThat(stories.ofMessage("1@customer.example"))
                .extracting(StoryEntry::words)
                .contains("Anna says that it is no junk");
    }

    @Test
    @DisplayName("C10 mail that was never in Quarantine says nothing of junk")
    void otherMailShouldSayNothingOfJunk() {
        adopter.adopt(dragged(MAIL));
        assertThat(judgements.any("support")).isFalse();
    }

    @Test
    @DisplayName("stays in the folder when the server does not take it")
    void shouldStayWhenItIsNotTaken() {
        full = true;
        WorkItem item = dragged(MAIL);

        assertThatThrownBy(() -> adopter.adopt(item)).hasMessage("disk full");
        assertThat(folders.in(ACCOUNT.asString(), "Queues/Returns")).hasSize(1);
    }

    @Test
    @DisplayName("is nobody's business any more when it was moved on")
    void shouldBeLeftWhenItHasGone() {
        WorkItem item = dragged(MAIL);
        folders.remove(ACCOUNT, folders.places(ACCOUNT, "Queues/Returns").get(0));
        adopter.adopt(item);

        assertThat(received).isEmpty();
    }

    @Test
    @DisplayName("stays as it is when the desk has the mail already")
    void shouldStayWhenTheDeskHasIt() {
        Instant now = clock.instant();
        cases.join(new Joining(
                "support",
                new Joining.Target.Fresh(
                        new NewCase(1, "support", new CaseNumber("MR-261123-7KQ4T"), CARLA, "x", "General", now)),
                new Interaction(
                        2,
                        1,
                        Interaction.Kind.INQUIRY,
                        MailIdentity.of(MailMessage.read(message(MAIL))),
                        Optional.of(CARLA),
                        "x",
                        now),
                Set.of(CARLA)));
        adopter.adopt(dragged(MAIL));

        assertThat(received).isEmpty();
        assertThat(folders.in(ACCOUNT.asString(), "Queues/Returns")).hasSize(1);
    }

    @Test
    @DisplayName("is told of only once however often it is found, when the desk has it and nobody saw it coming")
    void foundCopiesShouldNotFillTheStory() {
        shouldStayWhenTheDeskHasIt();
        int told = stories.ofMessage("1@customer.example").size();
        FolderPlace place = folders.places(ACCOUNT, "Queues/Returns").get(0);
        String order = new Adoption("Queues/Returns", place, Adoption.UNSEEN).write();
        adopter.adopt(WorkItem.due(ids.next(), WorkKind.ADOPT, "support", place.uid(), order, clock.instant()));

        assertThat(received).isEmpty();
        assertThat(stories.ofMessage("1@customer.example")).hasSize(told).hasSize(1);
    }

    @Test
    @DisplayName("is not what a mail program keeps of an agent's own mail")
    void copiesOfOwnMailShouldStay() {
        adopter.adopt(dragged(MAIL.replace("carla@customer.example", "anna@acme.example")));
        adopter.adopt(dragged(MAIL.replace("carla@customer.example", "support@acme.example")));

        assertThat(received).isEmpty();
        assertThat(folders.in(ACCOUNT.asString(), "Queues/Returns")).hasSize(2);
    }

    private WorkItem item(Adoption saved) {
        return WorkItem.due(ids.next(), WorkKind.ADOPT, "support", saved.place().uid(), saved.write(), clock.instant());
    }

    private WorkItem dragged(String mail) {
        FolderPlace place =
                folders.append(ACCOUNT, "Queues/Returns", message(mail).bytes(), Set.of());
        String order = new Adoption("Queues/Returns", place, "Anna").write();
        return WorkItem.due(ids.next(), WorkKind.ADOPT, "support", place.uid(), order, clock.instant());
    }

    private static RawMessage message(String text) {
        return RawMessage.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("D05 a copy that a program saves before its reply was taken in is looked at again until it is known")
    void earlyCopyShouldBeLookedAtAgain() {
        FolderPlace place = folders.append(
                SampleDesk.support().account(),
                "Agents/Anna",
                "From: support@acme.example\r\nSubject: Re: x\r\nMessage-ID: <2@acme.example>\r\n\r\nHere.\r\n"
                        .getBytes(StandardCharsets.UTF_8),
                Set.of());
        adopter.adopt(item(new Adoption("Agents/Anna", place, "Anna")));

        WorkItem again = work.list(WorkState.WAITING, 10).get(0);
        assertThat(again.kind()).isEqualTo(WorkKind.TAKE_COPY);
        assertThat(again.dueAt()).isAfter(clock.instant());
        replyIsHere = true;
        adopter.takeCopy(again);
        assertThat(work.list(WorkState.WAITING, 10)).containsExactly(again);
        assertThat(received).isEmpty();
    }

    @Test
    @DisplayName("D05 what never turns out to be a copy of a reply is left alone after some looks")
    void strangerShouldBeLeftAlone() {
        FolderPlace place = folders.append(
                SampleDesk.support().account(),
                "Agents/Anna",
                "From: support@acme.example\r\nSubject: mine\r\n\r\nHere.\r\n".getBytes(StandardCharsets.UTF_8),
                Set.of());
        adopter.adopt(item(new Adoption("Agents/Anna", place, "Anna")));

        for (int looks = 1; looks <= 20; looks++) {
            List<WorkItem> waiting = work.list(WorkState.WAITING, 100);
            if (waiting.size() >= looks) {
                adopter.takeCopy(waiting.get(looks - 1));
            }
        }

        assertThat(work.list(WorkState.WAITING, 100)).hasSize(6);
        assertThat(folders.holds(SampleDesk.support().account(), place)).isTrue();
    }
}
