package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.configuration.ScreenAction;

/** Finds the numbers by which states, health services and banks know a person, of some thirty countries. */
public final class IdentityNumbers implements Screen {
    private final ScreenAction wanted;

    public IdentityNumbers(ScreenAction wanted) {
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return "identity numbers";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        List<ScreenFinding> findings = new ArrayList<>();
        for (TextPiece piece : text.pieces()) {
            IdentityFinder.find(piece.text()).forEach(match -> findings.add(finding(piece.place(), match)));
        }
        return findings;
    }

    private ScreenFinding finding(Place place, IdentityFinder.Match match) {
        String words = match.kind().words() + ": " + match.masked() + " in " + place.words();
        return new ScreenFinding(name(), place.at(match.start()), words, wanted);
    }
}
