package org.mailroom.desk.filing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Superseded;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.work.WorkItem;

/** Moves the mails of a case to the folder that fits its state. Running again changes nothing more. */
public final class CaseMover {
    private final Cases cases;
    private final FolderStore folders;
    private final Supplier<MailroomConfiguration> configuration;

    public CaseMover(Cases cases, FolderStore folders, Supplier<MailroomConfiguration> configuration) {
        this.cases = cases;
        this.folders = folders;
        this.configuration = configuration;
    }

    /** The folder in which the mails of this case belong. */
    public static String folderOf(Case theCase) {
        return switch (theCase.state()) {
            case OPEN ->
                theCase.agent()
                        .map(Folders::agent)
                        .orElseGet(() -> Folders.queue(theCase.triage().queue()));
            case WAITING_FOR_CUSTOMER -> Folders.WAITING_CUSTOMER;
            case WAITING_FOR_EXPERT -> Folders.WAITING_EXPERT;
            case SNOOZED -> Folders.WAITING_SNOOZED;
            case CLOSED -> closed(theCase.closedAt().orElse(theCase.openedAt()));
        };
    }

    /** The folder of what was closed at this moment. */
    static String closed(Instant at) {
        return Folders.closed(at.atZone(ZoneOffset.UTC));
    }

    /**
     * Carries out a work item of the kind MOVE_CASE: moves the case's mails from where they lie to the folder of its
     * state; of a merged case, with those of the case that goes on. A case that people move on meanwhile is followed.
     */
    public void move(WorkItem item) {
        MoveOrder order = MoveOrder.read(item.instruction());
        Optional<Case> next = cases.current(item.subject());
        while (next.isPresent()) {
            Case theCase = next.get();
            String target = folderOf(theCase);
            MoveOrder current = order;
            configuration.get().deskById(theCase.desk()).ifPresent(desk -> move(desk, theCase, current));
            next = cases.current(item.subject()).filter(now -> !folderOf(now).equals(target));
            order = order.alsoFrom(target);
        }
    }

    private void move(DeskConfiguration desk, Case theCase, MoveOrder order) {
        String target = folderOf(theCase);
        CaseCopies copies = new CaseCopies(desk, folders, cases, theCase);
        Set<String> sources = new LinkedHashSet<>(copies.sources());
        sources.addAll(order.from());
        sources.remove(target);
        new OneCopy(desk, folders, copies, target, () -> belongsIn(theCase, target)).gather(sources, order.once());
        if (order.mark()) {
            mark(desk, theCase, copies.perhapsIn(target));
        }
    }

    /** People may have moved the case on since it was read. */
    private boolean belongsIn(Case theCase, String folder) {
        return cases.current(theCase.id())
                .filter(now -> folderOf(now).equals(folder))
                .isPresent();
    }

    /** Shows which of the customer's mails a newer one has overtaken. */
    private void mark(DeskConfiguration desk, Case theCase, Map<FolderPlace, Optional<Long>> copies) {
        List<Interaction> interactions = cases.interactions(theCase.id());
        Set<Long> superseded = Superseded.in(theCase, interactions);
        Set<Long> customers = interactions.stream()
                .filter(mail -> Superseded.isCustomers(theCase, mail))
                .map(Interaction::id)
                .collect(Collectors.toSet());
        copies.forEach((place, mail) -> mail.filter(customers::contains)
                .ifPresent(id -> folders.keyword(desk.account(), place, Keywords.SUPERSEDED, superseded.contains(id))));
    }
}
