package org.mailroom.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailroom.desk.routing.RoutingSample.agent;
import static org.mailroom.desk.routing.RoutingSample.pull;
import static org.mailroom.desk.routing.RoutingSample.push;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.Duty;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.InMemoryFolderStore;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldTokens;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.InMemoryHeldReplies;
import org.mailroom.desk.hold.SampleQuality;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.moves.MoveNotes;
import org.mailroom.desk.moves.ReplyMoves;
import org.mailroom.desk.moves.SampleMoves;
import org.mailroom.desk.outbound.Edits;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.outbound.SampleOutbound;
import org.mailroom.desk.watch.EditedCopies;
import org.mailroom.desk.watch.FolderChange;
import org.mailroom.desk.watch.FolderWatch;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

class AwayMarkersTest {
    private static final String JUERGEN = "J\u00fcrgen Gro\u00df";

    private final RoutedDesk desk = new RoutedDesk(RoutingSample.desk(
            List.of(push("Billing", Map.of())), List.of(agent("anna", Duty.USUAL), agent("ben", Duty.USUAL))));
    private final InMemoryFolderStore folders = new InMemoryFolderStore();
    private final AwayMarkers markers =
            new AwayMarkers(desk::configuration, folders, desk.routing, desk.assignments, desk.work, desk.clock);
    private final KeyRing keys = new KeyRing(List.of(new byte[32]));
    private final HeldTokens tokens = new HeldTokens(keys);
    private final InMemoryHeldReplies replies = new InMemoryHeldReplies(desk.work);
    private final HoldDesk hold = new HoldDesk(replies, desk.stories, UnitOfWork.EACH_BY_ITSELF, desk.ids, desk.clock);
    private final OutboundDesk outbound = SampleOutbound.on(desk.cases, keys);
    private final FolderWatch watch = new FolderWatch(
            desk::configuration,
            new CaseDesk(desk.cases, desk.stories, desk.ids, desk.clock),
            SampleMoves.on(
                    new CaseDesk(desk.cases, desk.stories, desk.ids, desk.clock),
                    desk.cases,
                    desk.routing,
                    desk.work,
                    desk.clock),
            new ReplyMoves(folders, desk.work, desk.ids, desk.clock, desk::configuration),
            new MoveNotes(folders, desk.work, desk.ids, desk.clock, desk::configuration),
            replies,
            hold,
            desk.work,
            new EditedCopies(
                    replies,
                    tokens,
                    hold,
                    outbound,
                    new Edits(outbound, replies, hold, desk.cases, desk.clock),
                    desk.work),
            SampleQuality.on(replies, new InMemoryFolderStore(), hold, keys, desk.ids, desk.clock, desk::configuration),
            desk.routing);

    @BeforeEach
    void begin() {
        markers.compare();
    }

    @Test
    @DisplayName("D11 each agent has one mark in his folder, which comes again when it is deleted")
    void compareShouldMakeEachMarkOnce() {
        markers.compare();
        assertThat(marks("Agents/anna")).hasSize(1);
        assertThat(marks("Agents/ben")).hasSize(1);
        assertThat(marks(Folders.AWAY)).isEmpty();

        folders.remove(account(), marks("Agents/anna").get(0));
        markers.compare();

        assertThat(marks("Agents/anna")).hasSize(1);
    }

    @Test
    @DisplayName("D11 moving the mark away hands the agent's cases to others, and moving it back ends that")
    void movingTheMarkShouldSayWhoIsAway() {
        Case theCase = desk.comes("Billing").theCase();
        assertThat(theCase.agent()).contains("anna");

        moves("Agents/anna", Folders.AWAY, "anna");
        desk.work();

        assertThat(desk.now(theCase).agent()).contains("ben");
        assertThat(desk.comes("Billing").agent()).contains("ben");
        assertThat(desk.work.list(WorkState.WAITING, 10))
                .extracting(WorkItem::kind)
                .doesNotContain(WorkKind.ADOPT);

        moves(Folders.AWAY, "Agents/anna", "anna");
        assertThat(desk.assignments.awaySince("support", "anna")).isEmpty();
        assertThat(desk.comes(Triage.fresh("Billing"), "dora@customer.example").agent())
                .contains("anna");
    }

    @Test
    @DisplayName("D11 the folder of an absent agent agrees with the store after the work is done")
    void foldersShouldAgree() {
        Case theCase = desk.comes("Billing").theCase();
        folders.append(account(), "Agents/anna", mailOf(theCase), Set.of());
        moves("Agents/anna", Folders.AWAY, "anna");
        CaseMover mover = new CaseMover(desk.cases, folders, desk::configuration);
        for (int i = 0; i < 3; i++) {
            for (WorkItem item : desk.work.claimDue("test", desk.clock.instant(), Duration.ofMinutes(1), 10)) {
                if (item.kind() == WorkKind.MOVE_CASE) {
                    mover.move(item);
                } else {
                    desk.routing.handBack(item);
                }
                desk.work.done(item.id(), item.token());
            }
        }

        assertThat(folders.values(account(), "Agents/anna", MailroomFields.CASE))
                .isEmpty();
        assertThat(folders.values(account(), "Agents/ben", MailroomFields.CASE)).hasSize(1);
    }

    @Test
    @DisplayName("D11 where the mark lies counts, whoever saw it moving")
    void compareShouldBelieveTheFolders() {
        folders.move(account(), marks("Agents/anna").get(0), Folders.AWAY);
        markers.compare();
        assertThat(desk.assignments.awaySince("support", "anna")).isPresent();
        assertThat(marks("Agents/anna")).isEmpty();

        folders.move(account(), marks(Folders.AWAY).get(0), "Agents/anna");
        markers.compare();
        assertThat(desk.assignments.awaySince("support", "anna")).isEmpty();
    }

    @Test
    void compareShouldTakeAwayMarksOfNobody() {
        folders.move(account(), marks("Agents/ben").get(0), Folders.AWAY);
        desk.becomes(RoutingSample.desk(
                desk.desk().queues(), List.of(agent("anna", Duty.USUAL), agent(JUERGEN, Duty.USUAL))));

        markers.compare();

        assertThat(marks(Folders.AWAY)).isEmpty();
        assertThat(marks("Agents/" + JUERGEN)).hasSize(1);
        moves("Agents/" + JUERGEN, Folders.AWAY, JUERGEN);
        assertThat(desk.assignments.awaySince("support", JUERGEN)).isPresent();
    }

    @Test
    @DisplayName("D11 a desk where agents take cases has no marks unless it wants them")
    void pullDeskShouldHaveNoMarks() {
        desk.becomes(RoutingSample.desk(List.of(pull("Billing")), List.of(agent("carl", Duty.USUAL))));
        markers.compare();
        assertThat(folders.folders(account())).doesNotContain("Agents/carl");
    }

    private void moves(String from, String to, String who) {
        folders.move(account(), marks(from).get(0), to);
        FolderPlace place = marks(to).get(0);
        watch.appeared(
                new FolderChange.Appeared(account(), to, place, who, Optional.empty()),
                () -> RawMessage.of(folders.read(account(), place).orElseThrow()));
    }

    private List<FolderPlace> marks(String folder) {
        return List.copyOf(
                folders.values(account(), folder, MailroomFields.AWAY).keySet());
    }

    private static byte[] mailOf(Case theCase) {
        return (MailroomFields.CASE + ": " + theCase.number() + "\r\n\r\nHelp.\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private EmailAddress account() {
        return desk.desk().account();
    }
}
