package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mailroom.desk.configuration.ScreenAction;

/** Finds the numbers by which states, health services and banks know a person, of some thirty countries. */
public final class IdentityNumbers implements Screen {
    private final ScreenAction wanted;
    private final String tag;

    /** @param tag with which the numbers of the desk's cases begin, which are nobody's */
    public IdentityNumbers(ScreenAction wanted, String tag) {
        this.wanted = wanted;
        this.tag = tag.toUpperCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return "identity numbers";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        List<ScreenFinding> findings = new ArrayList<>();
        for (TextPiece piece : text.pieces()) {
            IdentityFinder.find(piece.text(), tag).forEach(match -> findings.add(finding(piece.place(), match)));
        }
        return findings;
    }

    private ScreenFinding finding(Place place, IdentityFinder.Match match) {
        String words = match.kind().words() + ": " + match.masked() + " in " + place.words();
        return new ScreenFinding(name(), place.at(match.start()), words, wanted);
    }
}
