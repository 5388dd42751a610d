package org.mailroom.desk.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.MoveOrder;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.moves.Spot;
import org.mailroom.desk.verify.Finding.Kind;
import org.mailroom.desk.watch.FolderChange.Appeared;
import org.mailroom.desk.watch.FolderWatch;
import org.mailroom.desk.watch.Reconciliation;

/**
 * Mends what {@link Verification} finds, as far as nothing can be lost by it. A case all of whose mails lie with one agent
 * or in one queue is theirs: somebody put them there when nobody watched. In all else the store is right.
 */
public final class Repair {
    /** Who did what nobody saw. */
    static final String UNSEEN = "somebody, while nobody watched the folders,";

    private static final Set<Spot> BELIEVED = EnumSet.of(Spot.QUEUE, Spot.AGENT);

    private final Supplier<MailroomConfiguration> configuration;
    private final Verification verification;
    private final Reconciliation reconciliation;
    private final FolderWatch watch;
    private final CaseDesk desks;
    private final CaseMover mover;
    private final FolderStore folders;

    public Repair(
            Supplier<MailroomConfiguration> configuration,
            Verification verification,
            Reconciliation reconciliation,
            FolderWatch watch,
            CaseDesk desks,
            CaseMover mover,
            FolderStore folders) {
        this.configuration = configuration;
        this.verification = verification;
        this.reconciliation = reconciliation;
        this.watch = watch;
        this.desks = desks;
        this.mover = mover;
        this.folders = folders;
    }

    /**
     * What a repair came to.
     *
     * @param mended what was found and is no more, or is being done
     * @param left what is still to be found
     */
    public record Outcome(List<Finding> mended, List<Finding> left) {}

    /** Mends one desk, or all. Running again changes nothing more. */
    public Outcome run(Optional<String> only) {
        List<Finding> found = new ArrayList<>();
        reconciliation.run();
        for (DeskConfiguration desk : configuration.get().desks()) {
            if (only.map(desk.id()::equals).orElse(true)) {
                List<Discrepancy> all = verification.discrepancies(desk);
                all.forEach(each -> found.add(each.finding()));
                all.forEach(each -> mend(desk, each, all));
            }
        }
        List<Finding> left = verification.findings(only);
        Set<Finding> still = Set.copyOf(left);
        return new Outcome(found.stream().filter(each -> !still.contains(each)).toList(), left);
    }

    private void mend(DeskConfiguration desk, Discrepancy each, List<Discrepancy> all) {
        Kind kind = each.finding().kind();
        if ((kind == Kind.MISPLACED || kind == Kind.DOUBLED) && each.theCase().isPresent()) {
            gather(desk, each, each.theCase().get(), all);
        } else if (kind == Kind.STALE || kind == Kind.ORPHAN) {
            each.place().ifPresent(place -> folders.remove(desk.account(), place));
        }
    }

    private void gather(DeskConfiguration desk, Discrepancy each, Case theCase, List<Discrepancy> all) {
        Set<String> where = all.stream()
                .filter(other -> other.theCase().map(Case::id).equals(Optional.of(theCase.id())))
                .map(other -> other.finding().folder())
                .collect(Collectors.toSet());
        String folder = each.finding().folder();
        if (where.size() == 1 && BELIEVED.contains(Spot.of(desk, folder)) && !standsThere(desk, theCase)) {
            each.place().ifPresent(place -> believe(desk, folder, place));
        }
        desks.byNumber(desk.id(), theCase.number())
                .ifPresent(now -> mover.move(desks.follow(now, new MoveOrder(true, true, where).write())));
    }

    /** Whether some mail of the case lies where it should. */
    private boolean standsThere(DeskConfiguration desk, Case theCase) {
        return !folders.find(
                        desk.account(),
                        CaseMover.folderOf(theCase),
                        MailroomFields.CASE,
                        theCase.number().text())
                .isEmpty();
    }

    private void believe(DeskConfiguration desk, String folder, FolderPlace place) {
        folders.read(desk.account(), place)
                .ifPresent(bytes -> watch.tell(watch.appeared(
                        new Appeared(desk.account(), folder, place, UNSEEN, Optional.empty()),
                        () -> RawMessage.of(bytes))));
    }
}
