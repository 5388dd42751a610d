package org.mailroom.desk.filing;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;

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
            case CLOSED -> Folders.closed(theCase.openedAt().atZone(java.time.ZoneOffset.UTC));
        };
    }

    /** Moves the case's mails from where open cases lie to the folder of its state. */
    public void move(long caseId) {
        cases.byId(caseId)
                .ifPresent(
                        theCase -> configuration.get().deskById(theCase.desk()).ifPresent(desk -> move(desk, theCase)));
    }

    private void move(DeskConfiguration desk, Case theCase) {
        String target = folderOf(theCase);
        Set<String> sources = new LinkedHashSet<>();
        theCase.agent().map(Folders::agent).ifPresent(sources::add);
        sources.add(Folders.queue(theCase.triage().queue()));
        sources.add(Folders.WAITING_CUSTOMER);
        sources.remove(target);
        for (String source : sources) {
            for (FolderPlace place : folders.find(
                    desk.account(),
                    source,
                    MailroomFields.CASE,
                    theCase.number().text())) {
                folders.move(desk.account(), place, target);
            }
        }
    }
}
