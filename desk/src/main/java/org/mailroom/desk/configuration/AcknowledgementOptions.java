package org.mailroom.desk.configuration;

import java.util.Locale;
import java.util.Map;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;

/** What can be written under {@code desks.<id>.acknowledgement}. */
final class AcknowledgementOptions {

    private static final Option<Boolean> ENABLED =
            Option.withDefault("enabled", Types.yesNo(), "true", "Whether inquiries are acknowledged.");
    private static final Option<String> TEMPLATE = Option.withDefault(
            "template", TextTypes.shortName(), "acknowledgement", "Name of the template of the text.");
    private static final Option<Boolean> REPLIES_WELCOME = Option.withDefault(
            "replies-welcome", Types.yesNo(), "true", "Whether the text invites answers; they join the case anyway.");
    private static final Option<Boolean> SUPPRESS_HEADER = Option.withDefault(
            "suppress-header",
            Types.yesNo(),
            "true",
            "Whether it carries X-Auto-Response-Suppress; false where mailing lists refuse that header.");
    private static final Option<Integer> PER_SENDER_HOUR = Option.withDefault(
            "per-sender-hour", Types.wholeNumber(1, 1_000), "4", "Most automatic mails to one address in an hour.");
    private static final Option<Integer> PER_SENDER_DAY = Option.withDefault(
            "per-sender-day", Types.wholeNumber(1, 10_000), "10", "Most automatic mails to one address in 24 hours.");
    private static final Option<Integer> PER_DOMAIN_HOUR = Option.optional(
            "per-domain-hour",
            Types.wholeNumber(1, 100_000),
            "Most automatic mails to one domain in an hour; large providers of mailboxes are not counted as one. Without it "
                    + "a company may write as much as it likes.");
    private static final Option<String> SELF_SERVICE =
            Option.optional("self-service", AddressTypes.page(), "Self-service pages that the text points to.");
    private static final Option<String> EMERGENCY = Option.optional(
            "emergency", Types.line(300), "One line of the text: how to reach somebody in an emergency.");

    static final Option<Map<Locale, String>> SIGNATURES = Option.withDefault(
            "signatures",
            MapType.of("language", TextTypes.language(), Types.line(200), 0),
            "{}",
            "Who signs the text, by language; without one the desk's display name.");
    private static final Option<AnswerSettings> ANSWERS =
            Option.withDefault("answers", AnswerOptions.SECTION, "{}", "Answers that the text suggests.");

    static final Section<AcknowledgementSettings> SECTION = Section.of(
                    "The one automatic receipt of an inquiry, with case number and expected response time.",
                    AcknowledgementOptions::make,
                    ENABLED,
                    TEMPLATE,
                    REPLIES_WELCOME,
                    SUPPRESS_HEADER,
                    PER_SENDER_HOUR,
                    PER_SENDER_DAY,
                    PER_DOMAIN_HOUR,
                    SELF_SERVICE,
                    EMERGENCY,
                    SIGNATURES,
                    ANSWERS)
            .checked(AcknowledgementOptions::hourNotAboveDay);

    private AcknowledgementOptions() {}

    private static AcknowledgementSettings make(Values values) {
        return new AcknowledgementSettings(
                values.get(ENABLED),
                values.get(TEMPLATE),
                values.get(REPLIES_WELCOME),
                values.get(SUPPRESS_HEADER),
                values.get(PER_SENDER_HOUR),
                values.get(PER_SENDER_DAY),
                values.find(PER_DOMAIN_HOUR),
                values.find(SELF_SERVICE),
                values.find(EMERGENCY),
                values.get(SIGNATURES),
                values.get(ANSWERS));
    }

    private static void hourNotAboveDay(Values values) {
        int hour = values.find(PER_SENDER_HOUR).orElse(Integer.MIN_VALUE);
        int day = values.find(PER_SENDER_DAY).orElse(Integer.MAX_VALUE);
        if (hour > day) {
            values.problem(
                    PER_SENDER_HOUR, "is above per-sender-day (" + day + ")", "lower it, or raise per-sender-day");
        }
    }
}
