package org.mailroom.desk.configuration;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The one automatic receipt a customer gets for an inquiry.
 *
 * @param enabled false: the desk acknowledges nothing
 * @param template name of the template
 * @param repliesWelcome whether the text says that the customer may answer the acknowledgement
 * @param suppressHeader whether it carries {@code X-Auto-Response-Suppress}; some lists refuse mail that does
 * @param perSenderHour most automatic mails to one address in any hour
 * @param perSenderDay most automatic mails to one address in any 24 hours, not below {@code perSenderHour}
 * @param perDomainHour most automatic mails to one domain in any hour, unless it is a provider of many people's mailboxes
 * @param selfService http or https address of self-service pages
 * @param emergency one line: how to reach somebody in an emergency
 * @param signatures who signs the text, by language
 * @param answers the answers that the text suggests
 */
public record AcknowledgementSettings(
        boolean enabled,
        String template,
        boolean repliesWelcome,
        boolean suppressHeader,
        int perSenderHour,
        int perSenderDay,
        Optional<Integer> perDomainHour,
        Optional<String> selfService,
        Optional<String> emergency,
        Map<Locale, String> signatures,
        AnswerSettings answers) {

    public AcknowledgementSettings {
        signatures = Map.copyOf(signatures);
    }
}
