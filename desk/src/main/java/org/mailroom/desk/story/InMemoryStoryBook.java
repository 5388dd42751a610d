package org.mailroom.desk.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Stories in memory, for tests and for looking at a sample without a server. Thread-safe. */
public final class InMemoryStoryBook implements StoryBook {
    private static final Comparator<StoryEntry> IN_ORDER =
            Comparator.comparing(StoryEntry::at).thenComparing(StoryEntry::id);

    private final Map<Long, StoryEntry> entries = new HashMap<>();

    @Override
    public synchronized void write(List<StoryEntry> written) {
        written.forEach(entry -> entries.putIfAbsent(entry.id(), entry));
    }

    @Override
    public List<StoryEntry> ofCase(long caseId) {
        return find(entry -> entry.caseId().equals(Optional.of(caseId)));
    }

    @Override
    public List<StoryEntry> ofMessage(String messageId) {
        return find(entry -> entry.messageId().equals(Optional.of(messageId)));
    }

    private synchronized List<StoryEntry> find(Predicate<StoryEntry> wanted) {
        return entries.values().stream()
                .filter(wanted)
                .sorted(IN_ORDER)
                .limit(MOST_ENTRIES)
                .toList();
    }
}
