package org.mailroom.desk.folders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.FolderLanguage;
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
            make(desk, desk.account(), of(desk), COMMON);
            make(desk, desk.review().account(), ofReview(desk), REVIEW);
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
        desk.supervisors().forEach(supervisor -> names.add(Folders.claimed(supervisor.name())));
        if (desk.review().copyRate().isPresent()) {
            names.addAll(List.of(Folders.QUALITY_PENDING, Folders.QUALITY_MET, Folders.QUALITY_NOT_MET));
        }
        return names;
    }

    private void make(DeskConfiguration desk, EmailAddress account, Set<String> wanted, List<String> always) {
        FolderNames names = FolderNames.of(desk);
        for (FolderLanguage language : FolderLanguage.values()) {
            List<FolderNames> before = before(desk, language);
            if (wereNamed(before, names, there(account), always)) {
                FolderNames.named().forEach(folder -> rename(before, names, account, folder));
            }
        }
        wanted.removeAll(folders.folders(account));
        wanted.forEach(name -> folders.ensure(account, name));
    }

    /** What the folders may have been called in this language, with and without names of their own. */
    private static List<FolderNames> before(DeskConfiguration desk, FolderLanguage language) {
        Map<String, String> own = desk.folders().names();
        Map<String, String> former = desk.folders().formerNames();
        Map<String, String> both = new HashMap<>(own);
        both.putAll(former);
        return Stream.of(Map.<String, String>of(), own, former, both)
                .distinct()
                .map(names -> FolderNames.with(language, names))
                .toList();
    }

    /** Whether all that a desk always has is there, and some of it not under the names of today. */
    private static boolean wereNamed(
            List<FolderNames> before, FolderNames names, Set<String> there, List<String> always) {
        return always.stream()
                        .allMatch(folder -> there.contains(folder)
                                || before.stream()
                                        .anyMatch(other -> there.contains(names.whollyIn(other, folder))
                                                || there.contains(names.lastIn(other, folder))))
                && !there.containsAll(always);
    }

    private void rename(List<FolderNames> before, FolderNames names, EmailAddress account, String folder) {
        Set<String> there = there(account);
        if (!there.contains(folder)) {
            before.stream()
                    .map(other -> names.lastIn(other, folder))
                    .filter(there::contains)
                    .findFirst()
                    .ifPresent(other -> folders.rename(account, other, folder));
        }
    }

    /** The account's folders, and those above them. */
    private Set<String> there(EmailAddress account) {
        Set<String> names = new HashSet<>();
        for (String name : folders.folders(account)) {
            for (int end = name.length(); end > 0; end = name.lastIndexOf('/', end - 1)) {
                names.add(name.substring(0, end));
            }
        }
        return names;
    }
}
