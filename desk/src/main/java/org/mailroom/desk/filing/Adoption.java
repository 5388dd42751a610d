package org.mailroom.desk.filing;

import java.util.List;
import org.mailroom.desk.folders.FolderPlace;

/**
 * A mail of no case that one of the desk's people put into the folder of a queue or an agent.
 *
 * @param folder the folder's path with {@code /} between the parts
 * @param place where the mail lies
 * @param who the person's name, or {@link #UNSEEN}
 */
public record Adoption(String folder, FolderPlace place, String who) {
    /** Who put a mail somewhere when nobody watched the folders. */
    public static final String UNSEEN = "somebody unseen";

    private static final int LINES = 4;

    /** The order as text that {@link #read} understands. */
    public String write() {
        return String.join("\n", folder, place.mailbox(), Long.toString(place.uid()), who);
    }

    /** The order that {@link #write} wrote. */
    public static Adoption read(String text) {
        List<String> lines = List.of(text.split("\n", LINES));
        if (lines.size() < LINES) {
            throw new IllegalArgumentException("not an adoption: " + lines.size() + " lines");
        }
        return new Adoption(lines.get(0), new FolderPlace(lines.get(1), Long.parseLong(lines.get(2))), lines.get(3));
    }
}
