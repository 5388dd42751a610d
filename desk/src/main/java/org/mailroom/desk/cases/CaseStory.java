package org.mailroom.desk.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.StoryEntry;

/** Whole stories: of a case with all its mails, also what happened to a mail before it was known where it belongs. */
public final class CaseStory {
    private final StoryBook book;
    private final Cases cases;

    public CaseStory(StoryBook book, Cases cases) {
        this.book = book;
        this.cases = cases;
    }

    /**
     * The story of a case, by its number, or of a mail over all desks, by its Message-ID with or without angle brackets,
     * in the order in which it happened; of a merged case it is that of the case that goes on; empty when neither is known. At most {@link StoryBook#MOST_ENTRIES} entries.
     */
    public List<StoryEntry> of(String caseNumberOrMessageId) {
        Optional<Case> found = CaseNumber.parse(caseNumberOrMessageId).flatMap(cases::byNumber);
        Optional<Case> current = found.flatMap(any -> cases.current(any.id()));
        return current.isPresent()
                ? ofCase(current.get())
                : book.ofMessage(withoutBrackets(caseNumberOrMessageId.strip()));
    }

    private List<StoryEntry> ofCase(Case theCase) {
        Map<Long, StoryEntry> entries = new LinkedHashMap<>();
        Set<Long> parts = new HashSet<>(Set.of(theCase.id()));
        cases.mergedInto(theCase.id()).forEach(part -> parts.add(part.id()));
        parts.forEach(part -> book.ofCase(part).forEach(entry -> entries.put(entry.id(), entry)));
        for (Interaction interaction : cases.interactions(theCase.id())) {
            book.ofMessage(interaction.identity().messageId()).stream()
                    .filter(entry -> belongs(entry, theCase, parts))
                    .forEach(entry -> entries.put(entry.id(), entry));
        }
        List<StoryEntry> story = new ArrayList<>(entries.values());
        story.sort(Comparator.comparing(StoryEntry::at).thenComparing(StoryEntry::id));
        return story.subList(0, Math.min(story.size(), StoryBook.MOST_ENTRIES));
    }

    /** Another desk, or another case of a sender who uses a Message-ID twice, has a story of its own. */
    private static boolean belongs(StoryEntry entry, Case theCase, Set<Long> parts) {
        return entry.desk().equals(theCase.desk())
                && entry.caseId().map(parts::contains).orElse(true);
    }

    private static String withoutBrackets(String id) {
        return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
    }
}
