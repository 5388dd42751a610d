package org.mailroom.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param rounds of each side, alternating
 * @param mails in each round
 * @param warmUp mails before the first round
 * @param connections over which mails come at the same time
 * @param rate mails a second where a fixed number comes
 * @param paced mails in each round at that rate, none if 0
 * @param held replies that are due at once (W3)
 * @param dueIn when they are due, from the beginning of the preparation; empty for a guess (W3)
 * @param cases how many there are already, for each contestant or question (W4, W5)
 * @param inFolder how many mails lie in the folder, for each contestant (W7)
 * @param postgresql whether Mailroom's state is in PostgreSQL instead of its own Derby
 * @param out folder for the figures as JSON
 * @param profile folder for a Java flight recording of each server
 * @param keep folder in which the servers' folders are made and stay, if they shall stay
 * @param javaOptions further options of all servers' Java runtimes
 */
public record Options(
        int rounds,
        int mails,
        int warmUp,
        int connections,
        int rate,
        int paced,
        int held,
        Optional<Duration> dueIn,
        List<Integer> cases,
        List<Integer> inFolder,
        boolean postgresql,
        Path out,
        Optional<Path> profile,
        Optional<Path> keep,
        List<String> javaOptions) {
    /** From words like {@code rounds=7}, or {@code --rounds=7}; what is not given has its standard value. */
    public static Options of(List<String> words) {
        Map<String, String> given = new HashMap<>();
        for (String word : words) {
            String[] parts = word.replaceFirst("^--", "").split("=", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("not name=value: " + word);
            }
            given.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        Options options = new Options(
                number(given, "rounds", 5, 1),
                number(given, "mails", 500, 1),
                number(given, "warm-up", 3000, 1),
                number(given, "connections", 4, 1),
                number(given, "rate", 40, 1),
                number(given, "paced", 400, 0),
                number(given, "held", 100_000, 1),
                Optional.ofNullable(given.remove("due-in")).map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))),
                numbers(given, "cases", "1000,100000,1000000"),
                numbers(given, "in-folder", "1000,50000"),
                isPostgresql(given),
                Path.of(given.containsKey("out") ? given.remove("out") : "benchmarks/target/results"),
                Optional.ofNullable(given.remove("profile")).map(Path::of),
                Optional.ofNullable(given.remove("keep")).map(Path::of),
                Optional.ofNullable(given.remove("java"))
                        .map(all -> List.of(all.split(" ", -1)))
                        .orElse(List.of()));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("not known: " + given.keySet());
        }
        return options;
    }

    /** The same with further options of the servers' Java runtimes. */
    public Options withJava(List<String> further) {
        List<String> java = new ArrayList<>(javaOptions);
        java.addAll(further);
        return new Options(
                rounds,
                mails,
                warmUp,
                connections,
                rate,
                paced,
                held,
                dueIn,
                cases,
                inFolder,
                postgresql,
                out,
                profile,
                keep,
                java);
    }

    private static int number(Map<String, String> given, String name, int standard, int least) {
        String value = given.remove(name);
        int number = value == null ? standard : Integer.parseInt(value);
        if (number < least) {
            throw new IllegalArgumentException(name + " must be " + least + " or more");
        }
        return number;
    }

    private static List<Integer> numbers(Map<String, String> given, String name, String standard) {
        String value = given.containsKey(name) ? given.remove(name) : standard;
        return Arrays.stream(value.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static boolean isPostgresql(Map<String, String> given) {
        String database = given.containsKey("database") ? given.remove("database") : "derby";
        return switch (database) {
            case "derby" -> false;
            case "postgresql" -> true;
            default -> throw new IllegalArgumentException("database is derby or postgresql, not " + database);
        };
    }
}
