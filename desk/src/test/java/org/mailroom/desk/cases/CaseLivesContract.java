package org.mailroom.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;
import org.mailroom.desk.cases.Joining.Target;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.TestIds;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

/** How every implementation of {@link Cases} closes, merges, splits and links cases and remembers what mails say. */
public abstract class CaseLivesContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");
    private static final EmailAddress DORA = EmailAddress.of("dora@customer.example");
    private static final String ACME = "acme";

    /** Cases without a case in them. */
    protected abstract Cases cases();

    /** Where these cases write the work that comes with a change. */
    protected abstract WorkItems work();

    @Test
    void closeShouldCloseOnceWithItsWork() {
        Case one = open(1);

        assertThat(cases().close(one.id(), LATER, move(one))).isTrue();
        assertThat(cases().close(one.id(), LATER.plusSeconds(1), move(one))).isFalse();
        assertThat(cases().close(4711, LATER, move(one))).isFalse();

        assertThat(now(one).state()).isEqualTo(CaseState.CLOSED);
        assertThat(now(one).closedAt()).contains(LATER);
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(1);
    }

    @Test
    @DisplayName("D14 a case that is put aside comes back once, by the time until which it was put aside last")
    void snoozedCaseShouldWakeOnce() {
        Case one = open(1);
        assertThat(cases().snooze(one.id(), LATER, List.of(move(one), move(one))))
                .isTrue();
        assertThat(now(one).state()).isEqualTo(CaseState.SNOOZED);
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(2);
        assertThat(cases().snooze(one.id(), LATER.plusSeconds(9), List.of())).isTrue();

        assertThat(cases().wake(one.id(), LATER, move(one))).isFalse();
        assertThat(cases().wake(one.id(), LATER.plusSeconds(9), move(one))).isTrue();
        assertThat(cases().wake(one.id(), LATER.plusSeconds(9), move(one))).isFalse();

        assertThat(now(one).state()).isEqualTo(CaseState.OPEN);
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(3);
    }

    @Test
    @DisplayName("D14 a case that is put aside comes back when the customer writes, and then no more at its time")
    void customersMailShouldWakeASnoozedCase() {
        Case one = open(1);
        cases().snooze(one.id(), LATER, List.of());
        cases().join(existing(one, mail(one.id(), "again", Interaction.Kind.FOLLOW_UP)));

        assertThat(now(one).state()).isEqualTo(CaseState.OPEN);
        assertThat(cases().wake(one.id(), LATER, move(one))).isFalse();
        cases().close(one.id(), LATER, move(one));
        assertThat(cases().snooze(one.id(), LATER, List.of())).isFalse();
    }

    @Test
    void closedCaseShouldRememberWhenAfterItIsOpenAgain() {
        Case one = open(1);
        cases().close(one.id(), LATER, move(one));
        cases().join(existing(one, mail(one.id(), "again", Interaction.Kind.FOLLOW_UP)));

        assertThat(now(one).state()).isEqualTo(CaseState.OPEN);
        assertThat(now(one).closedAt()).contains(LATER);
    }

    @Test
    @DisplayName("B08 a mere thanks leaves its case as it is")
    void thanksShouldNotOpenACaseAgain() {
        Case one = open(1);
        cases().close(one.id(), LATER, move(one));

        Joined joined = cases().join(existing(one, mail(one.id(), "thanks", Interaction.Kind.THANKS)));

        assertThat(joined.theCase().state()).isEqualTo(CaseState.CLOSED);
        assertThat(cases().interactions(one.id())).hasSize(2);
    }

    @Test
    @DisplayName("B06 B16 merged cases are one: mails, people, links and all that follows are the survivor's")
    void mergeShouldMakeOneCaseOfTwo() {
        Case one = open(1);
        Case two = open(2);
        Case related = open(3);
        cases().join(new Joining(
                ACME,
                new Target.Existing(one.id()),
                mail(one.id(), "dora", Interaction.Kind.FOLLOW_UP),
                Set.of(DORA),
                List.of("elsewhere@x")));
        cases().link(one.id(), CaseLink.Kind.RELATED, related.id());
        cases().state(two.id(), CaseState.WAITING_FOR_CUSTOMER);

        assertThat(cases().merge(one.id(), two.id(), move(two))).isTrue();

        assertThat(now(one).state()).isEqualTo(CaseState.CLOSED);
        assertThat(now(one).mergedInto()).contains(two.id());
        assertThat(now(two).state()).as("a mail that waits is in it now").isEqualTo(CaseState.OPEN);
        assertThat(now(two).customer()).isEqualTo(CARLA);
        assertThat(cases().current(one.id())).contains(now(two));
        assertThat(cases().current(two.id())).contains(now(two));
        assertThat(cases().mergedInto(two.id())).containsExactly(now(one));
        assertThat(cases().interactions(one.id())).isEmpty();
        assertThat(cases().interactions(two.id())).hasSize(3);
        assertThat(cases().participants(two.id())).containsExactlyInAnyOrder(CARLA, DORA);
        assertThat(cases().byMessageIds(ACME, List.of("opens1@customer.example"), List.of()))
                .contains(now(two));
        assertThat(cases().byMentions(ACME, List.of("elsewhere@x"), List.of(DORA)))
                .contains(now(two));
        assertThat(cases().links(two.id())).containsExactly(new CaseLink(CaseLink.Kind.RELATED, now(related)));
        assertThat(cases().links(related.id())).containsExactly(new CaseLink(CaseLink.Kind.RELATED, now(two)));
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(1);
    }

    @Test
    void whatIsWrittenToAMergedCaseShouldBeTheSurvivors() {
        Case one = open(1);
        Case two = open(2);
        cases().merge(one.id(), two.id(), move(two));

        Joined joined = cases().join(existing(one, mail(one.id(), "late", Interaction.Kind.REPLY)));
        cases().answerLeaves(one.id(), LATER);
        assertThat(cases().answerTaken(one.id(), LATER)).isTrue();
        cases().assign(one.id(), Optional.of("anna"));
        cases().state(one.id(), CaseState.WAITING_FOR_CUSTOMER);

        assertThat(joined.theCase().id()).isEqualTo(two.id());
        assertThat(joined.interaction().caseId()).isEqualTo(two.id());
        assertThat(now(two).firstResponseAt()).contains(LATER);
        assertThat(now(two).agent()).contains("anna");
        assertThat(now(two).state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
        assertThat(now(one).state()).isEqualTo(CaseState.CLOSED);
        assertThat(cases().close(one.id(), LATER, move(two))).isTrue();
        assertThat(now(two).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    @DisplayName("F01 an answer that comes back opens the case, and the only one was no first answer")
    void answerLostShouldOpenTheCase() {
        Case one = open(1);
        cases().answerLeaves(one.id(), NOON);
        cases().answerTaken(one.id(), NOON.plusSeconds(1));

        cases().answerLost(one.id(), false, NOON);
        assertThat(now(one).state()).isEqualTo(CaseState.OPEN);
        assertThat(now(one).firstResponseAt()).contains(NOON.plusSeconds(1));

        cases().answerLeaves(one.id(), NOON);
        cases().answerLost(one.id(), true, NOON);
        assertThat(now(one).state()).isEqualTo(CaseState.OPEN);
        assertThat(now(one).answerLeft()).isEmpty();
        assertThat(now(one).firstResponseAt()).isEmpty();
    }

    @Test
    @DisplayName("B06 many cases are read at once, a merged one as the one that goes on in its stead")
    void currentOfShouldReadManyCases() {
        Case one = open(1);
        Case two = open(2);
        Case three = open(3);
        cases().merge(one.id(), two.id(), move(two));

        Map<Long, Case> read = cases().currentOf(List.of(one.id(), three.id(), 4711L, three.id()));

        assertThat(read).containsOnlyKeys(one.id(), three.id());
        assertThat(read.get(one.id())).isEqualTo(now(two));
        assertThat(read.get(three.id())).isEqualTo(now(three));
        assertThat(cases().currentOf(List.of())).isEmpty();
    }

    @Test
    @DisplayName("B06 a chain of merges ends at the survivor, and a circle is refused")
    void mergeShouldNeverMakeACircle() {
        Case one = open(1);
        Case two = open(2);
        Case three = open(3);

        assertThat(cases().merge(one.id(), two.id(), move(two))).isTrue();
        assertThat(cases().merge(two.id(), three.id(), move(three))).isTrue();

        assertThat(cases().current(one.id())).map(Case::id).contains(three.id());
        assertThat(cases().mergedInto(three.id())).extracting(Case::id).containsExactly(one.id(), two.id());
        assertThat(cases().merge(three.id(), one.id(), move(one))).isFalse();
        assertThat(cases().merge(one.id(), three.id(), move(three))).isFalse();
        assertThat(cases().merge(three.id(), three.id(), move(three))).isFalse();
        assertThat(cases().merge(three.id(), 4711, move(three))).isFalse();
        assertThat(now(three).mergedInto()).isEmpty();
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(2);
    }

    @Test
    @DisplayName("B06 of two merges in opposite directions at the same time one is done")
    void oppositeMergesShouldNotMakeACircle() throws Exception {
        Case one = open(1);
        Case two = open(2);

        List<Boolean> done = Race.of(
                8,
                i -> () -> i % 2 == 0
                        ? cases().merge(one.id(), two.id(), move(two))
                        : cases().merge(two.id(), one.id(), move(one)));

        assertThat(done).containsOnlyOnce(true);
        assertThat(List.of(now(one), now(two)))
                .filteredOn(found -> found.mergedInto().isEmpty())
                .hasSize(1);
    }

    @Test
    @DisplayName("B16 a mail that joins while its case is merged is in the survivor")
    void mailsThatJoinDuringAMergeShouldNotBeLeftBehind() throws Exception {
        for (int round = 0; round < 10; round++) {
            Case one = open(2 * round + 1);
            Case two = open(2 * round + 2);
            String mails = "during" + round + "-";

            Race.of(
                    8,
                    i -> () -> i == 3
                            ? cases().merge(one.id(), two.id(), move(two))
                            : cases().join(existing(one, mail(one.id(), mails + i, Interaction.Kind.AUTOMATIC)))
                                    .opened());

            assertThat(cases().interactions(one.id())).isEmpty();
            assertThat(cases().interactions(two.id())).hasSize(2 + 7);
        }
    }

    @Test
    void closeShouldBeOneOfEightThreads() throws Exception {
        Case one = open(1);

        List<Boolean> done = Race.of(8, i -> () -> cases().close(one.id(), LATER, move(one)));

        assertThat(done).containsOnlyOnce(true);
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(1);
    }

    @Test
    void mergeShouldStayWithinADesk() {
        Case one = open(1);
        Case other = open("globex", 1);

        assertThat(cases().merge(one.id(), other.id(), move(other))).isFalse();
        assertThat(now(one).mergedInto()).isEmpty();
    }

    @Test
    void mergedCaseShouldBeDueWhenTheEarlierIs() {
        Case one = open(1);
        Case two = open(2);
        cases().target(one.id(), NOON.plusSeconds(60));
        cases().target(two.id(), NOON.plusSeconds(600));

        cases().merge(one.id(), two.id(), move(two));

        assertThat(now(two).firstResponseDue()).contains(NOON.plusSeconds(60));
    }

    @Test
    @DisplayName("B16 a mail that is split off is a case of its own, linked to the old one")
    void splitShouldMakeACaseOfAMail() {
        Case one = open(1);
        Interaction question = mail(one.id(), "question", Interaction.Kind.FOLLOW_UP);
        cases().join(new Joining(
                ACME, new Target.Existing(one.id()), question, Set.of(DORA), List.of(), Optional.of(sketch())));
        NewCase own = newCase(ACME, 2);

        assertThat(cases().split(question.id(), one.id(), own, move(one))).isTrue();
        assertThat(cases().split(question.id(), one.id(), newCase(ACME, 3), move(one)))
                .isFalse();

        Case split = cases().byId(own.id()).orElseThrow();
        assertThat(split.number()).isEqualTo(own.number());
        assertThat(split.state()).isEqualTo(CaseState.OPEN);
        assertThat(cases().interactions(one.id())).hasSize(1);
        assertThat(cases().interactions(split.id())).extracting(Interaction::id).containsExactly(question.id());
        assertThat(cases().participants(split.id())).containsExactly(CARLA);
        assertThat(cases().byMessageIds(ACME, List.of("question@customer.example"), List.of()))
                .contains(split);
        assertThat(cases().ofInteraction(question.id())).contains(split);
        assertThat(cases().ofInteraction(4711)).isEmpty();
        assertThat(cases().links(one.id())).containsExactly(new CaseLink(CaseLink.Kind.SPLIT_INTO, split));
        assertThat(cases().links(split.id())).containsExactly(new CaseLink(CaseLink.Kind.SPLIT_FROM, now(one)));
        assertThat(cases().sketches(ACME, CARLA)).containsExactly(new SketchedMail(split, sketch()));
        assertThat(cases().join(existing(one, question)))
                .as("comes again")
                .isEqualTo(new Joined(split, question.in(split.id()), false, true));
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(1);
    }

    @Test
    void splitShouldLeaveAllAsItWasWhereTheNumberIsTaken() {
        Case one = open(1);
        Interaction question = mail(one.id(), "question", Interaction.Kind.FOLLOW_UP);
        cases().join(existing(one, question));
        NewCase taken = newCase(ACME, 1);

        assertThatThrownBy(() -> cases().split(question.id(), one.id(), taken, move(one)))
                .isInstanceOf(CaseNumberTaken.class);

        assertThat(cases().interactions(one.id())).hasSize(2);
        assertThat(work().list(WorkState.WAITING, 10)).isEmpty();
    }

    @Test
    void linkShouldBeSeenFromBothSides() {
        Case one = open(1);
        Case two = open(2);

        assertThat(cases().link(one.id(), CaseLink.Kind.CONTINUES, two.id())).isTrue();
        assertThat(cases().link(two.id(), CaseLink.Kind.RELATED, one.id())).isFalse();
        assertThat(cases().link(one.id(), CaseLink.Kind.RELATED, one.id())).isFalse();
        assertThat(cases().link(one.id(), CaseLink.Kind.RELATED, 4711)).isFalse();

        assertThat(cases().links(one.id())).containsExactly(new CaseLink(CaseLink.Kind.CONTINUES, two));
        assertThat(cases().links(two.id())).containsExactly(new CaseLink(CaseLink.Kind.CONTINUED_BY, one));
        assertThat(cases().links(4711)).isEmpty();
    }

    @Test
    @DisplayName("B06 a case that goes on with a closed one is linked to it when it is opened")
    void joinShouldLinkACaseToTheOneItContinues() {
        Case one = open(1);
        NewCase next = newCase(ACME, 2);

        Joined joined = cases().join(new Joining(
                ACME,
                new Target.Fresh(next, Optional.of(one.id())),
                mail(next.id(), "next", Interaction.Kind.INQUIRY),
                Set.of(CARLA)));

        assertThat(cases().links(joined.theCase().id()))
                .containsExactly(new CaseLink(CaseLink.Kind.CONTINUES, now(one)));
        assertThat(cases().links(one.id())).containsExactly(new CaseLink(CaseLink.Kind.CONTINUED_BY, joined.theCase()));
    }

    @Test
    @DisplayName("A13 what the mails of a customer's open cases say is remembered, latest first and bounded")
    void sketchesShouldBeThoseOfOpenCases() {
        Case one = open(1);
        Case closed = open(2);
        MatterSketch sketch = sketch();
        for (int i = 0; i <= Cases.MOST_SKETCHES; i++) {
            Case of = i == 0 ? closed : one;
            cases().join(new Joining(
                    ACME,
                    new Target.Existing(of.id()),
                    mail(of.id(), "sketched" + i, Interaction.Kind.FOLLOW_UP),
                    Set.of(),
                    List.of(),
                    Optional.of(sketch)));
        }
        assertThat(cases().sketches(ACME, CARLA)).hasSize(Cases.MOST_SKETCHES);
        cases().state(closed.id(), CaseState.CLOSED);

        assertThat(cases().sketches(ACME, CARLA))
                .hasSize(Cases.MOST_SKETCHES)
                .containsOnly(new SketchedMail(now(one), sketch));
        assertThat(cases().sketches(ACME, DORA)).isEmpty();
        assertThat(cases().sketches("globex", CARLA)).isEmpty();
        cases().state(one.id(), CaseState.WAITING_FOR_CUSTOMER);
        assertThat(cases().sketches(ACME, CARLA)).isEmpty();
    }

    private static MatterSketch sketch() {
        String mail = "Subject: Parcel\r\n\r\nWhere is the parcel that I ordered a week ago?\r\n";
        return MatterSketch.of(MailMessage.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8))))
                .orElseThrow();
    }

    private Case now(Case theCase) {
        return cases().byId(theCase.id()).orElseThrow();
    }

    private Case open(int number) {
        return open(ACME, number);
    }

    private Case open(String desk, int number) {
        NewCase opened = newCase(desk, number);
        Interaction mail = mail(opened.id(), "opens" + number, Interaction.Kind.INQUIRY);
        return cases().join(new Joining(desk, new Target.Fresh(opened), mail, Set.of(CARLA)))
                .theCase();
    }

    private static Joining existing(Case theCase, Interaction mail) {
        return new Joining(theCase.desk(), new Target.Existing(theCase.id()), mail, Set.of());
    }

    private static NewCase newCase(String desk, int number) {
        return new NewCase(
                TestIds.next(),
                desk,
                new CaseNumber(String.format(Locale.ROOT, "MR-261123-%05d", number)),
                CARLA,
                "Where is my parcel?",
                "General",
                NOON);
    }

    private static Interaction mail(long caseId, String messageId, Interaction.Kind kind) {
        return new Interaction(
                TestIds.next(),
                caseId,
                kind,
                new MailIdentity(messageId + "@customer.example", String.format(Locale.ROOT, "%032x", 0)),
                Optional.of(CARLA),
                "Where is my parcel?",
                NOON);
    }

    private static WorkItem move(Case theCase) {
        return WorkItem.due(TestIds.next(), WorkKind.MOVE_CASE, theCase.desk(), theCase.id(), "", NOON);
    }
}
