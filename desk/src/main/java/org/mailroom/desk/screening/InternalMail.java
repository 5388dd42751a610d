package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.mailroom.desk.configuration.ScreenAction;

/**
 * Finds what is for the people of the desk only and would reach a customer: a reply that goes to an address for internal
 * mail as well, that answers an internal mail of its case, or that has words of one in its text, its quotes or its
 * attachments, wrapped and marked however.
 */
public final class InternalMail implements Screen {
    private static final int LONGEST_EXCERPT = 60;

    private final ScreenAction wanted;

    public InternalMail(ScreenAction wanted) {
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return "internal mail";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        Internals internals = text.internals();
        List<ScreenFinding> findings = new ArrayList<>();
        internals.together().stream()
                .limit(Screening.MOST_FINDINGS)
                .forEach(address -> findings.add(ofMail("it goes to " + address.readable()
                        + " and to people outside: what is internal goes to nobody else")));
        Set<String> referred = new HashSet<>(internals.referred());
        internals.texts().stream()
                .filter(internal -> referred.contains(internal.messageId()))
                .findFirst()
                .ifPresent(internal -> findings.add(
                        ofMail("it answers " + internal.kind().words() + ": answer the customer's mail instead")));
        if (internals.texts().stream().anyMatch(internal -> internal.prints().isPresent())) {
            text.pieces().forEach(piece -> words(piece, internals, findings));
        }
        return findings.subList(0, Math.min(findings.size(), Screening.MOST_FINDINGS));
    }

    private void words(TextPiece piece, Internals internals, List<ScreenFinding> findings) {
        PrintedWords words = PrintedWords.of(piece.text(), PrintedWords.MOST);
        for (InternalText internal : internals.texts()) {
            OptionalInt first =
                    internal.prints().map(prints -> prints.in(words)).orElse(OptionalInt.empty());
            if (first.isPresent()) {
                int at = words.place(first.getAsInt());
                String shown = Excerpt.of(
                        piece.text().substring(at, Math.min(piece.text().length(), at + LONGEST_EXCERPT)),
                        LONGEST_EXCERPT);
                findings.add(new ScreenFinding(
                        name(),
                        piece.place().at(at),
                        "\"" + shown + "\" in " + piece.place().words() + " is from "
                                + internal.kind().words() + " of this case",
                        wanted));
                return;
            }
        }
    }

    private ScreenFinding ofMail(String words) {
        return new ScreenFinding(name(), Place.of(Place.Part.MAIL), words, wanted);
    }
}
