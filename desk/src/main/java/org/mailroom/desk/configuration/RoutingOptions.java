package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.Map;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;

/** What can be written under {@code desks.<id>.routing}. */
final class RoutingOptions {

    private static final int HEAVIEST = 100;

    private static final Option<Duration> AFFINITY = Option.withDefault(
            "affinity",
            Types.duration(Duration.ZERO, Duration.ofDays(3_650)),
            "90d",
            "How long the agent who had a customer's last case is asked first for the next; 0s: never.");
    private static final Option<ReviewRate> LANGUAGE_CONFIDENCE = Option.withDefault(
            "language-confidence",
            TextTypes.rate(),
            "50%",
            "How sure the language of a mail must be, so that only who speaks it is given the case.");
    private static final Option<Integer> LOW = weight("low", 1);
    private static final Option<Integer> NORMAL = weight("normal", 2);
    private static final Option<Integer> HIGH = weight("high", 3);
    private static final Option<Integer> URGENT = weight("urgent", 4);

    private static final Section<Map<Priority, Integer>> WEIGHTS_SECTION = Section.of(
            "How much an open case weighs in an agent's workload, by its priority.",
            values -> Map.of(
                    Priority.LOW,
                    values.get(LOW),
                    Priority.NORMAL,
                    values.get(NORMAL),
                    Priority.HIGH,
                    values.get(HIGH),
                    Priority.URGENT,
                    values.get(URGENT)),
            LOW,
            NORMAL,
            HIGH,
            URGENT);

    private static final Option<Map<Priority, Integer>> WEIGHTS =
            Option.withDefault("weights", WEIGHTS_SECTION, "{}", "The weight of an open case in an agent's workload.");
    private static final Option<Boolean> AWAY_MARKER = Option.optional(
            "away-marker",
            Types.yesNo(),
            "Whether each agent has a mail \"Away\" in `Agents/<name>` that tells, moved into the folder `Away`, that the agent "
                    + "is away; without it, in desks that have a queue with `mode: push`.");

    static final Section<RoutingSettings> SECTION = Section.of(
            "How an agent is chosen for cases of queues with `mode: push`.",
            RoutingOptions::make,
            AFFINITY,
            LANGUAGE_CONFIDENCE,
            WEIGHTS,
            AWAY_MARKER);

    private RoutingOptions() {}

    private static RoutingSettings make(Values values) {
        return new RoutingSettings(
                values.get(AFFINITY),
                values.get(LANGUAGE_CONFIDENCE).share(),
                values.get(WEIGHTS),
                values.find(AWAY_MARKER));
    }

    private static Option<Integer> weight(String priority, int byDefault) {
        return Option.withDefault(
                priority,
                Types.wholeNumber(1, HEAVIEST),
                Integer.toString(byDefault),
                "Weight of an open case of priority " + priority + ".");
    }
}
