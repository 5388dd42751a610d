package org.mailroom.benchmarks.load;

import java.util.SplittableRandom;

/** English sentences that a customer or an agent might write; the same for the same seed, and no two seeds alike. */
final class Prose {
    private static final String[] OPENINGS = {
        "Last week I",
        "In spring we",
        "On Monday my sister",
        "Yesterday I",
        "For my birthday we",
        "Some time ago I",
        "After the holidays we",
        "In your shop my father",
        "On your web page I",
        "This morning we"
    };
    private static final String[] DEEDS = {
        "ordered", "looked at", "was given", "asked about", "compared", "picked", "saw", "wanted", "chose", "found"
    };
    private static final String[] KINDS = {
        "a blue",
        "the small",
        "a wooden",
        "the heavy",
        "a folding",
        "the old",
        "a round",
        "the second",
        "a green",
        "the long"
    };
    private static final String[] THINGS = {
        "lamp", "garden table", "kettle", "bookshelf", "tent", "bicycle pump", "blanket", "radio", "clock", "ladder"
    };
    private static final String[] ENDS = {
        "and would like to know more about it",
        "and it is still not here",
        "but the colour is another one",
        "and my neighbour wants the same",
        "because the former one is ten years old",
        "and I wonder how long it lasts",
        "but the handbook is in a language that I do not read",
        "and it should be in the kitchen before Friday",
        "so please tell me which sizes there are",
        "although the leaflet said something else"
    };

    private Prose() {}

    /**
     * Lines of one sentence each, ending in CR LF.
     *
     * @param length characters at least
     */
    static String of(long seed, int length) {
        SplittableRandom chance = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(length + 200);
        while (text.length() < length) {
            text.append(one(OPENINGS, chance))
                    .append(' ')
                    .append(one(DEEDS, chance))
                    .append(' ');
            text.append(one(KINDS, chance))
                    .append(' ')
                    .append(one(THINGS, chance))
                    .append(' ');
            text.append(one(ENDS, chance))
                    .append(", item ")
                    .append(chance.nextInt(1000, 9999))
                    .append(".\r\n");
        }
        return text.toString();
    }

    private static String one(String[] of, SplittableRandom chance) {
        return of[chance.nextInt(of.length)];
    }
}
