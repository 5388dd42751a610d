package org.mailroom.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was asked for.
 *
 * @param workloads which, all if none was named
 * @param options how
 */
record Words(Set<String> workloads, Options options) {
    static final String USAGE = """
            ./mailroom bench [W1 W2 W3 W4 W5 W6 W7 W8 W9] [option=value ...]

              W1  customers' mail    W2  agents' answers    W3  a burst of held replies
              W4  growth             W5  questions          W6  start, memory and disk
              W7  claims in a full folder               W8  a leaner store of messages
              W9  stock James beside this server without Mailroom

            ./mailroom bench store        James's store of messages and a prototype of a leaner one
            ./mailroom bench triage FOLDER, ./mailroom bench jmh

            Options and their standard values: rounds=5 mails=500 warm-up=3000 connections=4 rate=40 paced=400 held=100000
            due-in=SECONDS cases=1000,100000,1000000 in-folder=1000,50000 database=derby|postgresql out=FOLDER profile=FOLDER
            "java=OPTIONS".
            benchmarks/README.md tells what they mean.
            """;

    private static final List<String> WORKLOADS = List.of("W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8", "W9");

    /** @throws IllegalArgumentException when a word is neither a workload nor an option */
    static Words of(List<String> words) {
        Set<String> chosen = new TreeSet<>();
        List<String> options = new ArrayList<>();
        for (String word : words) {
            String upper = word.toUpperCase(Locale.ROOT);
            if (WORKLOADS.contains(upper)) {
                chosen.add(upper);
            } else {
                options.add(word);
            }
        }
        return new Words(chosen.isEmpty() ? new TreeSet<>(WORKLOADS) : chosen, Options.of(options));
    }

    boolean has(String workload) {
        return workloads.contains(workload);
    }
}
