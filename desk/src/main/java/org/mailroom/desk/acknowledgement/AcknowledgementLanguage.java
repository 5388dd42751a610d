package org.mailroom.desk.acknowledgement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the language to answer in. */
public final class AcknowledgementLanguage {
    private AcknowledgementLanguage() {}

    /**
     * The desk's language that is the inquiry's, else the desk's first one.
     *
     * @param deskLanguages at least one
     * @param inquiry the language in which the customer wrote, if it could be told
     */
    public static Locale choose(List<Locale> deskLanguages, Optional<Locale> inquiry) {
        return inquiry.flatMap(wanted -> deskLanguages.stream()
                        .filter(language -> language.equals(wanted))
                        .findFirst()
                        .or(() -> deskLanguages.stream()
                                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                                .findFirst()))
                .orElseGet(() -> deskLanguages.get(0));
    }
}
