package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Locale;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.ScalarType;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** The rules of a desk about whom and what it sends, under {@code desks.<id>.screening}. */
final class OutboundRuleOptions {
    private static final int MOST = 1_000;

    private static final Option<ScreenAction> ACTION =
            Option.withDefault("action", ScreenActions.ANY, "review", "What a find leads to.");
    private static final Option<List<String>> RECIPIENTS =
            list("addresses", AddressTypes.addressOrDomain(), "Addresses, and `@domain` for everyone there.");
    private static final Option<List<String>> ENDINGS =
            list("endings", TextTypes.fileEnding(), "Endings of file names, without the dot.");
    private static final Option<List<String>> SECURE_WORDS =
            list("words", Types.line(100), "Words and phrases in the subject or the body, as in word lists.");
    private static final Option<List<String>> SECURE_DOMAINS =
            list("domains", AddressTypes.host(), "Domains of recipients to whom only encrypted mail may go.");
    private static final Option<String> TEXT = Option.required("text", Types.text(4_000), "The text.");
    private static final Option<Boolean> FORBIDDEN = Option.withDefault(
            "forbidden", Types.yesNo(), "false", "`false`: every reply must have it; `true`: none may have it.");
    private static final Option<Locale> LANGUAGE = Option.optional(
            "language", TextTypes.language(), "Only replies in this language are looked at; without it, all.");

    static final Section<ForbiddenSettings> FORBIDDEN_RECIPIENTS = Section.of(
            "Whom the desk may not write to.",
            values -> new ForbiddenSettings(lower(values.get(RECIPIENTS)), values.get(ACTION)),
            RECIPIENTS,
            ACTION);
    static final Section<ForbiddenSettings> FORBIDDEN_ATTACHMENTS = Section.of(
            "Files that may not leave, in archives neither.",
            values -> new ForbiddenSettings(lower(values.get(ENDINGS)), values.get(ACTION)),
            ENDINGS,
            ACTION);
    static final Section<SecureDeliverySettings> SECURE_DELIVERY = Section.of(
            "What asks for encryption (S/MIME, OpenPGP); a reply that is not encrypted is a find.",
            values -> new SecureDeliverySettings(
                    values.get(SECURE_WORDS), lower(values.get(SECURE_DOMAINS)), values.get(ACTION)),
            SECURE_WORDS,
            SECURE_DOMAINS,
            ACTION);
    static final Section<DisclaimerSettings> DISCLAIMER = Section.of(
            "A text that every reply must have, or that none may have.",
            values -> new DisclaimerSettings(
                    values.name(), values.get(TEXT), values.get(FORBIDDEN), values.find(LANGUAGE), values.get(ACTION)),
            TEXT,
            FORBIDDEN,
            LANGUAGE,
            ACTION);

    private OutboundRuleOptions() {}

    private static Option<List<String>> list(String name, ScalarType<String> type, String meaning) {
        return Option.withDefault(name, ListType.of(type, 0, MOST), "[]", meaning);
    }

    private static List<String> lower(List<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }
}
