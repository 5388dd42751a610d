package org.mailroom.desk.configuration;

import java.util.List;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Owner;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;

/** What can be written under {@code desks.<id>.triage[n]}. */
final class TriageOptions {

    private static final Option<String> NAME = Option.required(
            "name",
            Types.line(100).giving(NameKinds.TRIAGE_RULE, Owner.PLACE),
            "Name of the rule in the story of each mail it matched.");
    private static final Option<Conditions> WHEN =
            Option.required("when", ConditionOptions.SECTION, "When the rule matches.");
    private static final Option<String> QUEUE = Option.optional(
            "queue", Types.line(60).using(NameKinds.QUEUE), "Queue for the inquiry; the first matching rule wins.");
    private static final Option<String> CATEGORY =
            Option.optional("category", Types.line(60), "Name of the matter, for search and statistics.");
    private static final Option<Priority> PRIORITY =
            Option.optional("priority", Types.oneOf(Priority.class), "How soon the inquiry should be answered.");
    private static final Option<List<String>> TAGS = Option.withDefault(
            "tags", ListType.of(TextTypes.tag(), 0, 20), "[]", "IMAP keywords that mail clients can show and search.");

    private static final Option<ReviewRate> REVIEW = Option.optional(
            "review",
            TextTypes.rate(),
            "Share of the replies to such inquiries that a supervisor sees before they leave, if it is more than the "
                    + "agent's own.");
    private static final Option<String> TEMPLATE = Option.optional(
            "template", TextTypes.shortName(), "Template of the acknowledgement, instead of the desk's.");
    private static final Option<String> GROUP = Option.optional(
            "group",
            Types.line(60),
            "Of the rules of one group only the first that matches counts. Rules without a group are all tried.");

    static final Section<TriageRule> SECTION = Section.of(
                    "Rules are tried from top to bottom; each sets what no rule before it has set.",
                    TriageOptions::make,
                    NAME,
                    WHEN,
                    QUEUE,
                    CATEGORY,
                    PRIORITY,
                    TAGS,
                    REVIEW,
                    TEMPLATE,
                    GROUP)
            .checked(TriageOptions::setsSomething);

    private TriageOptions() {}

    private static TriageRule make(Values values) {
        return new TriageRule(
                values.get(NAME),
                values.get(WHEN),
                values.find(QUEUE),
                values.find(CATEGORY),
                values.find(PRIORITY),
                values.get(TAGS),
                values.find(REVIEW),
                values.find(TEMPLATE),
                values.find(GROUP));
    }

    private static void setsSomething(Values values) {
        if (Stream.of(QUEUE, CATEGORY, PRIORITY, TAGS, REVIEW, TEMPLATE).noneMatch(values::isWritten)) {
            values.problem("sets nothing", "write queue, category, priority, tags, review or template");
        }
    }
}
