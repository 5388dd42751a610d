package org.mailroom.desk.folders;

import java.util.HashSet;
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

    /** Makes what is missing of the folders of all desks, and gives them the names of their language. */
    public void make(MailroomConfiguration configuration) {
        for (DeskConfiguration desk : configuration.desks()) {
            make(desk, desk.account(), of(desk));
            make(desk, desk.review().account(), ofReview(desk));
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

    private static void addWithAllAbove(Set<String> names, String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('/', end - 1)) {
            names.add(name.substring(0, end));
        }
    }

    private void make(DeskConfiguration desk, EmailAddress account, Set<String> wanted) {
        FolderNames.named().forEach(folder -> renamed(FolderNames.of(desk), account, folder));
        wanted.removeAll(folders.folders(account));
        wanted.forEach(name -> folders.ensure(account, name));
    }

    /** A folder that has its name of another language, which was the desk's before, gets that of this one. */
    private void renamed(FolderNames names, EmailAddress account, String folder) {
        Set<String> there = new HashSet<>();
        folders.folders(account).forEach(name -> addWithAllAbove(there, name));
        if (!there.contains(folder)) {
            names.inOtherLanguages(folder).stream()
                    .filter(there::contains)
                    .findFirst()
                    .ifPresent(other -> folders.rename(account, other, folder));
        }
    }
}
