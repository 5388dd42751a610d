package org.mailroom.desk.filing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Superseded;

/**
 * What a work item MOVE_CASE is to do besides moving.
 *
 * @param mark whether to show which mails a newer one has overtaken
 * @param once whether a mail may lie twice where it belongs, because it was copied
 * @param from other folders in which the case's mails may lie
 */
public record MoveOrder(boolean mark, boolean once, Set<String> from) {
    private static final String FROM = "from ";
    private static final String ONCE = "once";

    /** Mails may lie in this folder though nothing at the case says so any more. */
    public static MoveOrder from(String folder) {
        return new MoveOrder(false, false, Set.of(folder));
    }

    /** The same, where the case's mails may also lie in this folder. */
    MoveOrder alsoFrom(String folder) {
        Set<String> all = new HashSet<>(from);
        all.add(folder);
        return new MoveOrder(mark, once, all);
    }

    /** The order as text that {@link #read} understands. */
    public String write() {
        List<String> lines = new ArrayList<>();
        if (mark) {
            lines.add(Superseded.MARK);
        }
        if (once) {
            lines.add(ONCE);
        }
        from.forEach(folder -> lines.add(FROM + folder));
        return String.join("\n", lines);
    }

    /** The order that {@link #write} wrote; what is not understood is left out. */
    static MoveOrder read(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        return new MoveOrder(
                lines.contains(Superseded.MARK),
                lines.contains(ONCE),
                lines.stream()
                        .filter(line -> line.startsWith(FROM))
                        .map(line -> line.substring(FROM.length()))
                        .collect(Collectors.toSet()));
    }
}
