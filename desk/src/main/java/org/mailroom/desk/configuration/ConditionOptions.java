package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Locale;
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
    private static final Option<List<SearchPattern>> PATTERNS = Option.withDefault(
            "patterns",
            ListType.of(TextTypes.pattern(), 0, 100),
            "[]",
            "RE2 expressions, any of which is found in subject or text; `(?i)` at the start ignores case.");

    private static final Option<List<String>> ATTACHMENT_NAMES = Option.withDefault(
            "attachment-names",
            ListType.of(Types.line(100).then(name -> name.toLowerCase(Locale.ROOT)), 0, MOST),
            "[]",
            "File names, any of which an attachment has; case is ignored, `*` stands for any characters: `*.pdf`.");
    private static final Option<List<String>> ATTACHMENT_TYPES = Option.withDefault(
            "attachment-types",
            ListType.of(TextTypes.mediaType(), 0, 100),
            "[]",
            "Media types, any of which an attachment has: `application/pdf`, `image/*`.");
    private static final Option<Integer> ATTACHMENT_OVER = Option.optional(
            "attachment-over-kb",
            Types.wholeNumber(0, 1_000_000),
            "An attachment is larger than so many kilobytes, as it was sent. With names or types it is the same one.");
    private static final Option<Map<String, String>> FORM_FIELDS = Option.withDefault(
            "form-fields",
            MapType.of("field", Types.line(100), Types.line(200), 0),
            "{}",
            "Lines `name: value` in a mail of one of the desk's trusted-forms, and the text which each value contains; "
                    + "case is ignored, and all must fit.");
    private static final Option<List<String>> LANGUAGES = Option.withDefault(
            "languages",
            ListType.of(TextTypes.language().then(Locale::getLanguage), 0, 50),
            "[]",
            "Languages, any of which the customer writes in.");
    private static final Option<List<Sentiment>> SENTIMENTS = Option.withDefault(
            "sentiments",
            ListType.of(Types.oneOf(Sentiment.class), 0, 4),
            "[]",
            "How the customer sounds: any of these.");

    private static final Option<CustomerConditions> CUSTOMER =
            Option.optional("customer", CustomerConditionOptions.SECTION, "What the customer is like.");

    static final Section<Conditions> SECTION = Section.of(
                    "When the rule matches: each kind of condition that is written must hold.",
                    ConditionOptions::make,
                    SUBJECT_WORDS,
                    BODY_WORDS,
                    RECIPIENTS,
                    SENDERS,
                    HEADERS,
                    ATTACHMENT_NAMES,
                    ATTACHMENT_TYPES,
                    ATTACHMENT_OVER,
                    FORM_FIELDS,
                    LANGUAGES,
                    SENTIMENTS,
                    CUSTOMER,
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
                new AttachmentConditions(
                        values.get(ATTACHMENT_NAMES), values.get(ATTACHMENT_TYPES), values.find(ATTACHMENT_OVER)),
                values.get(FORM_FIELDS),
                values.get(LANGUAGES),
                values.get(SENTIMENTS),
                values.find(CUSTOMER).orElse(CustomerConditions.NONE),
                values.get(PATTERNS));
    }

    private static void notEmpty(Values values) {
        boolean written = SECTION.options().stream().anyMatch(values::isWritten);
        if (!written) {
            values.problem("has no condition", "write at least one, or use default-queue for what no rule matches");
        }
    }
}
