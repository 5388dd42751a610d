package org.mailroom.desk.filing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseLink;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.EmailAddress;

/**
 * Where the mails of a case lie. Each bears the number of the case as which it was filed; that of a merged case is this
 * one's too, and where mails were split off, the interaction it bears decides.
 */
public final class CaseCopies {
    private final DeskConfiguration desk;
    private final FolderStore folders;
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> own;
    private final boolean wasSplit;

    public CaseCopies(DeskConfiguration desk, FolderStore folders, Cases cases, Case theCase) {
        this.desk = desk;
        this.folders = folders;
        List<Case> parts = cases.mergedInto(theCase.id());
        List<CaseLink> splits = cases.links(theCase.id()).stream()
                .filter(link -> link.kind() == CaseLink.Kind.SPLIT_FROM || link.kind() == CaseLink.Kind.SPLIT_INTO)
                .toList();
        this.wasSplit = !splits.isEmpty();
        this.own = wasSplit ? interactions(cases, theCase) : Set.of();
        Stream.concat(Stream.of(theCase), parts.stream()).forEach(this::add);
        splits.forEach(split -> addSources(split.other()));
        sources.add(Folders.WAITING_CUSTOMER);
        sources.add(Folders.WAITING_EXPERT);
        sources.add(Folders.WAITING_SNOOZED);
        sources.add(Folders.CLOSED_ABOVE);
    }

    private static Set<String> interactions(Cases cases, Case theCase) {
        return cases.interactions(theCase.id()).stream()
                .map(Interaction::id)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private void add(Case part) {
        numbers.add(part.number().text());
        addSources(part);
    }

    private void addSources(Case part) {
        part.agent().map(Folders::agent).ifPresent(sources::add);
        sources.add(Folders.queue(part.triage().queue()));
        part.closedAt().map(CaseMover::closed).ifPresent(sources::add);
    }

    /** The folders in which the case's mails may lie. */
    Set<String> sources() {
        return sources;
    }

    /** The case's mails in a folder, each with its interaction where it bears one. */
    public Map<FolderPlace, Optional<Long>> in(String folder) {
        return in(folder, folders::find);
    }

    /** The same with some that perhaps lay there, for whoever sees that by what is done with them. */
    Map<FolderPlace, Optional<Long>> perhapsIn(String folder) {
        return in(folder, folders::findPerhaps);
    }

    @FunctionalInterface
    private interface Finding {
        List<FolderPlace> find(EmailAddress account, String folder, String field, Set<String> values);
    }

    private Map<FolderPlace, Optional<Long>> in(String folder, Finding finding) {
        List<FolderPlace> places = wasSplit
                ? finding.find(desk.account(), folder, MailroomFields.INTERACTION, own)
                : finding.find(desk.account(), folder, MailroomFields.CASE, numbers);
        Map<FolderPlace, Optional<Long>> found = new LinkedHashMap<>();
        for (FolderPlace place : places) {
            if (!wasSplit || bearsNumber(place)) {
                found.put(
                        place,
                        folders.value(desk.account(), place, MailroomFields.INTERACTION)
                                .flatMap(CaseCopies::id));
            }
        }
        return found;
    }

    private boolean bearsNumber(FolderPlace place) {
        return folders.value(desk.account(), place, MailroomFields.CASE).isPresent();
    }

    private static Optional<Long> id(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
