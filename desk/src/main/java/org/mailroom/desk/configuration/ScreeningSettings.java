package org.mailroom.desk.configuration;

import java.util.List;
import java.util.Map;

/**
 * What replies are screened for.
 *
 * @param actions what follows from what each screen finds; those that are missing do what is usual
 * @param contactLimit how many e-mail addresses, and how many telephone numbers, are no list of people yet
 * @param internalDomains hosts and domains that customers should not hear of, lower case
 * @param forbiddenRecipients whom the desk may not write to
 * @param forbiddenAttachments endings of files that may not leave
 * @param secureDelivery what asks for a secure way
 * @param disclaimers texts that replies must have, or may not have
 * @param wordLists lists of words that should not leave
 */
public record ScreeningSettings(
        Map<ScreenKind, ScreenAction> actions,
        int contactLimit,
        List<String> internalDomains,
        ForbiddenSettings forbiddenRecipients,
        ForbiddenSettings forbiddenAttachments,
        SecureDeliverySettings secureDelivery,
        List<DisclaimerSettings> disclaimers,
        List<WordListSettings> wordLists) {
    static final int USUAL_CONTACTS = 20;

    public ScreeningSettings {
        actions = Map.copyOf(actions);
        internalDomains = List.copyOf(internalDomains);
        disclaimers = List.copyOf(disclaimers);
        wordLists = List.copyOf(wordLists);
    }

    /** The usual screens, with nothing named that only the desk can name. */
    public static ScreeningSettings usual() {
        return new ScreeningSettings(
                Map.of(),
                USUAL_CONTACTS,
                List.of(),
                ForbiddenSettings.NOTHING,
                ForbiddenSettings.NOTHING,
                SecureDeliverySettings.NOTHING,
                List.of(),
                List.of());
    }

    /** What follows from what this screen finds. */
    public ScreenAction action(ScreenKind kind) {
        return actions.getOrDefault(kind, kind.usual());
    }

    /** Whether numbers of this kind are masked. */
    public boolean masks(ScreenKind kind) {
        return kind.maskable() && action(kind) == ScreenAction.MASK;
    }
}
