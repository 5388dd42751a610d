package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.configuration.ScreenAction;

/**
 * Finds payment card numbers in every text of a mail. A number that is certainly one (context, or the way it is written)
 * wants what was configured; one that may as well be an order number, part of a link or of a table is noted. Numbers
 * that card schemes publish for tests count like any other.
 */
public final class CardNumbers implements Screen {
    private final ScreenAction wanted;

    public CardNumbers(ScreenAction wanted) {
        this.wanted = wanted;
    }

    /** The text with every card number in it masked: first six and last four digits are left. */
    public static String masked(String text) {
        return CardMatch.maskAll(text, CardFinder.find(text));
    }

    @Override
    public String name() {
        return "card numbers";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        List<ScreenFinding> findings = new ArrayList<>();
        for (TextPiece piece : text.pieces()) {
            List<CardMatch> matches = CardFinder.find(piece.text());
            matches.forEach(match -> findings.add(finding(piece.place(), match)));
            if (matches.size() >= CardFinder.MOST) {
                findings.add(tooMany(piece.place()));
            }
        }
        return findings;
    }

    private ScreenFinding finding(Place place, CardMatch match) {
        String words = (match.sure() ? "a " : "perhaps a ") + match.brand().label() + " card number: " + match.masked()
                + " in " + place.words();
        return new ScreenFinding(name(), place.at(match.start()), words, match.sure() ? wanted : noted());
    }

    private ScreenFinding tooMany(Place place) {
        String words = "more than " + (CardFinder.MOST - 1) + " numbers like card numbers in " + place.words();
        return new ScreenFinding(name(), place, words, wanted);
    }

    private ScreenAction noted() {
        return wanted == ScreenAction.OFF ? ScreenAction.OFF : ScreenAction.NOTE;
    }
}
