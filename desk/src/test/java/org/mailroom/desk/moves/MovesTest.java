package org.mailroom.desk.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;

class MovesTest {
    private final MovedDesk desk = new MovedDesk();
    private final Case theCase = desk.opened();
    private final FolderPlace place = desk.placeOf(theCase);

    @Test
    @DisplayName("D02 the second of two simultaneous claims loses and is told who has the case")
    void theSecondClaimShouldLoseAndBeTold() {
        desk.move("Anna", place, "Agents/Anna");
        desk.move("Ben", place, "Agents/Ben");
        desk.doWork();

        assertThat(desk.now(theCase).agent()).contains("Anna");
        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Anna");
        assertThat(desk.notesIn("Agents/Ben"))
                .containsExactly("Not yours: Where is my parcel? (case " + theCase.number() + ")");
        assertThat(desk.noteTexts("Agents/Ben"))
                .contains("Anna has this case", "In-Reply-To: <", "Auto-Submitted: auto-generated");
        assertThat(desk.notesIn("Agents/Anna")).isEmpty();
        assertThat(told()).contains(Verb.CLAIMED, Verb.REFUSED);
    }

    @Test
    @DisplayName("D02 of two copies of the same inquiry the second loses, and the mail lies in one place")
    void theSecondCopyShouldLose() {
        desk.copy("Anna", place, "Agents/Anna");
        desk.copy("Ben", place, "Agents/Ben");
        desk.doWork();

        assertThat(desk.now(theCase).agent()).contains("Anna");
        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Anna");
        assertThat(desk.notesIn("Agents/Ben")).hasSize(1);
    }

    @Test
    @DisplayName("D02 a claim that an agent's second program repeats is no news")
    void theSameAgentShouldNotBeTold() {
        desk.move("Anna", place, "Agents/Anna");
        desk.move("Anna", place, "Agents/Anna");
        desk.doWork();

        assertThat(desk.notesIn("Agents/Anna")).isEmpty();
        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Anna");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("D02 what is claimed while an earlier move is carried out is claimed, and lies in one place")
    void claimDuringAnEarlierMoveShouldCount(boolean byMove) {
        desk.move("Anna", place, "Agents/Anna");
        desk.copy("Anna", desk.placeOf(theCase), "Queues/General");
        FolderPlace givenBack =
                desk.folders.places(desk.account, "Queues/General").get(0);
        desk.folders.before(() -> {
            if (byMove) {
                desk.move("Ben", givenBack, "Agents/Ben");
            } else {
                desk.copy("Ben", givenBack, "Agents/Ben");
                desk.expunge("Ben", givenBack);
            }
        });
        desk.doWork();

        assertThat(desk.now(theCase).agent()).contains("Ben");
        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Ben");
        assertThat(desk.notesIn("Agents/Ben")).isEmpty();
        assertThat(desk.found()).isEmpty();
    }

    @Test
    @DisplayName("D03 what was copied and is moved after it while the desk clears up lies there once")
    void movingAfterACopyWhileTheDeskMovesShouldLeaveOneMail() {
        desk.copy("Anna", place, "Agents/Anna");
        desk.folders.before(() -> desk.move("Anna", place, "Agents/Anna"));
        desk.doWork();

        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Anna");
        assertThat(desk.found()).isEmpty();
    }

    @Test
    @DisplayName("D02 a case may be taken out of a colleague's folder, and the colleague is told")
    void takingOverShouldBeTold() {
        desk.move("Anna", place, "Agents/Anna");
        desk.move("Ben", desk.placeOf(theCase), "Agents/Ben");
        desk.doWork();

        assertThat(desk.now(theCase).agent()).contains("Ben");
        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Ben");
        assertThat(desk.notesIn("Agents/Anna")).hasSize(1).first().asString().startsWith("Taken over: ");
        assertThat(desk.noteTexts("Agents/Anna")).contains("Ben has taken this case, which was yours");
        assertThat(desk.notesIn("Agents/Ben")).isEmpty();
    }

    @Test
    @DisplayName("D02 who has a case hands it over without a word, a supervisor with one")
    void handingOverShouldBeAllowed() {
        desk.move("Anna", place, "Agents/Anna");
        desk.move("Anna", desk.placeOf(theCase), "Agents/Ben");
        assertThat(desk.now(theCase).agent()).contains("Ben");
        assertThat(desk.notesIn("Agents/Anna")).isEmpty();

        desk.move("Sue", desk.placeOf(theCase), "Agents/Anna");
        desk.doWork();
        assertThat(desk.now(theCase).agent()).contains("Anna");
        assertThat(desk.noteTexts("Agents/Ben")).contains("Sue has given Anna this case");
    }

    @Test
    @DisplayName("D02 anybody of the desk gives a case that nobody has to a colleague")
    void givingFromAQueueShouldAssign() {
        desk.move("Anna", place, "Agents/Ben");
        desk.doWork();

        assertThat(desk.now(theCase).agent()).contains("Ben");
        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Ben");
    }

    @Test
    @DisplayName("D03 who is neither giver nor taker does not give one colleague's case to another: it goes back")
    void neitherShouldNotMoveBetweenColleagues() {
        desk.move("Anna", place, "Agents/Anna");
        desk.move("Ben", desk.placeOf(theCase), "Agents/Cleo");
        desk.doWork();

        assertThat(desk.now(theCase).agent()).contains("Anna");
        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Anna");
        assertThat(desk.noteTexts("Agents/Ben")).contains("only Anna, who takes it over, and supervisors");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Outbox/Anna", "Outbox/Ben", "Returned/Anna", "Collisions", "Delivery failed", "Automatic", "Unsorted",
                "Away", "Trash", "INBOX", "Archive/2026", "Agents/Nobody", "Agents", "Queues"
            })
    @DisplayName("D03 a move that means nothing is undone, with one note that says why and what to do instead")
    void illegalMovesShouldBeUndone(String folder) {
        desk.move("Anna", place, folder);
        desk.doWork();

        assertThat(desk.lying(theCase).values()).containsExactly("Queues/General");
        assertThat(desk.now(theCase).state()).isEqualTo(CaseState.OPEN);
        assertThat(desk.now(theCase).agent()).isEmpty();
        assertThat(desk.notesIn("Agents/Anna"))
                .containsExactly("Not moved: Where is my parcel? (case " + theCase.number() + ")");
        assertThat(desk.noteTexts("Agents/Anna")).contains("It was put into " + folder, "lies in Queues/General again");
        assertThat(told()).containsExactly(Verb.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Outbox/Anna", "Collisions", "Trash"})
    @DisplayName("D03 a copy where it means nothing is taken away, and the mail stays where it was")
    void illegalCopiesShouldGo(String folder) {
        desk.copy("Anna", place, folder);
        desk.doWork();

        assertThat(desk.lying(theCase)).containsOnlyKeys(place);
        assertThat(desk.notesIn("Agents/Anna")).hasSize(1);
    }

    @Test
    @DisplayName("D03 an inquiry that is put into the outbox never takes the place of the reply that waits there")
    void anInquiryShouldNotReplaceAReply() {
        desk.move("Anna", place, "Agents/Anna");
        HeldReply reply = desk.held(theCase, "Anna");
        desk.move("Anna", desk.placeOf(theCase), "Outbox/Anna");
        desk.doWork();

        assertThat(desk.replies.byId(reply.id()).orElseThrow().state()).isEqualTo(HeldState.HELD);
        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Anna");
    }

    @Test
    @DisplayName("D03 a reply that is moved among the cases is taken back, and lies in its author's returned folder")
    void aReplyShouldNotLieInAQueue() {
        HeldReply reply = desk.held(theCase, "Anna");
        FolderPlace copy = desk.folders.places(desk.account, "Outbox/Anna").get(0);
        desk.move("Anna", copy, "Queues/General");
        desk.doWork();

        assertThat(desk.replies.byId(reply.id()).orElseThrow().state()).isEqualTo(HeldState.RECALLED);
        assertThat(desk.folders.in(desk.account.asString(), "Queues/General")).hasSize(1);
        assertThat(desk.folders.places(desk.account, "Returned/Anna")).hasSize(1);
        assertThat(desk.noteTexts("Agents/Anna")).contains("It lies in Returned/Anna now");
    }

    @Test
    @DisplayName("D03 a copy of a waiting reply among the cases is taken away, and the reply goes its way")
    void aCopyOfAReplyShouldGo() {
        HeldReply reply = desk.held(theCase, "Anna");
        desk.copy("Anna", desk.folders.places(desk.account, "Outbox/Anna").get(0), "Agents/Anna");
        desk.doWork();

        assertThat(desk.replies.byId(reply.id()).orElseThrow().state()).isEqualTo(HeldState.HELD);
        assertThat(desk.folders.values(desk.account, "Agents/Anna", "X-Mailroom-Held"))
                .isEmpty();
        assertThat(desk.folders.places(desk.account, "Outbox/Anna")).hasSize(1);
    }

    @Test
    @DisplayName("D03 moving into Waiting pauses the case, moving out of it opens it again")
    void movingIntoWaitingShouldPause() {
        desk.move("Anna", place, "Agents/Anna");
        desk.move("Anna", desk.placeOf(theCase), Folders.WAITING_CUSTOMER);
        desk.doWork();
        assertThat(desk.now(theCase).state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
        assertThat(desk.now(theCase).agent()).contains("Anna");
        assertThat(desk.lying(theCase).values()).containsExactly(Folders.WAITING_CUSTOMER);

        desk.move("Ben", desk.placeOf(theCase), "Agents/Ben");
        desk.doWork();
        assertThat(desk.now(theCase).state()).isEqualTo(CaseState.OPEN);
        assertThat(desk.now(theCase).agent()).contains("Ben");
        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Ben");
        assertThat(told()).containsExactly(Verb.CLAIMED, Verb.PAUSED, Verb.REOPENED, Verb.CLAIMED);
    }

    @Test
    @DisplayName("D03 moving into Quarantine closes the case as junk")
    void movingIntoQuarantineShouldCloseAsJunk() {
        desk.move("Anna", place, Folders.QUARANTINE);
        desk.doWork();

        assertThat(desk.now(theCase).state()).isEqualTo(CaseState.CLOSED);
        assertThat(desk.lying(theCase).values()).containsExactly("Closed/2026-11");
        assertThat(story()).contains("junk");
    }

    @Test
    @DisplayName("D03 a closed case's mail that is moved into Quarantine lies among the closed ones again")
    void closedMailShouldNotStayInQuarantine() {
        desk.move("Anna", place, Folders.CLOSED_ABOVE);
        desk.doWork();
        desk.move("Anna", desk.placeOf(theCase), Folders.QUARANTINE);
        desk.doWork();

        assertThat(desk.lying(theCase).values()).containsExactly("Closed/2026-11");
        assertThat(desk.found()).isEmpty();
    }

    @Test
    @DisplayName(
            "D03 a copy among the knowledge that is moved into a queue takes the case there, with all its mails, once")
    void knowledgeMovedBackShouldTakeTheCaseAlong() {
        desk.followUp(theCase);
        desk.copy("Anna", place, "Knowledge/Parcels");
        FolderPlace copy =
                desk.folders.places(desk.account, "Knowledge/Parcels").get(0);
        desk.move("Anna", copy, "Queues/Billing");
        desk.doWork();

        assertThat(desk.lying(theCase).values()).containsExactly("Queues/Billing", "Queues/Billing");
        assertThat(desk.found()).isEmpty();
    }

    @Test
    @DisplayName("D02 all mails of a case follow the one that is moved")
    void theCasesOtherMailsShouldFollow() {
        desk.followUp(theCase);
        desk.move("Anna", place, "Agents/Anna");
        desk.doWork();
        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Anna", "Agents/Anna");

        desk.move("Anna", desk.placeOf(theCase), "Queues/Billing");
        desk.doWork();
        assertThat(desk.lying(theCase).values()).containsExactly("Queues/Billing", "Queues/Billing");
    }

    @Test
    @DisplayName("D03 copied and never deleted, the mail lies where the copy was put")
    void copyingShouldBeMoving() {
        desk.copy("Anna", place, "Agents/Anna");
        desk.doWork();

        assertThat(desk.now(theCase).agent()).contains("Anna");
        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Anna");
    }

    @Test
    @DisplayName("D03 a command that broke off after copying leaves each mail once where its case stands")
    void whatWasBrokenOffShouldLieInOnePlace() {
        for (String folder : List.of("Queues/General", "Agents/Anna", "Knowledge/Parcels")) {
            desk.folders.append(desk.account, folder, desk.bytes(place), Set.of());
        }
        desk.brokenOff(theCase, "Queues/General", "Agents/Anna", "Knowledge/Parcels");
        desk.doWork();

        assertThat(desk.lying(theCase).values()).containsExactlyInAnyOrder("Queues/General", "Knowledge/Parcels");
        assertThat(desk.now(theCase).agent()).isEmpty();
    }

    @Test
    @DisplayName("D03 two works that bring the same mail from two folders at once leave it once")
    void whatIsBroughtTwiceAtOnceShouldLieInOnePlace() {
        desk.folders.append(desk.account, "Agents/Ben", desk.bytes(place), Set.of());
        desk.folders.move(desk.account, place, "Agents/Anna");
        desk.brokenOff(theCase, "Agents/Anna");
        desk.folders.before(() -> {
            desk.brokenOff(theCase, "Agents/Ben");
            desk.doWork();
        });
        desk.doWork();

        assertThat(desk.lying(theCase).values()).containsExactly("Queues/General");
    }

    @Test
    @DisplayName("D03 a copy of a good answer may lie in Knowledge; a move is undone")
    void aCopyInKnowledgeShouldStay() {
        desk.copy("Anna", place, "Knowledge/Parcels");
        desk.doWork();
        assertThat(desk.lying(theCase).values()).containsExactlyInAnyOrder("Queues/General", "Knowledge/Parcels");
        assertThat(desk.notesIn("Agents/Anna")).isEmpty();
    }

    @Test
    @DisplayName("D03 what was moved into Knowledge and is deleted there at once comes back; a copy may be deleted")
    void aMailMovedIntoKnowledgeShouldNotGetLost() {
        desk.copy("Anna", place, "Knowledge/Parcels");
        desk.expunge(
                "Anna", desk.folders.places(desk.account, "Knowledge/Parcels").get(0));
        assertThat(desk.lying(theCase).values()).containsExactly("Queues/General");
        assertThat(desk.notesIn("Agents/Anna")).isEmpty();

        desk.move("Anna", place, "Knowledge/Parcels");
        desk.expunge(
                "Anna", desk.folders.places(desk.account, "Knowledge/Parcels").get(0));
        desk.doWork();
        assertThat(desk.lying(theCase).values()).containsExactly("Queues/General");
        assertThat(desk.found()).isEmpty();
    }

    @Test
    @DisplayName(
            "D03 mails of a closed case lie in the month in which it was closed, and come along when it opens again")
    void mailsOfAClosedCaseShouldLieInItsMonth() {
        desk.followUp(theCase);
        desk.move("Anna", place, "Closed");
        desk.doWork();
        desk.move("Anna", desk.placeOf(theCase), "Closed/2026-10");
        desk.doWork();
        assertThat(desk.lying(theCase).values()).containsOnly("Closed/2026-11").hasSize(2);

        desk.move("Anna", desk.placeOf(theCase), "Closed/2026-10");
        desk.move("Anna", desk.placeOf(theCase), "Agents/Anna");
        desk.doWork();
        assertThat(desk.lying(theCase).values()).containsOnly("Agents/Anna").hasSize(2);
        assertThat(desk.found()).isEmpty();
    }

    @Test
    @DisplayName("D03 five hundred mails moved at once: every case moves, and one note tells of those that did not")
    void manyMailsAtOnceShouldMove() {
        List<Case> many = IntStream.range(0, 500).mapToObj(i -> desk.opened()).toList();
        List<FolderPlace> places = new ArrayList<>(desk.folders.places(desk.account, "Queues/General"));
        desk.move("Ben", places.get(7), "Agents/Ben");
        desk.move("Anna", places, "Agents/Anna");
        desk.doWork();

        assertThat(desk.folders.places(desk.account, "Queues/General")).isEmpty();
        assertThat(many.stream().filter(c -> desk.now(c).agent().orElseThrow().equals("Anna")))
                .hasSize(499);
        assertThat(desk.notesIn("Agents/Anna")).hasSize(1);

        List<FolderPlace> mine = desk.folders.places(desk.account, "Agents/Anna").stream()
                .limit(50)
                .filter(each -> desk.folders
                        .values(desk.account, "Agents/Anna", "X-Mailroom-Case")
                        .containsKey(each))
                .toList();
        desk.move("Anna", mine, "Trash");
        desk.doWork();
        assertThat(desk.folders.places(desk.account, "Trash")).isEmpty();
        assertThat(desk.notesIn("Agents/Anna")).hasSize(2).contains("Not moved: 50 mails");
        assertThat(desk.noteTexts("Agents/Anna")).contains("and 30 more");
    }

    @Test
    @DisplayName(
            "D03 an offline program that replays a move hours later changes nothing and is told where the case stands")
    void aReplayedMoveShouldBeTold() {
        desk.move("Ben", place, "Agents/Ben");
        desk.move("Ben", desk.placeOf(theCase), "Closed");
        desk.doWork();

        desk.move("Anna", place, "Queues/Billing");
        desk.doWork();

        assertThat(desk.now(theCase).state()).isEqualTo(CaseState.CLOSED);
        assertThat(desk.lying(theCase).values()).containsExactly("Closed/2026-11");
        assertThat(desk.notesIn("Agents/Anna")).hasSize(1).first().asString().startsWith("Not moved: ");
        assertThat(desk.noteTexts("Agents/Anna")).contains("It was closed meanwhile");

        desk.move("Anna", place, "Closed");
        desk.doWork();
        assertThat(desk.notesIn("Agents/Anna")).hasSize(1);
    }

    @Test
    @DisplayName(
            "D03 mail that is appended under a case's number stands beside the case's own and takes nothing's place")
    void appendedMailShouldTakeNothingsPlace() {
        String forged = new String(desk.bytes(place), StandardCharsets.UTF_8).replace("I still wait", "I wait no more");
        desk.append("Anna", forged.getBytes(StandardCharsets.UTF_8), "Agents/Anna");
        desk.doWork();

        assertThat(desk.lying(theCase).keySet().stream().map(desk::bytes).map(String::new))
                .hasSize(2)
                .anyMatch(text -> text.contains("I still wait"))
                .anyMatch(text -> text.contains("I wait no more"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Queues/General", "Agents/Anna", "Waiting/Customer"})
    @DisplayName("D03 a case's only mail that is deleted for good lies where the case stands again, with all it bears")
    void theOnlyMailShouldComeBack(String folder) {
        desk.move("Anna", place, folder);
        desk.doWork();
        FolderPlace only = desk.placeOf(theCase);
        desk.folders.keyword(desk.account, only, "$VIP", true);
        byte[] bytes = desk.bytes(only);
        desk.expunge("Anna", only);
        desk.doWork();

        assertThat(desk.lying(theCase).values()).containsExactly(folder);
        assertThat(desk.bytes(desk.placeOf(theCase))).isEqualTo(bytes);
        assertThat(desk.folders.keywords(desk.placeOf(theCase))).contains("$VIP");
        assertThat(desk.notesIn("Agents/Anna")).hasSize(1).first().asString().startsWith("Not deleted: ");
        assertThat(told()).contains(Verb.REFUSED);
    }

    @Test
    @DisplayName("D03 two copies that are deleted at once are one mail less, and one that comes back")
    void bothCopiesAtOnceShouldLeaveOne() {
        desk.copy("Anna", place, "Queues/General");
        FolderPlace[] both = desk.lying(theCase).keySet().toArray(new FolderPlace[0]);
        assertThat(both).hasSize(2);
        desk.expunge("Anna", both);
        desk.doWork();

        assertThat(desk.lying(theCase).values()).containsExactly("Queues/General");
    }

    @Test
    @DisplayName(
            "D03 copied and then deleted, as some programs move, the mail lies once where the copy was put, without a word")
    void copyAndDeleteShouldBeAMove() {
        desk.copy("Anna", place, "Agents/Anna");
        desk.expunge("Anna", place);
        desk.doWork();

        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Anna");
        assertThat(desk.notesIn("Agents/Anna")).isEmpty();
    }

    @Test
    @DisplayName("D03 copied into the bin and deleted, and the bin emptied at once, the mail is back in its queue")
    void emptyingTheBinShouldLoseNothing() {
        desk.copy("Anna", place, "Trash");
        desk.expunge("Anna", place);
        desk.expunge("Anna", desk.folders.places(desk.account, "Trash").get(0));
        desk.doWork();
        assertThat(desk.lying(theCase).values()).containsExactly("Queues/General");

        desk.move("Anna", desk.placeOf(theCase), "Trash");
        desk.expunge("Anna", desk.placeOf(theCase));
        desk.doWork();
        assertThat(desk.lying(theCase).values()).containsExactly("Queues/General");
    }

    @Test
    @DisplayName("D03 mail of a closed case may be deleted, and so may a note")
    void closedMailMayGo() {
        desk.move("Anna", place, "Trash");
        desk.doWork();
        desk.expunge("Anna", desk.folders.places(desk.account, "Agents/Anna").get(0));
        assertThat(desk.notesIn("Agents/Anna")).isEmpty();

        desk.move("Anna", desk.placeOf(theCase), "Closed");
        desk.doWork();
        desk.expunge("Anna", desk.placeOf(theCase));
        desk.doWork();
        assertThat(desk.lying(theCase)).isEmpty();
        assertThat(desk.notesIn("Agents/Anna")).isEmpty();
    }

    @Test
    @DisplayName("D03 mail that could not be sorted and is deleted lies there again")
    void unsortedMailShouldComeBack() {
        desk.append(
                "Anna",
                "X-Mailroom-Unsorted: abc\r\nSubject: odd\r\n\r\nodd\r\n".getBytes(StandardCharsets.UTF_8),
                Folders.UNSORTED);
        desk.expunge("Anna", desk.folders.places(desk.account, Folders.UNSORTED).get(0));
        desk.doWork();

        assertThat(desk.folders.places(desk.account, Folders.UNSORTED)).hasSize(1);
        assertThat(desk.notesIn("Agents/Anna")).containsExactly("Not deleted: odd");
    }

    @Test
    @DisplayName("D03 a note goes by itself after a week")
    void notesShouldGo() {
        desk.move("Anna", place, "Trash");
        desk.doWork();
        assertThat(desk.notesIn("Agents/Anna")).hasSize(1);

        desk.clock.move(MoveNotes.LASTS);
        desk.doWork();
        assertThat(desk.notesIn("Agents/Anna")).isEmpty();
    }

    @Test
    @DisplayName("D03 a note that is moved is no case and no customer's mail")
    void aMovedNoteShouldMeanNothing() {
        desk.move("Anna", place, "Trash");
        desk.doWork();
        FolderPlace note = desk.folders.places(desk.account, "Agents/Anna").get(0);
        RawMessage text = RawMessage.of(desk.bytes(note));
        desk.move("Anna", note, "Queues/Billing");
        desk.doWork();

        assertThat(desk.folders.in(desk.account.asString(), "Queues/Billing")).containsExactly(text);
        assertThat(desk.work.list(org.mailroom.desk.work.WorkState.WAITING, 10))
                .extracting(item -> item.kind())
                .containsOnly(org.mailroom.desk.work.WorkKind.END_NOTE);
    }

    private List<Verb> told() {
        return desk.stories.ofCase(theCase.id()).stream().map(StoryEntry::verb).toList();
    }

    private String story() {
        return desk.stories.ofCase(theCase.id()).stream().map(StoryEntry::words).reduce("", String::concat);
    }
}
