package org.mailroom.desk.configuration;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;

/** What can be written under {@code desks.<id>.screening}. */
final class ScreeningOptions {

    private static final Option<Path> FILE =
            Option.required("file", FileTypes.existingFile(), "Text file in UTF-8, a word or phrase a line.");
    private static final Option<Locale> LANGUAGE = Option.optional(
            "language", TextTypes.language(), "Only replies in this language are screened; without it, all.");
    private static final Option<ScreenAction> ACTION =
            Option.withDefault("action", ScreenActions.ANY, "review", "What a find leads to.");

    private static final Section<WordListSettings> WORD_LIST = Section.of(
            "A list of words that should not leave.",
            values -> new WordListSettings(values.name(), values.get(FILE), values.find(LANGUAGE), values.get(ACTION)),
            FILE,
            LANGUAGE,
            ACTION);

    private static final Map<ScreenKind, Option<ScreenAction>> ACTIONS = actions();
    private static final Option<Integer> CONTACT_LIMIT = Option.withDefault(
            "contact-limit",
            Types.wholeNumber(2, 10_000),
            Integer.toString(ScreeningSettings.USUAL_CONTACTS),
            "So many different e-mail addresses, or telephone numbers, in one reply are no list of people yet.");
    private static final Option<List<String>> INTERNAL_DOMAINS = Option.withDefault(
            "internal-domains",
            ListType.of(AddressTypes.host(), 0, 100),
            "[]",
            "Hosts and domains that customers should not hear of; with a domain, all below it.");
    private static final Option<ForbiddenSettings> FORBIDDEN_RECIPIENTS = Option.withDefault(
            "forbidden-recipients", OutboundRuleOptions.FORBIDDEN_RECIPIENTS, "{}", "Whom the desk may not write to.");
    private static final Option<ForbiddenSettings> FORBIDDEN_ATTACHMENTS = Option.withDefault(
            "forbidden-attachments", OutboundRuleOptions.FORBIDDEN_ATTACHMENTS, "{}", "Files that may not leave.");
    private static final Option<SecureDeliverySettings> SECURE_DELIVERY = Option.withDefault(
            "secure-delivery", OutboundRuleOptions.SECURE_DELIVERY, "{}", "What asks for encryption.");
    private static final Option<Map<String, DisclaimerSettings>> DISCLAIMERS = Option.withDefault(
            "disclaimers",
            MapType.of("name", TextTypes.shortName(), OutboundRuleOptions.DISCLAIMER, 0),
            "{}",
            "Texts that replies must have or may not have, by name.");
    private static final Option<Map<String, WordListSettings>> WORD_LISTS = Option.withDefault(
            "word-lists", MapType.of("name", TextTypes.shortName(), WORD_LIST, 0), "{}", "Lists of words, by name.");

    static final Section<ScreeningSettings> SECTION = Section.of(
            "What replies are screened for: `off` does not look, `note` writes it on the case, `warn` tells the author, "
                    + "`mask` hides all but the end of a number, `review` has a supervisor see the reply first, `return` "
                    + "gives it back to its author, `block` never lets it go. Of several the last in this order counts.",
            ScreeningOptions::settings,
            Stream.concat(
                            ACTIONS.values().stream(),
                            Stream.of(
                                    CONTACT_LIMIT,
                                    INTERNAL_DOMAINS,
                                    FORBIDDEN_RECIPIENTS,
                                    FORBIDDEN_ATTACHMENTS,
                                    SECURE_DELIVERY,
                                    DISCLAIMERS,
                                    WORD_LISTS))
                    .toArray(Option<?>[]::new));

    private ScreeningOptions() {}

    private static ScreeningSettings settings(Values values) {
        Map<ScreenKind, ScreenAction> actions = new EnumMap<>(ScreenKind.class);
        ACTIONS.forEach((kind, option) -> actions.put(kind, values.get(option)));
        return new ScreeningSettings(
                actions,
                values.get(CONTACT_LIMIT),
                values.get(INTERNAL_DOMAINS),
                values.get(FORBIDDEN_RECIPIENTS),
                values.get(FORBIDDEN_ATTACHMENTS),
                values.get(SECURE_DELIVERY),
                List.copyOf(values.get(DISCLAIMERS).values()),
                List.copyOf(values.get(WORD_LISTS).values()));
    }

    private static Map<ScreenKind, Option<ScreenAction>> actions() {
        Map<ScreenKind, Option<ScreenAction>> options = new EnumMap<>(ScreenKind.class);
        for (ScreenKind kind : ScreenKind.values()) {
            String usual = kind.usual().name().toLowerCase(Locale.ROOT);
            options.put(kind, Option.withDefault(kind.option(), ScreenActions.of(kind), usual, kind.meaning()));
        }
        return options;
    }
}
