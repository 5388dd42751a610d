package org.mailroom.desk.filing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.cases.Superseded;

/**
 * What a work item MOVE_CASE is to do besides moving.
 *
 * @param mark whether to show which mails a newer one has overtaken
 * @param from a folder in which the case's mails lay before and may lie still
 */
public record MoveOrder(boolean mark, Optional<String> from) {
    private static final String FROM = "from ";

    /** Mails may lie in this folder though nothing at the case says so any more. */
    public static MoveOrder from(String folder) {
        return new MoveOrder(false, Optional.of(folder));
    }

    /** The order as text that {@link #read} understands. */
    public String write() {
        List<String> lines = new ArrayList<>();
        if (mark) {
            lines.add(Superseded.MARK);
        }
        from.ifPresent(folder -> lines.add(FROM + folder));
        return String.join("\n", lines);
    }

    /** The order that {@link #write} wrote; what is not understood is left out. */
    static MoveOrder read(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        return new MoveOrder(
                lines.contains(Superseded.MARK),
                lines.stream()
                        .filter(line -> line.startsWith(FROM))
                        .map(line -> line.substring(FROM.length()))
                        .findFirst());
    }
}
