package org.mailroom.desk.screening.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All kinds of numbers that are known, by the sizes of the groups they are written in. */
public final class NumberKinds {
    /** Every kind. */
    public static final List<NumberKind> ALL = Stream.of(
                    Germany.KINDS,
                    France.KINDS,
                    Iberia.KINDS,
                    Italy.KINDS,
                    Poland.KINDS,
                    LowCountries.KINDS,
                    Nordic.KINDS,
                    BritishIsles.KINDS,
                    CentralEurope.KINDS,
                    Americas.KINDS,
                    AsiaPacificAfrica.KINDS)
            .flatMap(List::stream)
            .toList();

    /** Most groups a number is written in. */
    public static final int MOST_GROUPS = 7;
    /** Most letters and digits of a number. */
    public static final int LONGEST = 18;
    /** Fewest letters and digits of a number. */
    public static final int SHORTEST = 6;

    private static final Map<Long, List<Written>> BY_GROUPS = byGroups();

    private NumberKinds() {}

    /**
     * One way of writing one kind.
     *
     * @param kind the kind
     * @param shape the way
     * @param evident whether the number proves itself when it is written so
     */
    public record Written(NumberKind kind, Shape shape, boolean evident) {}

    /** The sum of this over the sizes of all groups, from the left, is the key of {@link #of}. */
    public static long key(long before, int groupSize) {
        return before * (LONGEST + 1) + groupSize;
    }

    /** What may be written in groups of these sizes; those that prove themselves first. */
    public static List<Written> of(long key) {
        return BY_GROUPS.getOrDefault(key, List.of());
    }

    private static Map<Long, List<Written>> byGroups() {
        Map<Long, List<Written>> map = new HashMap<>();
        ALL.forEach(kind -> kind.evident().forEach(shape -> add(map, new Written(kind, shape, true))));
        ALL.forEach(kind -> kind.doubtful().forEach(shape -> add(map, new Written(kind, shape, false))));
        return map;
    }

    private static void add(Map<Long, List<Written>> map, Written written) {
        long key = written.shape().groups().stream()
                .mapToLong(Integer::longValue)
                .reduce(0, (before, size) -> key(before, (int) size));
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(written);
    }
}
