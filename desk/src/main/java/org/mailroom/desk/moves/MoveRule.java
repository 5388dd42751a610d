package org.mailroom.desk.moves;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of the table of moves.
 *
 * @param from the folders the row is about; all that no row above it is about where it has all
 * @param words what it means, or why it is undone and what to do instead
 */
public record MoveRule(Set<Spot> from, Spot to, Meaning meaning, String words) {
    public MoveRule {
        from = Set.copyOf(from);
    }

    /** The row as it stands in the documentation. */
    public String row() {
        return "| " + fromWords() + " | `" + to.words() + "` | " + (meaning == Meaning.UNDO ? "undone: " : "") + words
                + " |\n";
    }

    private String fromWords() {
        return from.size() == Spot.values().length
                ? "anywhere"
                : EnumSet.copyOf(from).stream()
                        .map(spot -> "`" + spot.words() + "`")
                        .collect(Collectors.joining(", "));
    }
}
