package org.mailroom.desk.story;

import java.time.InstantSource;
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
}
