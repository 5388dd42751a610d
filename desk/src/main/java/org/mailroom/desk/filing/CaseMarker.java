package org.mailroom.desk.filing;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.service.ServiceClocks;
import org.mailroom.desk.work.WorkItem;

/** Shows on the mails of a case whether promised time runs out. Running again changes nothing more. */
public final class CaseMarker {
    private final Cases cases;
    private final ServiceClocks clocks;
    private final FolderStore folders;
    private final Supplier<MailroomConfiguration> configuration;
    private final InstantSource clock;

    public CaseMarker(
            Cases cases,
            ServiceClocks clocks,
            FolderStore folders,
            Supplier<MailroomConfiguration> configuration,
            InstantSource clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.folders = folders;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Carries out a work item of the kind MARK_CASE. */
    public void mark(WorkItem item) {
        cases.current(item.subject())
                .ifPresent(
                        theCase -> configuration.get().deskById(theCase.desk()).ifPresent(desk -> mark(desk, theCase)));
    }

    /** Carries out a work item of the kind MARK_AGAIN; mails that have gone on meanwhile took their keywords along. */
    public void markAgain(WorkItem item) {
        LostMarks lost = LostMarks.read(item.instruction());
        configuration
                .get()
                .deskById(item.desk())
                .ifPresent(desk -> lost.places()
                        .forEach(place -> lost.keywords()
                                .forEach(keyword -> folders.keyword(desk.account(), place, keyword, true))));
    }

    private void mark(DeskConfiguration desk, Case theCase) {
        List<ServiceClock> alarmed = clocks.of(theCase.id()).stream()
                .filter(ServiceClock::running)
                .filter(each -> each.alarmed() > 0)
                .toList();
        boolean overdue = alarmed.stream().anyMatch(each -> each.missed(clock.instant()));
        Set<Long> customers = cases.interactions(theCase.id()).stream()
                .filter(mail -> mail.kind() == Interaction.Kind.INQUIRY || mail.kind() == Interaction.Kind.FOLLOW_UP)
                .map(Interaction::id)
                .collect(Collectors.toSet());
        CaseCopies copies = new CaseCopies(desk, folders, cases, theCase);
        for (String folder : copies.sources()) {
            copies.in(folder)
                    .forEach((place, mail) -> mail.filter(customers::contains).ifPresent(id -> {
                        folders.keyword(desk.account(), place, Keywords.OVERDUE, overdue);
                        folders.keyword(desk.account(), place, Keywords.DUE_SOON, !overdue && !alarmed.isEmpty());
                    }));
        }
    }
}
