package org.mailroom.desk.configuration;

import java.util.List;

/**
 * What asks for a secure way.
 *
 * @param words words and phrases of subject and body
 * @param domains of recipients, lower case
 * @param action what a reply leads to that should have gone that way
 */
public record SecureDeliverySettings(List<String> words, List<String> domains, ScreenAction action) {
    static final SecureDeliverySettings NOTHING = new SecureDeliverySettings(List.of(), List.of(), ScreenAction.REVIEW);

    public SecureDeliverySettings {
        words = List.copyOf(words);
        domains = List.copyOf(domains);
    }

    /** Whether a reply may be held for it. */
    boolean reviews() {
        return (!words.isEmpty() || !domains.isEmpty()) && action == ScreenAction.REVIEW;
    }
}
