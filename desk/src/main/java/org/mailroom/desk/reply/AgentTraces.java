package org.mailroom.desk.reply;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.Base32;
import org.mailroom.desk.ids.Sha256;
import org.mailroom.desk.message.AttachedFields;
import org.mailroom.desk.message.BoundaryChange;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.PartRemoval;
import org.mailroom.desk.message.QuoteHeaders;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.message.TextChange;

/**
 * What tells of the people of a desk in the body of a mail without their having written it: private addresses and login
 * names in the line above a quote, the visiting card that a program attaches, host names between the parts, and what
 * the desk wrote into the header of a mail that is attached. What somebody
 * writes himself stays byte for byte, and so does signed and encrypted mail.
 */
final class AgentTraces {
    private static final Set<String> CARDS = Set.of("text/vcard", "text/x-vcard", "text/directory");
    private static final String SEPARATORS = "/!%*#|~";
    private static final int LARGEST_CARD = 100_000;
    private static final int MOST_CARD_ADDRESSES = 100;

    private final DeskConfiguration desk;
    private final List<String> names;

    AgentTraces(DeskConfiguration desk) {
        this.desk = desk;
        this.names = people(desk).flatMap(person -> names(desk, person)).toList();
    }

    private static Stream<Person> people(DeskConfiguration desk) {
        return Stream.concat(desk.agents().stream(), desk.supervisors().stream());
    }

    /** Names that a program shows for somebody who logged in here, the longest first. */
    private static Stream<String> names(DeskConfiguration desk, Person person) {
        EmailAddress own = person.account();
        Stream<String> logins = Stream.of(own.asString(), own.localPart(), person.name())
                .flatMap(name -> SEPARATORS
                        .chars()
                        .mapToObj(separator ->
                                name + (char) separator + desk.account().asString()));
        return desk.owns(own) ? logins : Stream.concat(logins, Stream.of(own.asString()));
    }

    /** The mail without them; the very same where there are none. */
    RawMessage removedFrom(RawMessage raw) {
        MailMessage message = MailMessage.read(raw);
        if (message.partsUnread() || SealedMail.is(message)) {
            return raw;
        }
        RawMessage fewer = withoutCards(message);
        if (message.root().all().anyMatch(part -> part.is("message/rfc822"))) {
            fewer = AttachedFields.removedFrom(fewer, MailroomFields::ours);
        }
        RawMessage quoted = quoting(fewer.equals(raw) ? message : MailMessage.read(fewer));
        return bounded(quoted.equals(raw) ? message : MailMessage.read(quoted));
    }

    private RawMessage withoutCards(MailMessage message) {
        List<ContentPart> cards = message.root()
                .all()
                .filter(part -> CARDS.contains(part.mimeType()) && ofColleague(part))
                .toList();
        return cards.isEmpty() ? message.raw() : PartRemoval.remove(message, cards);
    }

    /** Whether the card names an address of the company (RFC 6350 section 6.4.2). */
    private boolean ofColleague(ContentPart card) {
        return card.textOf(LARGEST_CARD)
                .lines()
                .filter(line -> line.toUpperCase(Locale.ROOT).contains("EMAIL"))
                .limit(MOST_CARD_ADDRESSES)
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .flatMap(address -> EmailAddress.parse(address).stream())
                .anyMatch(address -> Recipients.inside(desk, address));
    }

    private RawMessage quoting(MailMessage message) {
        TextChange change = new TextChange(message);
        List<ContentPart> telling = message.textParts().stream()
                .filter(part -> part.is("text/plain") || part.is("text/html"))
                .filter(part -> !part.isAttachment() && change.possible(part))
                .filter(part ->
                        part.text().filter(text -> !quoting(text).equals(text)).isPresent())
                .toList();
        telling.forEach(change::choose);
        return telling.isEmpty() ? message.raw() : change.apply(this::quoting, this::quoting);
    }

    private String quoting(String text) {
        StringBuilder changed = new StringBuilder();
        int done = 0;
        for (int sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
            Optional<String> name = quoted(text, sign);
            int from = sign - name.map(found -> found.indexOf('@')).orElse(0);
            if (name.isPresent() && from >= done) {
                changed.append(text, done, from).append(desk.account().asString());
                done = from + name.get().length();
            }
        }
        return done == 0 ? text : changed.append(text, done, text.length()).toString();
    }

    /** The name that stands around this sign, in a line above a quote. */
    private Optional<String> quoted(String text, int sign) {
        return names.stream()
                .filter(name -> text.regionMatches(true, sign - name.indexOf('@'), name, 0, name.length()))
                .filter(name -> {
                    int from = sign - name.indexOf('@');
                    int to = from + name.length();
                    return alone(text, from, to) && QuoteHeaders.around(text, from, to);
                })
                .findFirst();
    }

    /** Whether it is no piece of a longer address. */
    private static boolean alone(String text, int from, int to) {
        boolean begins = from == 0 || !inAddress(text.charAt(from - 1));
        boolean ends = to == text.length()
                || !inAddress(text.charAt(to))
                || text.charAt(to) == '.'
                        && (to + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(to + 1)));
        return begins && ends;
    }

    private static boolean inAddress(char c) {
        return Character.isLetterOrDigit(c) || "._-+".indexOf(c) >= 0;
    }

    /** Boundaries that look like an address or a host are changed for meaningless ones. */
    private RawMessage bounded(MailMessage message) {
        return BoundaryChange.change(message, this::tells, boundary -> {
            byte[] digest = Sha256.begun().digest(boundary.getBytes(StandardCharsets.UTF_8));
            return "=_" + Base32.encode(digest);
        });
    }

    private boolean tells(String boundary) {
        String lower = boundary.toLowerCase(Locale.ROOT);
        return lower.indexOf('@') >= 0
                || hostLike(lower)
                || people(desk).map(person -> person.account().domain()).anyMatch(lower::contains)
                || people(desk)
                        .map(person -> person.name().toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.length() > 3 && lower.contains(name));
    }

    /** Whether letters stand on both sides of a dot or hyphen between words, as in {@code pc-12.acme.local}. */
    private static boolean hostLike(String boundary) {
        for (int dot = boundary.indexOf('.'); dot > 0; dot = boundary.indexOf('.', dot + 1)) {
            int end = dot + 1;
            while (end < boundary.length() && letter(boundary.charAt(end))) {
                end++;
            }
            boolean word = end - dot > 2 && (end == boundary.length() || "._-=:/".indexOf(boundary.charAt(end)) >= 0);
            if (word && letter(boundary.charAt(dot - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
