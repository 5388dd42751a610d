package org.mailroom.desk.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ScreenKind;
import org.mailroom.desk.configuration.ScreeningSettings;
import org.mailroom.desk.configuration.WordListSettings;
import org.mailroom.desk.screening.CardNumbers;
import org.mailroom.desk.screening.ContactLists;
import org.mailroom.desk.screening.IbanNumbers;
import org.mailroom.desk.screening.IdentityNumbers;
import org.mailroom.desk.screening.ListedWords;
import org.mailroom.desk.screening.MissingAttachment;
import org.mailroom.desk.screening.Placeholders;
import org.mailroom.desk.screening.Screening;
import org.mailroom.desk.screening.Secrets;
import org.mailroom.desk.screening.UnreadParts;
import org.mailroom.desk.screening.WordList;
import org.mailroom.desk.screening.WordLists;

/** The screens of each desk, read once for each configuration. Thread-safe. */
public final class Screenings {
    private final Map<ScreeningSettings, Screening> screenings = new ConcurrentHashMap<>();

    /**
     * The screens of this desk.
     *
     * @throws UncheckedIOException when a word list cannot be read: nothing leaves unscreened
     */
    public Screening of(DeskConfiguration desk) {
        return screenings.computeIfAbsent(desk.screening(), Screenings::read);
    }

    private static Screening read(ScreeningSettings settings) {
        List<ListedWords> lists = settings.wordLists().stream()
                .map(list -> new ListedWords(words(list), list.language(), list.action()))
                .toList();
        return new Screening(List.of(
                new CardNumbers(settings.action(ScreenKind.CARD_NUMBERS)),
                new IbanNumbers(settings.action(ScreenKind.BANK_ACCOUNTS)),
                new IdentityNumbers(settings.action(ScreenKind.IDENTITY_NUMBERS)),
                new Secrets(settings.action(ScreenKind.SECRETS)),
                new ContactLists(settings.action(ScreenKind.CONTACT_LISTS), settings.contactLimit()),
                new WordLists(lists),
                new Placeholders(settings.action(ScreenKind.PLACEHOLDERS)),
                new MissingAttachment(settings.action(ScreenKind.MISSING_ATTACHMENT)),
                new UnreadParts(
                        settings.action(ScreenKind.ENCRYPTED_ATTACHMENTS),
                        settings.action(ScreenKind.UNREADABLE_ATTACHMENTS))));
    }

    private static WordList words(WordListSettings list) {
        try {
            return WordList.read(list.name(), list.file());
        } catch (IOException e) {
            throw new UncheckedIOException("the word list " + list.file() + " cannot be read", e);
        }
    }
}
