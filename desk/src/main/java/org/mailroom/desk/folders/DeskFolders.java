package org.mailroom.desk.folders;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.EmailAddress;

/** The folders that people need to find when they log in. Making them again changes nothing. */
public final class DeskFolders {
    private static final List<String> COMMON = List.of(
            Folders.TRIAGE,
            Folders.WAITING_CUSTOMER,
            Folders.WAITING_SNOOZED,
            Folders.CLOSED_ABOVE,
            Folders.COLLISIONS,
            Folders.DELIVERY_FAILED,
            Folders.AUTOMATIC,
            Folders.QUARANTINE,
            Folders.NOTES,
            Folders.UNSORTED);
    private static final List<String> REVIEW = List.of(
            Folders.REVIEW_PENDING,
            Folders.REVIEW_RELEASE,
            Folders.REVIEW_RETURN,
            Folders.REVIEW_DISCARD,
            Folders.REVIEW_NOTICES);

    private final FolderStore folders;

    public DeskFolders(FolderStore folders) {
        this.folders = folders;
    }

    /** Makes what is missing of the folders of all desks. */
    public void make(MailroomConfiguration configuration) {
        for (DeskConfiguration desk : configuration.desks()) {
            make(desk.account(), of(desk));
            make(desk.review().account(), ofReview(desk));
        }
    }

    /** The folders of the desk's account. */
    public static Set<String> of(DeskConfiguration desk) {
        Set<String> names = new LinkedHashSet<>();
        desk.queues().forEach(queue -> names.add(Folders.queue(queue.name())));
        names.addAll(COMMON);
        if (desk.experts().anyone() || !desk.experts().experts().isEmpty()) {
            names.add(Folders.WAITING_EXPERT);
        }
        if (desk.awayMarkers()) {
            names.add(Folders.AWAY);
        }
        desk.agents().forEach(agent -> {
            names.add(Folders.agent(agent.name()));
            names.add(Folders.outbox(agent.name()));
            names.add(Folders.returned(agent.name()));
        });
        return names;
    }

    /** Whether cases of the desk lie in this folder, or in one below it, as long as it has this name. */
    public static boolean needs(DeskConfiguration desk, String folder) {
        return Folders.isClosed(folder)
                || of(desk).stream().anyMatch(name -> name.equals(folder) || name.startsWith(folder + "/"));
    }

    private static Set<String> ofReview(DeskConfiguration desk) {
        Set<String> names = new LinkedHashSet<>(REVIEW);
        if (desk.review().copyRate().isPresent()) {
            names.addAll(List.of(Folders.QUALITY_PENDING, Folders.QUALITY_MET, Folders.QUALITY_NOT_MET));
        }
        return names;
    }

    private void make(EmailAddress account, Set<String> wanted) {
        wanted.removeAll(folders.folders(account));
        wanted.forEach(name -> folders.ensure(account, name));
    }
}
