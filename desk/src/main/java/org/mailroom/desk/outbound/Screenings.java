package org.mailroom.desk.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.attachments.AttachmentReader;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.ScreenKind;
import org.mailroom.desk.configuration.ScreeningSettings;
import org.mailroom.desk.configuration.WordListSettings;
import org.mailroom.desk.screening.CardNumbers;
import org.mailroom.desk.screening.ContactLists;
import org.mailroom.desk.screening.DeskNotice;
import org.mailroom.desk.screening.Disclaimers;
import org.mailroom.desk.screening.ForbiddenAttachments;
import org.mailroom.desk.screening.ForbiddenRecipients;
import org.mailroom.desk.screening.IbanNumbers;
import org.mailroom.desk.screening.IdentityNumbers;
import org.mailroom.desk.screening.InternalMail;
import org.mailroom.desk.screening.InternalNotes;
import org.mailroom.desk.screening.ListedWords;
import org.mailroom.desk.screening.MissingAttachment;
import org.mailroom.desk.screening.Placeholders;
import org.mailroom.desk.screening.Screen;
import org.mailroom.desk.screening.Screening;
import org.mailroom.desk.screening.Secrets;
import org.mailroom.desk.screening.SecureDelivery;
import org.mailroom.desk.screening.UnreadParts;
import org.mailroom.desk.screening.WordList;
import org.mailroom.desk.screening.WordLists;
import org.mailroom.desk.screening.WrongRecipient;

/** The screens of each desk, read once for each configuration. Thread-safe. */
public final class Screenings {
    private static final Set<Class<?>> OF_REPLIES = Set.of(
            WordLists.class,
            InternalNotes.class,
            InternalMail.class,
            WrongRecipient.class,
            Disclaimers.class,
            Placeholders.class,
            MissingAttachment.class);

    private final Map<String, Read> screenings = new ConcurrentHashMap<>();
    private final AttachmentReader reader;

    /** Screens that read what can be read without further help. */
    public Screenings() {
        this(AttachmentReader.NONE);
    }

    /** @param reader reads attachments of kinds that have no reader here */
    public Screenings(AttachmentReader reader) {
        this.reader = reader;
    }

    /** What was read for a desk as it was configured then. */
    private record Read(DeskConfiguration desk, Screening screening, Screening forExperts) {}

    /**
     * The screens of this desk.
     *
     * @throws UncheckedIOException when a word list cannot be read: nothing leaves unscreened
     */
    public Screening of(DeskConfiguration desk) {
        return known(desk).screening();
    }

    /**
     * The screens of this desk for questions to experts: what protects people and the company, not what makes a good reply.
     *
     * @throws UncheckedIOException when a word list cannot be read: nothing leaves unscreened
     */
    public Screening forExperts(DeskConfiguration desk) {
        return known(desk).forExperts();
    }

    @SuppressWarnings("ReferenceEquality") // a configuration that was read again is another one, whatever is in it
    private Read known(DeskConfiguration desk) {
        return screenings.compute(desk.id(), (id, read) -> read != null && read.desk() == desk ? read : read(desk));
    }

    private Read read(DeskConfiguration desk) {
        List<Screen> all = all(desk);
        List<Screen> forExperts = all.stream()
                .filter(screen -> !OF_REPLIES.contains(screen.getClass()))
                .toList();
        return new Read(desk, new Screening(all, reader), new Screening(forExperts, reader));
    }

    private static List<Screen> all(DeskConfiguration desk) {
        ScreeningSettings settings = desk.screening();
        List<ListedWords> lists = settings.wordLists().stream()
                .map(list -> new ListedWords(words(list), list.language(), list.action(), isWritten(desk, list)))
                .toList();
        return List.of(
                new CardNumbers(settings.action(ScreenKind.CARD_NUMBERS)),
                new IbanNumbers(settings.action(ScreenKind.BANK_ACCOUNTS)),
                new IdentityNumbers(settings.action(ScreenKind.IDENTITY_NUMBERS), desk.subjectTag()),
                new Secrets(settings.action(ScreenKind.SECRETS)),
                new ContactLists(settings.action(ScreenKind.CONTACT_LISTS), settings.contactLimit()),
                new WordLists(lists),
                new DeskNotice(),
                new InternalNotes(
                        settings.action(ScreenKind.INTERNAL_NOTES), privateAddresses(desk), settings.internalDomains()),
                new InternalMail(settings.action(ScreenKind.INTERNAL_MAIL)),
                new WrongRecipient(settings.action(ScreenKind.WRONG_RECIPIENT)),
                new ForbiddenRecipients(
                        settings.forbiddenRecipients().action(),
                        settings.forbiddenRecipients().values()),
                new ForbiddenAttachments(
                        settings.forbiddenAttachments().action(),
                        settings.forbiddenAttachments().values()),
                new SecureDelivery(
                        settings.secureDelivery().action(),
                        settings.secureDelivery().words(),
                        settings.secureDelivery().domains()),
                new Disclaimers(settings.disclaimers()),
                new Placeholders(settings.action(ScreenKind.PLACEHOLDERS)),
                new MissingAttachment(settings.action(ScreenKind.MISSING_ATTACHMENT)),
                new UnreadParts(
                        settings.action(ScreenKind.ENCRYPTED_ATTACHMENTS),
                        settings.action(ScreenKind.UNREADABLE_ATTACHMENTS)));
    }

    /** The accounts of the desk's people and of its reviews, unless customers write to them. */
    private static Set<String> privateAddresses(DeskConfiguration desk) {
        return Stream.concat(
                        Stream.of(desk.review().account()),
                        Stream.concat(desk.agents().stream(), desk.supervisors().stream())
                                .map(Person::account))
                .filter(address -> !desk.owns(address))
                .map(address -> address.asString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same words mean something else in other languages: {@code hora} is an hour, and an insult. */
    private static boolean isWritten(DeskConfiguration desk, WordListSettings list) {
        return list.language().isEmpty()
                || desk.languages().stream()
                        .anyMatch(language -> language.getLanguage()
                                .equals(list.language().get().getLanguage()));
    }

    private static WordList words(WordListSettings list) {
        try {
            return WordList.read(list.name(), list.file());
        } catch (IOException e) {
            throw new UncheckedIOException("the word list " + list.file() + " cannot be read", e);
        }
    }
}
