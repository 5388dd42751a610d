package org.mailroom.desk.configuration;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.ScalarType;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;
import org.mailroom.desk.message.EmailAddress;

/** What can be written under {@code desks.<id>.triage[n].when}. */
final class ConditionOptions {

    private static final int MOST = 1_000;

    private static final Option<List<String>> SUBJECT_WORDS = Option.withDefault(
            "subject-words",
            ListType.of(Types.line(100), 0, MOST),
            "[]",
            "Whole words or phrases, any of which stands in the subject; case is ignored.");
    private static final Option<List<String>> BODY_WORDS = Option.withDefault(
            "body-words",
            ListType.of(Types.line(100), 0, MOST),
            "[]",
            "Whole words or phrases, any of which stands in the text; case is ignored.");
    private static final Option<List<String>> RECIPIENTS = Option.withDefault(
            "recipients",
            ListType.of(AddressTypes.address().then(EmailAddress::asString), 0, MOST),
            "[]",
            "Addresses, to any of which the mail was sent.");
    private static final Option<List<String>> SENDERS = Option.withDefault(
            "senders",
            ListType.of(AddressTypes.addressOrDomain(), 0, MOST),
            "[]",
            "Addresses, or domains written `@example.org`, from any of which the mail came.");
    private static final Option<Map<String, String>> HEADERS = Option.withDefault(
            "headers",
            headers(),
            "{}",
            "Header fields and the text which each of them contains; case is ignored, and all must fit.");
    private static final Option<List<Pattern>> PATTERNS = Option.withDefault(
            "patterns",
            ListType.of(TextTypes.pattern(), 0, 100),
            "[]",
            "RE2 expressions, any of which is found in subject or text; `(?i)` at the start ignores case.");

    static final Section<Conditions> SECTION = Section.of(
                    "When the rule matches: each kind of condition that is written must hold.",
                    ConditionOptions::make,
                    SUBJECT_WORDS,
                    BODY_WORDS,
                    RECIPIENTS,
                    SENDERS,
                    HEADERS,
                    PATTERNS)
            .checked(ConditionOptions::notEmpty);

    private ConditionOptions() {}

    private static MapType<String, String> headers() {
        ScalarType<String> name = TextTypes.headerName();
        return MapType.of("header", name, Types.line(200), 0);
    }

    private static Conditions make(Values values) {
        return new Conditions(
                values.get(SUBJECT_WORDS),
                values.get(BODY_WORDS),
                values.get(RECIPIENTS),
                values.get(SENDERS),
                values.get(HEADERS),
                values.get(PATTERNS));
    }

    private static void notEmpty(Values values) {
        boolean written = SECTION.options().stream().anyMatch(values::isWritten);
        if (!written) {
            values.problem("has no condition", "write at least one, or use default-queue for what no rule matches");
        }
    }
}
