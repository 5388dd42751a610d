package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Owner;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.message.EmailAddress;

/** What can be written under {@code desks.<id>.experts}. */
final class ExpertOptions {

    private static final Option<EmailAddress> ADDRESS =
            Option.required("address", AddressTypes.address(), "Where the expert is asked; no account is needed.");
    private static final Option<String> UNIT =
            Option.optional("unit", Types.line(100), "What people call the expert or the unit; without it, the name.");

    private static final Section<Expert> PERSON = Section.of(
            "Somebody whom agents ask about cases, by `<desk>+ask-<name>@…` or by the address itself.",
            values -> new Expert(
                    values.name(), values.get(ADDRESS), values.find(UNIT).orElse(values.name())),
            ADDRESS,
            UNIT);

    private static final Option<Map<String, Expert>> PEOPLE = Option.withDefault(
            "people",
            MapType.of("name", TextTypes.shortName().giving(NameKinds.EXPERT, Owner.PLACE), PERSON, 0),
            "{}",
            "Experts and units, by name. Their mail to a customer with the desk in copy joins the case.");
    private static final Option<Boolean> ANYONE = Option.withDefault(
            "anyone",
            Types.yesNo(),
            "false",
            "Whether agents may ask any other address: `<desk>+ask-jane=lab.example@…`.");
    private static final Option<Duration> WITHIN = Option.withDefault(
            "answer-within",
            Types.duration(Duration.ofMinutes(1), Duration.ofDays(366)),
            "2d",
            "How long an expert has where the agent names no time.");

    static final Section<ExpertSettings> SECTION = Section.of(
            "Whom agents may ask about a case.",
            values -> new ExpertSettings(
                    List.copyOf(values.get(PEOPLE).values()), values.get(ANYONE), values.get(WITHIN)),
            PEOPLE,
            ANYONE,
            WITHIN);

    private ExpertOptions() {}
}
