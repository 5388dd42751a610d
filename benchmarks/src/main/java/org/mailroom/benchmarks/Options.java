package org.mailroom.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param rounds of each side, alternating
 * @param mails in each round and direction
 * @param warmUp mails before the first round
 * @param connections over which mails come at the same time
 * @param profile folder for a Java flight recording of each server
 * @param javaOptions further options of both servers' Java runtimes
 */
record Options(int rounds, int mails, int warmUp, int connections, Optional<Path> profile, List<String> javaOptions) {
    /** From words like {@code rounds=7}; what is not given has its standard value. */
    static Options of(List<String> words) {
        Map<String, String> given = new HashMap<>();
        for (String word : words) {
            String[] parts = word.split("=", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("not name=value: " + word);
            }
            given.put(parts[0], parts[1]);
        }
        Options options = new Options(
                number(given, "rounds", 7),
                number(given, "mails", 500),
                number(given, "warm-up", 1500),
                number(given, "connections", 4),
                Optional.ofNullable(given.remove("profile")).map(Path::of),
                Optional.ofNullable(given.remove("java"))
                        .map(all -> List.of(all.split(" ", -1)))
                        .orElse(List.of()));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("not known: " + given.keySet());
        }
        return options;
    }

    private static int number(Map<String, String> given, String name, int standard) {
        String value = given.remove(name);
        int number = value == null ? standard : Integer.parseInt(value);
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more");
        }
        return number;
    }
}
