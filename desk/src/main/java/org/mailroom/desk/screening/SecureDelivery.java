package org.mailroom.desk.screening;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.message.DomainName;

/**
 * Finds replies that should leave by a secure way and are not encrypted: they have a word, or go to a domain, that asks
 * for it.
 */
public final class SecureDelivery implements Screen {
    private final ScreenAction wanted;
    private final WordIndex words;
    private final Set<String> domains;

    /**
     * @param words words and phrases, as in word lists
     * @param domains of recipients, lower case
     */
    public SecureDelivery(ScreenAction wanted, List<String> words, List<String> domains) {
        this.wanted = wanted;
        this.words = new WordIndex(List.of(list(words)));
        this.domains = domains.stream().map(DomainName::ascii).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String name() {
        return "secure delivery";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        if (text.encrypted()) {
            return List.of();
        }
        List<ScreenFinding> findings = new ArrayList<>();
        text.addressing().recipients().stream()
                .filter(recipient -> domains.contains(recipient.domain().toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(recipient -> findings.add(finding(
                        Place.of(Place.Part.MAIL), "mail to " + recipient.readable() + " has to be encrypted")));
        text.pieces().stream()
                .filter(piece -> !words.isEmpty() && piece.place().isOwnProse())
                .forEach(piece -> WordScanner.find(words, piece.text(), list -> true).stream()
                        .limit(1)
                        .forEach(match -> findings.add(finding(
                                piece.place().at(match.start()),
                                "\"" + match.term().shown() + "\" in "
                                        + piece.place().words() + " asks for secure delivery"))));
        return findings;
    }

    private ScreenFinding finding(Place place, String words) {
        return new ScreenFinding(name(), place, words, wanted);
    }

    private static WordList list(List<String> words) {
        try {
            return WordList.read("secure delivery", new StringReader(String.join("\n", words)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
