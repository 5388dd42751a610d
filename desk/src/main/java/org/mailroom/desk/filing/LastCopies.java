package org.mailroom.desk.filing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;

/** Keeps a case's mail that is about to be deleted, if it lies nowhere else where the case's mails may lie. */
public final class LastCopies {
    private final Cases cases;
    private final FolderStore folders;

    public LastCopies(Cases cases, FolderStore folders) {
        this.cases = cases;
        this.folders = folders;
    }

    /** Puts the mail where its case stands, unless it lies there or in another folder of the case. */
    public Optional<FolderPlace> keep(
            DeskConfiguration desk, Case theCase, long interaction, Doomed mail, Collection<Doomed> allDoomed) {
        Set<FolderPlace> doomed = allDoomed.stream().map(Doomed::place).collect(Collectors.toSet());
        CaseCopies copies = new CaseCopies(desk, folders, cases, theCase);
        String target = CaseMover.folderOf(theCase);
        Set<String> searched = new LinkedHashSet<>(copies.sources());
        searched.add(target);
        boolean another = searched.stream()
                .anyMatch(folder -> copies.in(folder).entrySet().stream()
                        .anyMatch(found ->
                                found.getValue().equals(Optional.of(interaction)) && !doomed.contains(found.getKey())));
        return another ? Optional.empty() : again(desk, target, mail);
    }

    /** Puts the mail into a folder a second time; empty where it has gone already. */
    public Optional<FolderPlace> again(DeskConfiguration desk, String folder, Doomed mail) {
        return folders.read(desk.account(), mail.place())
                .map(bytes -> folders.append(desk.account(), folder, bytes, mail.keywords()));
    }
}
