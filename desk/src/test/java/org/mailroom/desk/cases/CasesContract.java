package org.mailroom.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailroom.desk.HostileText;
import org.mailroom.desk.Race;
import org.mailroom.desk.cases.Joining.Target;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.ReviewRate;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.TestIds;
import org.mailroom.desk.message.EmailAddress;

/** What every implementation of {@link Cases} does. */
public abstract class CasesContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");
    private static final EmailAddress BRUNO = EmailAddress.of("bruno@customer.example");
    private static final String ACME = "acme";
    private static final String OTHER_DESK = "globex";

    /** Cases without a case in them. */
    protected abstract Cases cases();

    @Test
    void joinShouldOpenACaseWithWhatTheMailSaid() {
        NewCase opened = newCase(ACME, number(1));
        Joined joined = cases().join(opening(opened, mail(opened.id(), "first@customer.example")));

        assertThat(joined.opened()).isTrue();
        assertThat(joined.repeated()).isFalse();
        assertThat(joined.theCase())
                .isEqualTo(new Case(
                        opened.id(),
                        ACME,
                        number(1),
                        CARLA,
                        "Where is my parcel?",
                        CaseState.OPEN,
                        Optional.empty(),
                        new Triage("General", Optional.empty(), Priority.NORMAL, Optional.empty(), List.of()),
                        NOON,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(cases().byId(opened.id())).contains(joined.theCase());
        assertThat(cases().interactions(opened.id())).containsExactly(joined.interaction());
        assertThat(cases().participants(opened.id())).containsExactlyInAnyOrder(CARLA, BRUNO);
    }

    @Test
    void joinShouldMakeTheCustomerAParticipantWhoeverElseTakesPart() {
        NewCase opened = newCase(ACME, number(1));
        cases().join(new Joining(ACME, new Target.Fresh(opened), mail(opened.id(), "a@x"), Set.of(BRUNO)));

        assertThat(cases().participants(opened.id())).containsExactlyInAnyOrder(CARLA, BRUNO);
    }

    @Test
    void joinShouldAddAMailToACaseThatIsThere() {
        Case acme = open(ACME, 1);
        EmailAddress dora = EmailAddress.of("dora@customer.example");
        Interaction followUp = mail(acme.id(), "second@customer.example");

        Joined joined = cases().join(new Joining(ACME, new Target.Existing(acme.id()), followUp, Set.of(dora, CARLA)));

        assertThat(joined).isEqualTo(new Joined(acme, followUp, false, false));
        assertThat(cases().interactions(acme.id())).hasSize(2).contains(followUp);
        assertThat(cases().participants(acme.id())).containsExactlyInAnyOrder(CARLA, BRUNO, dora);
    }

    @Test
    @DisplayName("joinShouldLeaveAMailThatCameBeforeWhereItIs, with a new case prepared for it or not")
    void joinShouldLeaveAMailThatCameBeforeWhereItIs() {
        NewCase opened = newCase(ACME, number(1));
        Joined first = cases().join(opening(opened, mail(opened.id(), "first@customer.example")));
        NewCase never = newCase(ACME, number(2));

        Joined again = cases().join(opening(never, mail(never.id(), "first@customer.example")));

        assertThat(again).isEqualTo(new Joined(first.theCase(), first.interaction(), true, true));
        assertThat(cases().byId(never.id())).isEmpty();
        assertThat(cases().byNumber(ACME, number(2))).isEmpty();
        assertThat(cases().participants(never.id())).isEmpty();
    }

    @Test
    void joinShouldAnswerARepeatedFollowUpAsNotOpening() {
        Case acme = open(ACME, 1);
        Target target = new Target.Existing(acme.id());
        Interaction followUp = mail(acme.id(), "second@customer.example");
        cases().join(new Joining(ACME, target, followUp, Set.of()));

        Interaction sameMail = mail(acme.id(), "second@customer.example");
        Joined again = cases().join(new Joining(ACME, target, sameMail, Set.of(EmailAddress.of("new@x.example"))));

        assertThat(again).isEqualTo(new Joined(acme, followUp, false, true));
        assertThat(cases().interactions(acme.id())).hasSize(2);
        assertThat(cases().participants(acme.id())).containsExactlyInAnyOrder(CARLA, BRUNO);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    @DisplayName("B06 a follow-up opens its case again, once; a machine's mail leaves it as it is")
    void joinShouldOpenACaseAgain(CaseState before) {
        Case acme = open(ACME, 1);
        Target target = new Target.Existing(acme.id());
        cases().state(acme.id(), before);
        Interaction automatic = mail(acme.id(), "ooo@customer.example", Interaction.Kind.AUTOMATIC);
        assertThat(cases().join(new Joining(ACME, target, automatic, Set.of()))
                        .theCase()
                        .state())
                .isEqualTo(before);

        Interaction followUp = mail(acme.id(), "second@customer.example");
        Joined joined = cases().join(new Joining(ACME, target, followUp, Set.of()));
        assertThat(joined.theCase().state()).isEqualTo(CaseState.OPEN);
        assertThat(cases().byId(acme.id())).contains(joined.theCase());

        cases().state(acme.id(), before);
        cases().join(new Joining(ACME, target, mail(acme.id(), "second@customer.example"), Set.of()));
        assertThat(cases().byId(acme.id()).orElseThrow().state()).isEqualTo(before);
    }

    @Test
    void joinShouldKeepTwoMailsApartThatShareAMessageId() {
        Case acme = open(ACME, 1);
        Interaction one = interaction(acme.id(), new MailIdentity("same@broken.example", digest(1)), NOON);
        Interaction two = interaction(acme.id(), new MailIdentity("same@broken.example", digest(2)), NOON);
        Target target = new Target.Existing(acme.id());

        assertThat(cases().join(new Joining(ACME, target, one, Set.of())).repeated())
                .isFalse();
        assertThat(cases().join(new Joining(ACME, target, two, Set.of())).repeated())
                .isFalse();
    }

    @Test
    void joinShouldKeepTheSameMailAtTwoDesksApart() {
        Case acme = open(ACME, 1);
        NewCase opened = newCase(OTHER_DESK, number(1));
        MailIdentity same = cases().interactions(acme.id()).stream()
                .findFirst()
                .orElseThrow()
                .identity();

        Joined joined = cases().join(opening(opened, interaction(opened.id(), same, NOON)));

        assertThat(joined.repeated()).isFalse();
        assertThat(cases().interaction(ACME, same).map(Interaction::caseId)).contains(acme.id());
        assertThat(cases().interaction(OTHER_DESK, same).map(Interaction::caseId))
                .contains(opened.id());
    }

    @Test
    void joinShouldRefuseANumberThatAnotherCaseOfTheDeskHasAndWriteNothing() {
        open(ACME, 1);
        NewCase opened = newCase(ACME, number(1));
        Interaction mail = mail(opened.id(), "other@customer.example");

        assertThatThrownBy(() -> cases().join(opening(opened, mail)))
                .isInstanceOf(CaseNumberTaken.class)
                .hasMessageContaining(number(1).text());

        assertThat(cases().interaction(ACME, mail.identity())).isEmpty();
        assertThat(cases().byId(opened.id())).isEmpty();
        NewCase renumbered =
                new NewCase(opened.id(), ACME, number(2), CARLA, opened.subject(), opened.queue(), opened.at());
        assertThat(cases().join(opening(renumbered, mail)).repeated()).isFalse();
    }

    @Test
    void joinShouldRefuseACaseThatIsNotThere() {
        Interaction mail = mail(4711, "lost@customer.example");

        assertThatThrownBy(() -> cases().join(new Joining(ACME, new Target.Existing(4711), mail, Set.of(CARLA))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(cases().interaction(ACME, mail.identity())).isEmpty();
        assertThat(cases().participants(4711)).isEmpty();
    }

    @Test
    @DisplayName("joinShouldRefuseACaseOfAnotherDesk: desks see nothing of each other")
    void joinShouldRefuseACaseOfAnotherDesk() {
        Case foreign = open(OTHER_DESK, 1);
        Interaction mail = mail(foreign.id(), "lost@customer.example");
        Target target = new Target.Existing(foreign.id());

        assertThatThrownBy(() -> cases().join(new Joining(ACME, target, mail, Set.of(CARLA))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(cases().interactions(foreign.id())).hasSize(1);
    }

    @Test
    void joinShouldMakeOneInteractionOfAMailThatEightThreadsBringAtOnce() throws Exception {
        List<Joined> all = Race.of(8, i -> {
            NewCase opened = newCase(ACME, number(i));
            Joining joining = opening(opened, mail(opened.id(), "raced@customer.example"));
            return () -> cases().join(joining);
        });

        assertThat(all).filteredOn(joined -> !joined.repeated()).hasSize(1);
        assertThat(all).extracting(Joined::interaction).containsOnly(all.get(0).interaction());
        assertThat(all).extracting(Joined::theCase).containsOnly(all.get(0).theCase());
        assertThat(IntStream.range(0, 8)
                        .filter(i -> cases().byNumber(ACME, number(i)).isPresent()))
                .hasSize(1);
    }

    @Test
    void joinShouldKeepEveryMailThatEightThreadsBringToOneCase() throws Exception {
        Case acme = open(ACME, 1);
        EmailAddress dora = EmailAddress.of("dora@customer.example");
        List<Joined> all = Race.of(8, i -> {
            Interaction mail = mail(acme.id(), "raced" + i + "@customer.example");
            return () -> cases().join(new Joining(ACME, new Target.Existing(acme.id()), mail, Set.of(dora, CARLA)));
        });

        assertThat(all).noneMatch(Joined::repeated);
        assertThat(cases().interactions(acme.id())).hasSize(9);
        assertThat(cases().participants(acme.id())).containsExactlyInAnyOrder(CARLA, BRUNO, dora);
    }

    @Test
    void joinShouldGiveANumberToOneOfEightThreads() throws Exception {
        List<Boolean> opened = Race.of(8, i -> {
            NewCase mine = newCase(ACME, number(1));
            Joining joining = opening(mine, mail(mine.id(), "raced" + i + "@customer.example"));
            return () -> opens(joining);
        });

        assertThat(opened).containsOnlyOnce(true);
        assertThat(cases().byNumber(ACME, number(1))).isPresent();
    }

    @Test
    void byNumberShouldFindTheCaseOfTheDeskOrOfAny() {
        Case acme = open(ACME, 1);
        Case foreign = open(OTHER_DESK, 2);

        assertThat(cases().byNumber(ACME, number(1))).contains(acme);
        assertThat(cases().byNumber(ACME, number(2))).isEmpty();
        assertThat(cases().byNumber(number(2))).contains(foreign);
        assertThat(cases().byNumber(number(3))).isEmpty();
    }

    @Test
    void twoDesksMayHaveTheSameNumber() {
        Case acme = open(ACME, 1);
        Case foreign = open(OTHER_DESK, 1);

        assertThat(cases().byNumber(ACME, number(1))).contains(acme);
        assertThat(cases().byNumber(OTHER_DESK, number(1))).contains(foreign);
        assertThat(cases().byNumber(number(1))).isPresent();
    }

    @Test
    void byMessageIdsShouldTakeTheFirstThatTheDeskKnows() {
        Case first = openBy("one@x.example", 1, NOON);
        Case second = openBy("two@x.example", 2, NOON);
        open(OTHER_DESK, 3);

        assertThat(cases().byMessageIds(ACME, List.of("never@x.example", "two@x.example", "one@x.example"), List.of()))
                .contains(second);
        assertThat(cases().byMessageIds(ACME, List.of("one@x.example", "two@x.example"), List.of()))
                .contains(first);
        assertThat(cases().byMessageIds(OTHER_DESK, List.of("one@x.example"), List.of()))
                .isEmpty();
        assertThat(cases().byMessageIds(ACME, List.of(), List.of())).isEmpty();
    }

    @Test
    void byMessageIdsShouldLookThroughALongListAndNotForEver() {
        Case found = openBy("needle@x.example", 1, NOON);
        List<String> ids = new ArrayList<>(IntStream.range(0, Cases.MOST_MESSAGE_IDS - 1)
                .mapToObj(i -> "hay" + i + "@x.example")
                .toList());
        ids.add("needle@x.example");
        assertThat(cases().byMessageIds(ACME, ids, List.of())).contains(found);
        ids.add(0, "more@x.example");
        assertThat(cases().byMessageIds(ACME, ids, List.of())).isEmpty();
    }

    @Test
    @DisplayName("of mails that share a Message-ID the earliest counts, but first those of the people who write")
    void byMessageIdsShouldTakeTheEarliestOfMailsThatShareAMessageId() {
        openBy("reused@broken.example", 1, NOON);
        Case later = openBy("reused@broken.example", 2, NOON.plusSeconds(1));
        Case first = openBy("reused@broken.example", 3, NOON.minusSeconds(1));
        EmailAddress dora = EmailAddress.of("dora@customer.example");
        cases().join(new Joining(
                ACME, new Target.Existing(later.id()), mail(later.id(), "dora@customer.example"), Set.of(dora)));

        List<String> shared = List.of("reused@broken.example");
        assertThat(cases().byMessageIds(ACME, shared, List.of())).contains(first);
        assertThat(cases().byMessageIds(ACME, shared, List.of(BRUNO))).contains(first);
        assertThat(cases().byMessageIds(ACME, shared, List.of(EmailAddress.of("x@y.example"), dora)))
                .contains(later);
    }

    @Test
    @DisplayName("B01 mails of one conversation find each other by what they refer to, if they have people in common")
    void byMentionsShouldFindWhatRefersToTheSame() {
        Case acme = open(ACME, 1);
        Interaction answer = mail(acme.id(), "answer@customer.example");
        List<String> referred = List.of("lost@customer.example", "root@customer.example");
        cases().join(new Joining(ACME, new Target.Existing(acme.id()), answer, Set.of(BRUNO), referred));
        cases().join(new Joining(
                ACME, new Target.Existing(acme.id()), mail(acme.id(), "b@customer.example"), Set.of(), referred));

        assertThat(cases().byMentions(ACME, List.of("never@x", "root@customer.example"), List.of(BRUNO)))
                .contains(acme);
        assertThat(cases().byMentions(ACME, referred, List.of(EmailAddress.of("stranger@else.example"))))
                .isEmpty();
        assertThat(cases().byMentions(OTHER_DESK, referred, List.of(BRUNO))).isEmpty();
        assertThat(cases().byMentions(ACME, List.of("answer@customer.example"), List.of(BRUNO)))
                .isEmpty();
    }

    @Test
    void messageIdsShouldBeToldApartToTheirLastOf998Characters() {
        String start = "\u00e9".repeat(MailIdentity.LONGEST_MESSAGE_ID - 1);
        Case one = openBy(start + "1", 1, NOON);
        Case two = openBy(start + "2", 2, NOON);

        assertThat(cases().byMessageIds(ACME, List.of(start + "1"), List.of())).contains(one);
        assertThat(cases().byMessageIds(ACME, List.of(start + "2"), List.of())).contains(two);
        assertThat(cases().interactions(two.id()))
                .first()
                .satisfies(mail -> assertThat(mail.identity().messageId()).isEqualTo(start + "2"));
    }

    @Test
    void messageIdsShouldBeTakenByTheLetterOfTheirCase() {
        openBy("AbC@x.example", 1, NOON);

        assertThat(cases().byMessageIds(ACME, List.of("abc@x.example"), List.of()))
                .isEmpty();
    }

    @Test
    void interactionsShouldComeInOrderAndBeTheLatest() {
        Case acme = openBy("first@x.example", 1, NOON);
        Interaction late = interaction(acme.id(), identity("late@x.example"), NOON.plusSeconds(3));
        Interaction early = interaction(acme.id(), identity("early@x.example"), NOON.plusSeconds(2));
        for (Interaction mail : List.of(late, early)) {
            cases().join(new Joining(ACME, new Target.Existing(acme.id()), mail, Set.of()));
        }

        assertThat(cases().interactions(acme.id()))
                .extracting(mail -> mail.identity().messageId())
                .containsExactly("first@x.example", "early@x.example", "late@x.example");
        assertThat(cases().interactions(4711)).isEmpty();
    }

    @Test
    void interactionsShouldBeBounded() {
        Case acme = openBy("first@x.example", 1, NOON);
        for (int i = 1; i <= Cases.MOST_ANSWERS; i++) {
            Interaction mail = interaction(acme.id(), identity("mail" + i + "@x.example"), NOON.plusMillis(i));
            cases().join(new Joining(ACME, new Target.Existing(acme.id()), mail, Set.of()));
        }

        assertThat(cases().interactions(acme.id()))
                .hasSize(Cases.MOST_ANSWERS)
                .extracting(mail -> mail.identity().messageId())
                .startsWith("mail1@x.example")
                .endsWith("mail" + Cases.MOST_ANSWERS + "@x.example");
    }

    @Test
    @DisplayName("D03 what is not closed is found page by page")
    void unfinishedShouldAnswerPageByPage() {
        Case one = openBy("one@x.example", 1, NOON);
        Case two = openBy("two@x.example", 2, NOON.plusSeconds(1));
        Case closed = openBy("three@x.example", 3, NOON);
        cases().state(closed.id(), CaseState.CLOSED);
        cases().state(two.id(), CaseState.WAITING_FOR_CUSTOMER);
        open(OTHER_DESK, 4);

        assertThat(cases().unfinished(ACME, 0, 1)).extracting(Case::id).containsExactly(Math.min(one.id(), two.id()));
        assertThat(cases().unfinished(ACME, 0, 10)).extracting(Case::id).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(cases().unfinished(ACME, Math.max(one.id(), two.id()), 10)).isEmpty();
    }

    @Test
    void openCasesOfShouldAnswerTheCustomersCasesLatestFirst() {
        Case one = openBy("one@x.example", 1, NOON);
        Case two = openBy("two@x.example", 2, NOON.plusSeconds(1));
        Case closed = openBy("three@x.example", 3, NOON);
        cases().state(closed.id(), CaseState.CLOSED);
        cases().state(one.id(), CaseState.WAITING_FOR_CUSTOMER);
        open(OTHER_DESK, 4);

        assertThat(cases().openCasesOf(ACME, CARLA)).extracting(Case::id).containsExactly(two.id(), one.id());
        assertThat(cases().openCasesOf(ACME, BRUNO)).isEmpty();
    }

    @Test
    @DisplayName("H01 the cases of a customer are told in whatever state, latest first, as many as are asked for")
    void casesOfShouldAnswerAllTheCustomersCasesLatestFirst() {
        Case one = openBy("one@x.example", 1, NOON);
        Case two = openBy("two@x.example", 2, NOON.plusSeconds(1));
        cases().state(two.id(), CaseState.CLOSED);
        Case three = openBy("three@x.example", 3, NOON.plusSeconds(2));
        open(OTHER_DESK, 4);

        assertThat(cases().casesOf(ACME, CARLA, 10))
                .extracting(Case::id)
                .containsExactly(three.id(), two.id(), one.id());
        assertThat(cases().casesOf(ACME, CARLA, 2)).extracting(Case::id).containsExactly(three.id(), two.id());
        assertThat(cases().casesOf(ACME, BRUNO, 10)).isEmpty();
    }

    @Test
    void changesShouldBeKeptAndMayBeRepeated() {
        Case acme = open(ACME, 1);
        Triage triage = new Triage(
                "Returns",
                Optional.of("return"),
                Priority.URGENT,
                Optional.of("de"),
                List.of("vip", "a\nb\\c", ""),
                new Handling(Optional.of(new ReviewRate(0.123456)), Optional.of("lamps")));
        for (int i = 0; i < 2; i++) {
            cases().triaged(acme.id(), triage);
            cases().target(acme.id(), NOON.plusSeconds(3600));
            cases().assign(acme.id(), Optional.of("anna"));
            cases().state(acme.id(), CaseState.WAITING_FOR_EXPERT);
        }

        assertThat(cases().byId(acme.id()))
                .contains(new Case(
                        acme.id(),
                        ACME,
                        acme.number(),
                        CARLA,
                        acme.subject(),
                        CaseState.WAITING_FOR_EXPERT,
                        Optional.of("anna"),
                        triage,
                        NOON,
                        Optional.of(NOON.plusSeconds(3600)),
                        Optional.empty()));

        cases().assign(acme.id(), Optional.empty());
        assertThat(cases().byId(acme.id()).flatMap(Case::agent)).isEmpty();
    }

    @Test
    void changesOfACaseThatIsNotThereShouldDoNothing() {
        cases().triaged(4711, Triage.fresh("General"));
        cases().target(4711, NOON);
        cases().assign(4711, Optional.of("anna"));
        cases().state(4711, CaseState.CLOSED);

        assertThat(cases().firstResponse(4711, NOON)).isFalse();
        assertThat(cases().byId(4711)).isEmpty();
    }

    @Test
    @DisplayName("F03 an answer that leaves counts once it is taken, with the moment at which it is")
    void answerShouldCountOnceItIsTaken() {
        Case acme = open(ACME, 1);
        assertThat(cases().answerTaken(acme.id(), NOON)).isFalse();

        cases().answerLeaves(acme.id(), NOON.plusSeconds(5));
        Case leaving = cases().byId(acme.id()).orElseThrow();
        assertThat(leaving.state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
        assertThat(leaving.answerLeft()).contains(NOON.plusSeconds(5));
        assertThat(leaving.firstResponseAt()).isEmpty();

        assertThat(cases().answerTaken(acme.id(), NOON.plusSeconds(9))).isTrue();
        assertThat(cases().answerTaken(acme.id(), NOON.plusSeconds(10))).isFalse();
        cases().answerLeaves(acme.id(), NOON.plusSeconds(20));
        assertThat(cases().answerTaken(acme.id(), NOON.plusSeconds(21))).isTrue();

        Case answered = cases().byId(acme.id()).orElseThrow();
        assertThat(answered.firstResponseAt()).contains(NOON.plusSeconds(9));
        assertThat(answered.answerLeft()).isEmpty();
    }

    @Test
    @DisplayName(
            "F03 a case whose state somebody sets has no answer on its way any more; a follow-up changes nothing in it")
    void stateShouldEndTheWaitForAnAnswer() {
        Case acme = open(ACME, 1);
        cases().answerLeaves(acme.id(), NOON);
        cases().join(new Joining(
                ACME,
                new Joining.Target.Existing(acme.id()),
                mail(acme.id(), "again", Interaction.Kind.FOLLOW_UP),
                Set.of()));
        assertThat(cases().byId(acme.id()).flatMap(Case::answerLeft)).contains(NOON);

        cases().state(acme.id(), CaseState.OPEN);

        assertThat(cases().byId(acme.id()).flatMap(Case::answerLeft)).isEmpty();
        assertThat(cases().answerTaken(acme.id(), NOON)).isFalse();
    }

    @Test
    void firstResponseShouldCountOnce() {
        Case acme = open(ACME, 1);

        assertThat(cases().firstResponse(acme.id(), NOON.plusSeconds(5))).isTrue();
        assertThat(cases().firstResponse(acme.id(), NOON.plusSeconds(9))).isFalse();
        assertThat(cases().byId(acme.id()).flatMap(Case::firstResponseAt)).contains(NOON.plusSeconds(5));
    }

    @Test
    void firstResponseShouldBeOneOfEightThreads() throws Exception {
        Case acme = open(ACME, 1);

        List<Boolean> firsts = Race.of(8, i -> () -> cases().firstResponse(acme.id(), NOON.plusSeconds(i)));

        assertThat(firsts).containsOnlyOnce(true);
        assertThat(cases().byId(acme.id()).flatMap(Case::firstResponseAt))
                .contains(NOON.plusSeconds(firsts.indexOf(true)));
    }

    @Test
    void filingShouldBeginOnceAndEnd() {
        long mail = onlyMail(open(ACME, 1));

        assertThat(cases().filing(mail)).isEqualTo(FilingMark.OPEN);
        assertThat(cases().beginFiling(mail)).isEqualTo(FilingMark.OPEN);
        assertThat(cases().filing(mail)).isEqualTo(FilingMark.BEGUN);
        assertThat(cases().beginFiling(mail)).isEqualTo(FilingMark.BEGUN);
        cases().filed(mail);
        cases().filed(mail);
        assertThat(cases().beginFiling(mail)).isEqualTo(FilingMark.DONE);
        assertThat(cases().filing(mail)).isEqualTo(FilingMark.DONE);
    }

    @Test
    void filingShouldBeBegunByOneOfEightThreads() throws Exception {
        long mail = onlyMail(open(ACME, 1));

        List<FilingMark> marks = Race.of(8, i -> () -> cases().beginFiling(mail));

        assertThat(Collections.frequency(marks, FilingMark.OPEN)).isEqualTo(1);
        assertThat(Collections.frequency(marks, FilingMark.BEGUN)).isEqualTo(7);
    }

    @Test
    void filingShouldRefuseAMailThatIsNotThere() {
        assertThatThrownBy(() -> cases().beginFiling(4711)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cases().filing(4711)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hostileTextShouldComeBackWholeOrMended() {
        int n = 0;
        for (String text : HostileText.SAMPLES) {
            NewCase opened = new NewCase(TestIds.next(), ACME, number(++n), CARLA, text, "General", NOON);
            MailIdentity identity = new MailIdentity(text + "@hostile" + n, digest(n));
            Interaction mail = new Interaction(
                    TestIds.next(),
                    opened.id(),
                    Interaction.Kind.INQUIRY,
                    identity,
                    Optional.of(EmailAddress.of("\u00fcmlaut'--@xn--e1afmkfd.example")),
                    text,
                    NOON);

            Joined joined = cases().join(opening(opened, mail));

            assertThat(HostileText.mended(joined.theCase().subject())).isEqualTo(HostileText.mended(text));
            assertThat(cases().byMessageIds(ACME, List.of(text + "@hostile" + n), List.of()))
                    .contains(joined.theCase());
            assertThat(cases().interaction(ACME, identity)).contains(joined.interaction());
            assertThat(joined.interaction().from()).isEqualTo(mail.from());
            assertThat(cases().join(opening(opened, mail)).repeated()).isTrue();
        }
    }

    private boolean opens(Joining joining) {
        try {
            return cases().join(joining).opened();
        } catch (CaseNumberTaken e) {
            return false;
        }
    }

    private long onlyMail(Case theCase) {
        return cases().interactions(theCase.id()).get(0).id();
    }

    private Case open(String desk, int number) {
        NewCase opened = newCase(desk, number(number));
        return cases().join(opening(opened, mail(opened.id(), "opens" + number + "@customer.example")))
                .theCase();
    }

    private Case openBy(String messageId, int number, Instant at) {
        NewCase opened = new NewCase(TestIds.next(), ACME, number(number), CARLA, "Where is my parcel?", "General", at);
        Interaction mail = interaction(opened.id(), new MailIdentity(messageId, digest(number)), at);
        return cases().join(opening(opened, mail)).theCase();
    }

    private static NewCase newCase(String desk, CaseNumber number) {
        return new NewCase(TestIds.next(), desk, number, CARLA, "Where is my parcel?", "General", NOON);
    }

    private static Joining opening(NewCase opened, Interaction mail) {
        return new Joining(opened.desk(), new Target.Fresh(opened), mail, Set.of(CARLA, BRUNO));
    }

    private static Interaction mail(long caseId, String messageId) {
        return interaction(caseId, identity(messageId), NOON);
    }

    private static Interaction mail(long caseId, String messageId, Interaction.Kind kind) {
        return new Interaction(TestIds.next(), caseId, kind, identity(messageId), Optional.of(CARLA), "Away", NOON);
    }

    private static Interaction interaction(long caseId, MailIdentity identity, Instant at) {
        return new Interaction(
                TestIds.next(),
                caseId,
                Interaction.Kind.FOLLOW_UP,
                identity,
                Optional.of(CARLA),
                "Where is my parcel?",
                at);
    }

    private static MailIdentity identity(String messageId) {
        return new MailIdentity(messageId, digest(0));
    }

    private static String digest(int n) {
        return String.format(Locale.ROOT, "%032x", n);
    }

    private static CaseNumber number(int n) {
        return new CaseNumber(String.format(Locale.ROOT, "MR-261123-%05d", n));
    }
}
