package org.mailroom.desk.reports;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How often a time lay within which bounds; of any number of times it keeps a dozen counts. */
public final class Distribution {
    /** The upper bounds; what is longer is counted behind them. */
    public static final List<Duration> BOUNDS = List.of(
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(4),
            Duration.ofDays(7),
            Duration.ofDays(30));

    private static final List<String> LABELS =
            List.of("15 min", "30 min", "1 h", "2 h", "4 h", "8 h", "1 d", "2 d", "4 d", "7 d", "30 d", "longer");

    private final long[] counts = new long[BOUNDS.size() + 1];

    void add(Duration time) {
        int at = 0;
        while (at < BOUNDS.size() && time.compareTo(BOUNDS.get(at)) > 0) {
            at++;
        }
        counts[at]++;
    }

    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** The counts, one for each of {@link #labels}. */
    public List<Long> counts() {
        return Arrays.stream(counts).boxed().toList();
    }

    /** What each count is of: up to so much, the last one longer. */
    public static List<String> labels() {
        return LABELS;
    }

    /** The bound within which half of the times lie, in words; a dash if there are none. */
    public String median() {
        return share(0.5);
    }

    /** The bound within which nine of ten lie, in words; a dash if there are none. */
    public String most() {
        return share(0.9);
    }

    private String share(double share) {
        long total = total();
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (total > 0 && seen >= share * total) {
                return i < BOUNDS.size() ? "≤ " + LABELS.get(i) : "> " + LABELS.get(i - 1);
            }
        }
        return "–";
    }
}
