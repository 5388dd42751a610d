package org.mailroom.desk.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.verify.Finding;
import org.mailroom.desk.verify.Finding.Kind;
import org.mailroom.desk.verify.Repair;

class VerificationTest {
    private final MovedDesk desk = new MovedDesk();
    private final Case theCase = desk.opened();
    private final FolderPlace place = desk.placeOf(theCase);

    @BeforeEach
    void nothingIsWrongBefore() {
        desk.opened();
        desk.held(theCase, "Anna");
        assertThat(desk.found()).isEmpty();
    }

    @Test
    @DisplayName("D03 a mail that somebody put to an agent while nobody watched is found, and the case is the agent's")
    void whatLiesWithAnAgentShouldBeTheirs() {
        desk.folders.move(desk.account, place, "Agents/Anna");
        assertThat(kinds()).containsExactly(Kind.MISPLACED);

        assertThat(repaired().left()).isEmpty();
        assertThat(desk.now(theCase).agent()).contains("Anna");
        assertThat(desk.lying(theCase).values()).containsExactly("Agents/Anna");
    }

    @Test
    @DisplayName("D03 a mail that lies anywhere else is brought back, and the case is not closed by that")
    void whatLiesElsewhereShouldBeBroughtBack() {
        for (String folder : new String[] {"Closed/2026-11", "Waiting/Customer", "Trash", "Outbox/Anna"}) {
            desk.folders.move(desk.account, desk.placeOf(theCase), folder);
            assertThat(kinds()).as(folder).containsExactly(Kind.MISPLACED);

            Repair.Outcome outcome = repaired();
            assertThat(outcome.left()).isEmpty();
            assertThat(outcome.mended()).extracting(Finding::folder).containsExactly(folder);
            assertThat(desk.lying(theCase).values()).containsExactly("Queues/General");
            assertThat(desk.now(theCase).state()).isEqualTo(CaseState.OPEN);
        }
    }

    @Test
    @DisplayName("D03 a mail in two places is found and lies in one after the repair")
    void doubledMailShouldLieOnce() {
        desk.folders.append(desk.account, "Agents/Ben", desk.bytes(place), Set.of());
        assertThat(kinds()).containsExactlyInAnyOrder(Kind.MISPLACED, Kind.DOUBLED);

        assertThat(repaired().left()).isEmpty();
        assertThat(desk.lying(theCase)).containsOnlyKeys(place);
        assertThat(desk.now(theCase).agent()).isEmpty();
    }

    @Test
    @DisplayName("D03 two different mails that bear the same mark are found, and neither goes")
    void differentMailsShouldBothStay() {
        String other = new String(desk.bytes(place), StandardCharsets.UTF_8).replace("still", "no longer");
        desk.folders.append(desk.account, "Queues/General", other.getBytes(StandardCharsets.UTF_8), Set.of());
        assertThat(kinds()).containsExactly(Kind.DOUBLED);

        assertThat(repaired().left()).extracting(Finding::kind).containsExactly(Kind.DOUBLED);
        assertThat(desk.lying(theCase)).hasSize(2);
    }

    @Test
    @DisplayName("D03 an open case without a mail is found")
    void missingMailShouldBeFound() {
        desk.folders.remove(desk.account, place);

        assertThat(desk.found())
                .singleElement()
                .matches(found -> found.kind() == Kind.MISSING
                        && found.about().contains(theCase.number().text()));
        assertThat(repaired().left()).hasSize(1);
    }

    @Test
    @DisplayName("D03 a case whose mails are still to be moved is not found")
    void pendingMovesShouldNotBeFound() {
        desk.followUp(theCase);
        desk.move("Anna", place, "Agents/Anna");
        assertThat(desk.found()).isEmpty();

        desk.doWork();
        assertThat(desk.found()).isEmpty();
    }

    @Test
    @DisplayName("D03 mail of no case among the cases' mails is found, and mail under an unknown number")
    void unknownMailShouldBeFound() {
        byte[] foreign = "Subject: x\r\n\r\nx\r\n".getBytes(StandardCharsets.UTF_8);
        desk.folders.append(desk.account, Folders.WAITING_CUSTOMER, foreign, Set.of());
        byte[] unknown = "X-Mailroom-Case: MR-201123-AAAAA\r\n\r\nx\r\n".getBytes(StandardCharsets.UTF_8);
        desk.folders.append(desk.account, "Queues/Billing", unknown, Set.of());

        assertThat(kinds()).containsExactlyInAnyOrder(Kind.UNKNOWN, Kind.UNKNOWN);
    }

    @Test
    @DisplayName("D03 a copy of a reply that waits no more is found and goes; a reply nobody sees does not leave")
    void repliesShouldBeShownOrNot() {
        HeldReply waiting = desk.held(theCase, "Ben");
        FolderPlace copy = desk.folders.places(desk.account, "Outbox/Ben").get(0);
        byte[] shown = desk.bytes(copy);
        desk.folders.remove(desk.account, copy);
        assertThat(kinds()).containsExactly(Kind.UNSEEN);

        assertThat(repaired().left()).isEmpty();
        assertThat(desk.replies.byId(waiting.id()).orElseThrow().state()).isEqualTo(HeldState.RECALLED);

        desk.folders.append(desk.account, "Outbox/Ben", shown, Set.of());
        assertThat(kinds()).containsExactly(Kind.STALE);
        assertThat(repaired().left()).isEmpty();
        assertThat(desk.folders.places(desk.account, "Outbox/Ben")).isEmpty();
    }

    @Test
    @DisplayName("D03 a note about an unsorted mail that has gone is found and goes")
    void orphansShouldGo() {
        byte[] note = "X-Mailroom-About-Unsorted: abc\r\n\r\nx\r\n".getBytes(StandardCharsets.UTF_8);
        desk.folders.append(desk.account, Folders.UNSORTED, note, Set.of());
        assertThat(kinds()).containsExactly(Kind.ORPHAN);

        assertThat(repaired().left()).isEmpty();
        assertThat(desk.folders.places(desk.account, Folders.UNSORTED)).isEmpty();
    }

    private java.util.List<Kind> kinds() {
        return desk.found().stream().map(Finding::kind).toList();
    }

    private Repair.Outcome repaired() {
        Repair.Outcome outcome = desk.repair.run(Optional.of("support"));
        desk.doWork();
        return outcome;
    }
}
