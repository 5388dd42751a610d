package org.mailroom.desk.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was counted, and each mail that went wrong. */
public final class Score {
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    void count(String table, String what) {
        counts.computeIfAbsent(table, t -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }

    void add(String table, String what, int count) {
        counts.computeIfAbsent(table, t -> new TreeMap<>()).merge(what, count, Integer::sum);
    }

    void set(String table, String what, int count) {
        counts.computeIfAbsent(table, t -> new TreeMap<>()).put(what, count);
    }

    void wrong(String name, String words) {
        wrong.add(name + ": " + words);
    }

    /** How often this was counted. */
    public int of(String table, String what) {
        return counts.getOrDefault(table, Map.of()).getOrDefault(what, 0);
    }

    /** All that was counted, by table. */
    public Map<String, Map<String, Integer>> counts() {
        return counts;
    }

    /** The mails that went wrong, each with what was found. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }
}
