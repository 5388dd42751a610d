package org.mailroom.desk.configuration;

import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code desks.<id>.queues.<name>}. */
final class QueueOptions {

    private static final Option<String> SERVICE_LEVEL = Option.optional(
            "service-level",
            Types.line(60).using(NameKinds.SERVICE_LEVEL),
            "Name of the service level of inquiries in this queue; without one they have no target.");
    private static final Option<String> DESCRIPTION =
            Option.optional("description", Types.line(200), "One line for agents: what belongs here.");

    private static final Option<Boolean> ANSWERS = Option.withDefault(
            "answers", Types.yesNo(), "true", "Whether acknowledgements suggest answers to inquiries in this queue.");

    static final Section<QueueSettings> SECTION = Section.of(
                    "A queue is the folder `Queues/<name>` of the desk's account.",
                    values -> new QueueSettings(
                            values.name(),
                            values.find(SERVICE_LEVEL),
                            values.find(DESCRIPTION),
                            new QueueAcknowledgement(
                                    values.get(ANSWERS), values.get(AcknowledgementOptions.SIGNATURES)),
                            QueueRoutingOptions.make(values)),
                    SERVICE_LEVEL,
                    DESCRIPTION,
                    ANSWERS,
                    AcknowledgementOptions.SIGNATURES,
                    QueueRoutingOptions.MODE,
                    QueueRoutingOptions.SKILLS,
                    QueueRoutingOptions.OVERFLOW,
                    QueueRoutingOptions.BACK_AFTER)
            .checked(QueueRoutingOptions::check);

    private QueueOptions() {}
}
