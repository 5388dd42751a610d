package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Set;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;

/** What can be written in an entry of {@code desks.<id>.service-level-rules}. */
final class LevelRuleOptions {
    private static final int MOST = 100;

    private static final Option<String> LEVEL = Option.required(
            "service-level", Types.line(60).using(NameKinds.SERVICE_LEVEL), "The service level of cases that fit.");
    private static final Option<List<String>> QUEUES = Option.withDefault(
            "queues", ListType.of(Types.line(60).using(NameKinds.QUEUE), 0, MOST), "[]", "Queues of such cases.");
    private static final Option<List<String>> CATEGORIES =
            Option.withDefault("categories", ListType.of(Types.line(60), 0, MOST), "[]", "Their categories.");
    private static final Option<List<Priority>> PRIORITIES =
            Option.withDefault("priorities", ListType.of(Types.oneOf(Priority.class), 0, 4), "[]", "Their priorities.");
    private static final Option<List<String>> TIERS = Option.withDefault(
            "tiers",
            ListType.of(Types.line(60), 0, MOST),
            "[]",
            "Tiers of their customers; a tag such as `tier-gold`, set by a triage rule, names one.");
    private static final Option<List<String>> TAGS = Option.withDefault(
            "tags", ListType.of(Types.line(60), 0, MOST), "[]", "Tags of such cases, such as `$Vip`.");

    static final Section<LevelRule> SECTION = Section.of(
                    "Which cases have another service level than their queue's. Every kind that is written must fit, and "
                            + "fits when one of its entries does; the first rule that fits counts.",
                    LevelRuleOptions::make,
                    LEVEL,
                    QUEUES,
                    CATEGORIES,
                    PRIORITIES,
                    TIERS,
                    TAGS)
            .checked(LevelRuleOptions::asksForSomething);

    private LevelRuleOptions() {}

    private static LevelRule make(Values values) {
        return new LevelRule(
                values.get(LEVEL),
                values.get(QUEUES),
                values.get(CATEGORIES),
                Set.copyOf(values.get(PRIORITIES)),
                values.get(TIERS),
                values.get(TAGS));
    }

    private static void asksForSomething(Values values) {
        boolean written =
                List.of(QUEUES, CATEGORIES, PRIORITIES, TIERS, TAGS).stream().anyMatch(values::isWritten);
        if (!written) {
            values.problem(
                    "asks for nothing, so it would hold for every case",
                    "add queues, categories, priorities, tiers or tags");
        }
    }
}
