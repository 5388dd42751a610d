package org.mailroom.desk.story;

import java.time.InstantSource;
import java.util.List;
import org.mailroom.desk.ids.IdGenerator;

/** Begins stories and writes them into the book. */
public final class Tellers {
    private final StoryBook book;
    private final IdGenerator ids;
    private final InstantSource clock;

    public Tellers(StoryBook book, IdGenerator ids, InstantSource clock) {
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    /** A story about a mail of a desk. */
    public Storyteller of(String desk, String mailName) {
        return new Storyteller(ids, clock, desk, mailName);
    }

    /** Writes what was told, if anything was. */
    public void write(Storyteller story) {
        if (!story.entries().isEmpty()) {
            book.write(story.entries());
        }
    }

    /** Writes what was told in several stories together. */
    public void writeAll(List<Storyteller> stories) {
        List<StoryEntry> entries =
                stories.stream().flatMap(story -> story.entries().stream()).toList();
        if (!entries.isEmpty()) {
            book.write(entries);
        }
    }
}
