package org.mailroom.desk.screening;

import java.util.Locale;

/** How much two names or domains look alike. */
final class Likeness {
    private static final int LONGEST = 80;
    private static final int SHORTEST = 5;

    private Likeness() {}

    /** Whether two different domains may be mistaken for each other: letters that look alike, or one letter of difference. */
    static boolean domains(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        if (left.equals(right) || left.endsWith("." + right) || right.endsWith("." + left)) {
            return false;
        }
        boolean distant = left.length() < SHORTEST || right.length() < SHORTEST;
        return !distant && (skeleton(left).equals(skeleton(right)) || within(left, right, 1));
    }

    /** What the eye sees of a domain. */
    private static String skeleton(String domain) {
        return Letters.fold(domain)
                .replace("rn", "m")
                .replace("vv", "w")
                .replace("cl", "d")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replace('5', 's')
                .replace("-", "");
    }

    /**
     * Whether so many letters added, left out, changed or exchanged with their neighbour make one of the other
     * (Damerau-Levenshtein, optimal string alignment).
     */
    static boolean within(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most || one.length() > LONGEST || other.length() > LONGEST) {
            return false;
        }
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        int[] next = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            next[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(row[j - 1] + change, 1 + Math.min(row[j], next[j - 1]));
                boolean exchanged = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                next[j] = exchanged ? Math.min(next[j], before[j - 2] + 1) : next[j];
            }
            int[] free = before;
            before = row;
            row = next;
            next = free;
        }
        return row[other.length()] <= most;
    }
}
