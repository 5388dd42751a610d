package org.mailroom.desk.configuration;

import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code desks.<id>.customers.tiers.<tier>}. */
final class TierOptions {

    private static final Option<Boolean> VIP = Option.withDefault(
            "vip", Types.yesNo(), "false", "Whether they are marked `$VIP`, and have priority high at least.");
    private static final Option<Priority> PRIORITY =
            Option.optional("priority", Types.oneOf(Priority.class), "The least priority of their inquiries.");
    private static final Option<String> SERVICE_LEVEL = Option.optional(
            "service-level",
            TextTypes.shortName().using(NameKinds.SERVICE_LEVEL),
            "Service level of their inquiries; the earlier due time counts, this one's or the queue's.");

    static final Section<TierSettings> SECTION = Section.of(
            "What customers of the tier get.",
            values ->
                    new TierSettings(values.name(), values.get(VIP), values.find(PRIORITY), values.find(SERVICE_LEVEL)),
            VIP,
            PRIORITY,
            SERVICE_LEVEL);

    private TierOptions() {}
}
