package org.mailroom.desk.story;

import java.util.List;

/** Where stories are kept. Entries are only ever added. */
public interface StoryBook {
    /** The most entries that a question answers. */
    int MOST_ENTRIES = 1000;

    /** Adds entries; an entry whose id is known is left as it is, so that a repeat is harmless. */
    void write(List<StoryEntry> entries);

    /** The entries of a case in the order in which they happened, at most {@link #MOST_ENTRIES}. */
    List<StoryEntry> ofCase(long caseId);

    /** The entries of a mail by its Message-ID, over all desks, in the order in which they happened. */
    List<StoryEntry> ofMessage(String messageId);
}
