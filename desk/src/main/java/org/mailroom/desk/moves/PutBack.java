package org.mailroom.desk.moves;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.folders.FolderPlace;

/**
 * What a work item PUT_BACK is to do.
 *
 * @param place where the mail lies
 * @param folder where it is to lie; empty where it is to go, since the mail it was copied from lies where it should
 */
record PutBack(FolderPlace place, Optional<String> folder) {
    private static final int LINES = 3;

    /** The order as text that {@link #read} understands. */
    String write() {
        return String.join("\n", place.mailbox(), Long.toString(place.uid()), folder.orElse(""));
    }

    /** The order that {@link #write} wrote. */
    static PutBack read(String text) {
        List<String> lines = List.of(text.split("\n", LINES));
        if (lines.size() < LINES) {
            throw new IllegalArgumentException("no order to put a mail back: " + lines.size() + " lines");
        }
        return new PutBack(
                new FolderPlace(lines.get(0), Long.parseLong(lines.get(1))),
                Optional.of(lines.get(2)).filter(folder -> !folder.isEmpty()));
    }
}
