package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;

/** What can be written under {@code desks.<id>.queues.<name>} about who gets its cases. */
final class QueueRoutingOptions {

    /** The highest level of a skill. */
    static final int HIGHEST = 10;

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    static final Option<RoutingMode> MODE = Option.withDefault(
            "mode",
            Types.oneOf(RoutingMode.class),
            "pull",
            "`pull`: agents take cases out of the folder; `push`: each case is given to an agent who is free for it.");
    static final Option<Map<String, Integer>> SKILLS = Option.withDefault(
            "skills",
            MapType.of(
                    "skill",
                    TextTypes.shortName().giving(NameKinds.SKILL, NameKinds.QUEUES),
                    Types.wholeNumber(1, HIGHEST),
                    0),
            "{}",
            "What an agent must know to be given a case, each with the least level.");

    private static final Option<Duration> AFTER = Option.required(
            "after",
            Types.duration(SHORTEST, LONGEST),
            "How long, in the desk's business hours, nobody takes the case.");
    private static final Option<String> TO = Option.required(
            "to", Types.line(60).using(NameKinds.QUEUE), "Queue into which it goes then, to other people.");

    private static final Section<OverflowStep> STEP = Section.of(
            "Where a case goes that nobody takes.",
            values -> new OverflowStep(values.get(AFTER), values.get(TO)),
            AFTER,
            TO);

    static final Option<List<OverflowStep>> OVERFLOW = Option.withDefault(
            "overflow",
            ListType.of(STEP, 0, 20),
            "[]",
            "Where a case goes that nobody takes, one step after the other.");
    static final Option<Duration> BACK_AFTER = Option.optional(
            "back-after",
            Types.duration(SHORTEST, LONGEST),
            "How long after the last step of `overflow` the case is back in this queue, one priority higher; without it, it stays.");

    private QueueRoutingOptions() {}

    static QueueRouting make(Values values) {
        return new QueueRouting(values.get(MODE), values.get(SKILLS), values.get(OVERFLOW), values.find(BACK_AFTER));
    }

    /** Every step leads somewhere else, and what comes back has been away. */
    static void check(Values values) {
        List<OverflowStep> steps = values.find(OVERFLOW).orElse(List.of());
        String before = values.name();
        for (OverflowStep step : steps) {
            if (step.to().equals(before)) {
                values.problem(
                        OVERFLOW,
                        "leads from " + before + " to " + step.to(),
                        "name another queue, or leave the step out");
            }
            before = step.to();
        }
        if (values.find(BACK_AFTER).isPresent() && values.find(OVERFLOW).isPresent()) {
            checkBack(values, steps);
        }
    }

    private static void checkBack(Values values, List<OverflowStep> steps) {
        if (steps.isEmpty()) {
            values.problem(BACK_AFTER, "says when cases come back that never go", "write where they go under overflow");
        } else if (steps.get(steps.size() - 1).to().equals(values.name())) {
            values.problem(
                    BACK_AFTER, "the last step of overflow leads back already", "leave out that step or this option");
        }
    }
}
