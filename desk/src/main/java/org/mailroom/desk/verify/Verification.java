package org.mailroom.desk.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldCopy;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HeldTokens;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.verify.Finding.Kind;
import org.mailroom.desk.verify.Inventory.CaseMail;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

/**
 * Compares the folders of desks with what the store says, while both go on being used: a case that work still waits to
 * move is left out. It changes nothing.
 */
public final class Verification {
    /** Work whose doing changes where a case's mail lies. */
    private static final Set<WorkKind> MOVING = EnumSet.of(
            WorkKind.FILE,
            WorkKind.MOVE_CASE,
            WorkKind.PUT_BACK,
            WorkKind.ADOPT,
            WorkKind.ROUTE,
            WorkKind.OVERFLOW,
            WorkKind.HAND_BACK);

    private static final int MOST = 1_000_000;
    private static final int PAGE = 500;
    private static final int LONGEST = 100;

    private final Supplier<MailroomConfiguration> configuration;
    private final Cases cases;
    private final CaseDesk desks;
    private final FolderStore folders;
    private final HeldReplies replies;
    private final HeldTokens tokens;
    private final WorkItems work;

    public Verification(
            Supplier<MailroomConfiguration> configuration,
            Cases cases,
            CaseDesk desks,
            FolderStore folders,
            HeldReplies replies,
            HeldTokens tokens,
            WorkItems work) {
        this.configuration = configuration;
        this.cases = cases;
        this.desks = desks;
        this.folders = folders;
        this.replies = replies;
        this.tokens = tokens;
        this.work = work;
    }

    /** What is not as it should be at one desk, or at all. */
    public List<Finding> findings(Optional<String> only) {
        return configuration.get().desks().stream()
                .filter(desk -> only.map(desk.id()::equals).orElse(true))
                .flatMap(desk -> discrepancies(desk).stream())
                .map(Discrepancy::finding)
                .toList();
    }

    /** What is not as it should be at a desk, with what it needs to be mended. */
    List<Discrepancy> discrepancies(DeskConfiguration desk) {
        Set<Long> moving = moving(desk);
        Inventory inventory = new Inventory(desk, folders, desks);
        List<Discrepancy> found = new ArrayList<>();
        ofCases(desk, inventory, found);
        missing(desk, inventory, found);
        found.removeIf(
                each -> each.theCase().map(Case::id).filter(moving::contains).isPresent());
        ofReplies(desk, found);
        ofNotes(desk, found);
        strangers(desk, inventory, found);
        return found;
    }

    private Set<Long> moving(DeskConfiguration desk) {
        Set<Long> moving = new HashSet<>();
        for (WorkState state : List.of(WorkState.WAITING, WorkState.LEASED)) {
            work.list(state, MOST).stream()
                    .filter(item -> item.desk().equals(desk.id()) && MOVING.contains(item.kind()))
                    .forEach(item -> moving.add(subject(item)));
        }
        return moving;
    }

    /** The case that the item is about; what is filed is named by its interaction. */
    private long subject(WorkItem item) {
        return item.kind() == WorkKind.FILE
                ? cases.ofInteraction(item.subject()).map(Case::id).orElse(0L)
                : item.subject();
    }

    private static void ofCases(DeskConfiguration desk, Inventory inventory, List<Discrepancy> found) {
        Map<Long, CaseMail> seen = new HashMap<>();
        for (CaseMail mail : inventory.mails()) {
            if (mail.theCase().isEmpty()) {
                found.add(Discrepancy.of(desk, Kind.UNKNOWN, mail, "bears the number of no case that the desk has"));
            } else if (mail.interaction().isPresent()) {
                place(desk, mail, mail.theCase().get(), found);
                CaseMail before = seen.putIfAbsent(mail.interaction().get(), mail);
                if (before != null) {
                    found.add(Discrepancy.of(desk, Kind.DOUBLED, mail, "lies in " + before.folder() + " as well"));
                }
            }
        }
    }

    private static void place(DeskConfiguration desk, CaseMail mail, Case theCase, List<Discrepancy> found) {
        String right = CaseMover.folderOf(theCase);
        if (!mail.folder().equals(right)) {
            found.add(Discrepancy.of(desk, Kind.MISPLACED, mail, "belongs into " + right));
        }
    }

    private void missing(DeskConfiguration desk, Inventory inventory, List<Discrepancy> found) {
        Set<Long> lying = inventory.mails().stream()
                .flatMap(mail -> mail.theCase().stream())
                .map(Case::id)
                .collect(Collectors.toSet());
        List<Case> page = cases.unfinished(desk.id(), 0, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(theCase -> !lying.contains(theCase.id()))
                    .forEach(theCase -> found.add(Discrepancy.missing(desk, theCase)));
            page = cases.unfinished(desk.id(), page.get(page.size() - 1).id(), PAGE);
        }
    }

    private void ofReplies(DeskConfiguration desk, List<Discrepancy> found) {
        for (HeldState state : List.of(HeldState.HELD, HeldState.REVIEW)) {
            replies.list(state, MOST).stream()
                    .filter(reply -> reply.desk().equals(desk.id()) && isUnseen(desk, reply))
                    .forEach(reply -> found.add(Discrepancy.unseen(desk, reply)));
        }
        desk.agents().forEach(agent -> stale(desk, Folders.outbox(agent.name()), found));
    }

    private boolean isUnseen(DeskConfiguration desk, HeldReply reply) {
        List<FolderPlace> shown = replies.copies(reply.id()).stream()
                .filter(copy -> copy.role() == HeldCopy.Role.OUTBOX)
                .map(HeldCopy::place)
                .toList();
        return !shown.isEmpty() && shown.stream().noneMatch(place -> folders.holds(desk.account(), place));
    }

    private void stale(DeskConfiguration desk, String outbox, List<Discrepancy> found) {
        folders.values(desk.account(), outbox, MailroomFields.HELD)
                .forEach((place, token) -> HeldTokens.claimed(token)
                        .flatMap(replies::byId)
                        .filter(reply -> tokens.genuine(token, reply) && isOver(reply.state()))
                        .ifPresent(reply -> found.add(Discrepancy.stale(desk, outbox, place, reply))));
    }

    private static boolean isOver(HeldState state) {
        return !state.recallable() && state != HeldState.COLLISION;
    }

    private void ofNotes(DeskConfiguration desk, List<Discrepancy> found) {
        Set<String> mails = Set.copyOf(folders.values(desk.account(), Folders.UNSORTED, MailroomFields.UNSORTED)
                .values());
        folders.values(desk.account(), Folders.UNSORTED, MailroomFields.ABOUT_UNSORTED)
                .forEach((place, key) -> {
                    if (!mails.contains(key)) {
                        found.add(Discrepancy.orphan(desk, place, PlainText.line(key, LONGEST)));
                    }
                });
    }

    /** What a mail program keeps of an answer beside the case is known, and goes by itself. */
    private void strangers(DeskConfiguration desk, Inventory inventory, List<Discrepancy> found) {
        inventory
                .strangers()
                .forEach((folder, places) -> places.stream()
                        .filter(place -> replies.copyAt(place).isEmpty())
                        .forEach(place -> found.add(Discrepancy.stranger(desk, folder, place))));
    }
}
