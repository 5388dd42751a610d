package org.mailroom.desk.story;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.ids.IdGenerator;

/** Notes what happens to one mail as it goes through one step, to be written together. Not thread-safe. */
public final class Storyteller {
    private final IdGenerator ids;
    private final InstantSource clock;
    private final String desk;
    private final String mailName;
    private final List<StoryEntry> entries = new ArrayList<>();
    private Optional<Long> caseId = Optional.empty();
    private Optional<String> messageId = Optional.empty();

    public Storyteller(IdGenerator ids, InstantSource clock, String desk, String mailName) {
        this.ids = ids;
        this.clock = clock;
        this.desk = desk;
        this.mailName = mailName;
    }

    /** What was told before about the same mail and is not written yet. */
    public Storyteller goOnFrom(List<StoryEntry> told) {
        entries.addAll(told);
        return this;
    }

    /** From here on the story is of this case; what was told before is joined to it as well. */
    public Storyteller ofCase(long id) {
        caseId = Optional.of(id);
        entries.replaceAll(e ->
                new StoryEntry(e.id(), e.at(), e.desk(), caseId, e.messageId(), e.mailName(), e.verb(), e.words()));
        return this;
    }

    /** The mail's Message-ID, without angle brackets. */
    public Storyteller ofMessage(Optional<String> id) {
        messageId = id;
        return this;
    }

    /** Tells one thing that happened just now. */
    public Storyteller tell(Verb verb, String words) {
        entries.add(new StoryEntry(ids.next(), clock.instant(), desk, caseId, messageId, mailName, verb, words));
        return this;
    }

    /** What was told, in order. */
    public List<StoryEntry> entries() {
        return List.copyOf(entries);
    }
}
