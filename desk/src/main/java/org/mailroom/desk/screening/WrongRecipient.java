package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.message.DomainName;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Mailbox;

/**
 * Finds replies that seem to go to somebody else than was meant: the greeting names none of the addressees, a domain
 * looks like the customer's and is another, or a recipient has no part in the case, perhaps a case of his own.
 */
public final class WrongRecipient implements Screen {
    private static final int SHORTEST_NAME = 3;
    private static final int LONG_NAME = 5;
    private static final Set<String> ROLES = Set.of(
            "info",
            "mail",
            "office",
            "contact",
            "kontakt",
            "sales",
            "support",
            "service",
            "admin",
            "kunde",
            "post",
            "team",
            "hello",
            "me",
            "orders",
            "billing",
            "einkauf",
            "buchhaltung");

    private final ScreenAction wanted;

    public WrongRecipient(ScreenAction wanted) {
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return "recipients";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        List<ScreenFinding> findings = new ArrayList<>();
        text.addressing().strangers().stream()
                .limit(Screening.MOST_FINDINGS)
                .forEach(stranger -> stranger(text.addressing(), stranger).ifPresent(findings::add));
        text.pieces().stream()
                .filter(piece -> piece.place().isOwnProse() && piece.place().part() != Place.Part.SUBJECT)
                .findFirst()
                .flatMap(piece -> greeting(text.addressing(), piece))
                .ifPresent(findings::add);
        return findings;
    }

    private Optional<ScreenFinding> stranger(Addressing addressing, EmailAddress stranger) {
        Optional<EmailAddress> alike = addressing.people().stream()
                .filter(person ->
                        Likeness.domains(DomainName.unicode(person.domain()), DomainName.unicode(stranger.domain())))
                .findFirst();
        if (alike.isPresent()) {
            return Optional.of(finding(stranger.readable() + " looks like, and is not at, "
                    + DomainName.readable(alike.get().domain())));
        }
        boolean colleague = addressing.people().stream()
                .anyMatch(person -> person.domain().equalsIgnoreCase(stranger.domain()) && !isPublic(person.domain()));
        String other = addressing.otherCases().get(stranger);
        if (other != null) {
            return Optional.of(finding(stranger.readable() + " is a customer of case " + other + ", not of this one"));
        }
        return colleague
                ? Optional.empty()
                : Optional.of(finding(stranger.readable() + " had no part in this case until now"));
    }

    private Optional<ScreenFinding> greeting(Addressing addressing, TextPiece piece) {
        List<String> greeted = Greeting.names(piece.text());
        Set<String> known =
                addressing.named().stream().flatMap(WrongRecipient::names).collect(Collectors.toSet());
        boolean toPeople = addressing.named().stream().anyMatch(WrongRecipient::tellsName);
        if (greeted.isEmpty() || !toPeople || greeted.stream().anyMatch(name -> isAmong(name, known))) {
            return Optional.empty();
        }
        String who = addressing.named().stream()
                .map(mailbox -> mailbox.displayName().orElse(mailbox.address().readable()))
                .limit(3)
                .collect(Collectors.joining(", "));
        return Optional.of(finding("the greeting is for " + String.join(" ", greeted) + ", the mail for " + who));
    }

    private ScreenFinding finding(String words) {
        return new ScreenFinding(name(), Place.of(Place.Part.MAIL), words, wanted);
    }

    /** Whether the mailbox says what its owner is called: a name of two words, or such a local part. */
    private static boolean tellsName(Mailbox mailbox) {
        return names(mailbox)
                        .filter(name -> name.length() >= SHORTEST_NAME && !ROLES.contains(name))
                        .count()
                >= 2;
    }

    private static Stream<String> names(Mailbox mailbox) {
        String display = mailbox.displayName().orElse("");
        String local = mailbox.address().localPart();
        return Stream.concat(
                CardContext.words(display, 0, display.length()).stream(),
                CardContext.words(local, 0, local.length()).stream());
    }

    /** The same, the beginning of one in the other ({@code Chris}), inside of one ({@code csmith}), or a slip of a letter. */
    private static boolean isAmong(String name, Set<String> known) {
        return known.stream().anyMatch(other -> {
            boolean longEnough = name.length() >= SHORTEST_NAME && other.length() >= SHORTEST_NAME;
            boolean contained = longEnough && (other.contains(name) || name.contains(other));
            boolean slip = Math.min(name.length(), other.length()) >= LONG_NAME && Likeness.within(name, other, 1);
            return name.equals(other) || contained || slip;
        });
    }

    /** Domains where neighbours do not know each other. */
    private static boolean isPublic(String domain) {
        String lower = domain.toLowerCase(java.util.Locale.ROOT);
        return Stream.of(
                        "gmail.",
                        "googlemail.",
                        "outlook.",
                        "hotmail.",
                        "live.",
                        "yahoo.",
                        "icloud.",
                        "me.com",
                        "gmx.",
                        "web.de",
                        "t-online.",
                        "orange.",
                        "wanadoo.",
                        "free.fr",
                        "laposte.",
                        "libero.",
                        "wp.pl",
                        "onet.",
                        "o2.",
                        "proton",
                        "aol.",
                        "mail.ru",
                        "yandex.",
                        "freenet.",
                        "hey.com",
                        "comcast.",
                        "btinternet.")
                .anyMatch(lower::startsWith);
    }
}
