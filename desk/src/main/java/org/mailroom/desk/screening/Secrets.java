package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.configuration.ScreenAction;

/** Finds passwords, access keys and private keys. What is said of them does not repeat them. */
public final class Secrets implements Screen {
    private final ScreenAction wanted;

    public Secrets(ScreenAction wanted) {
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        List<ScreenFinding> findings = new ArrayList<>();
        for (TextPiece piece : text.pieces()) {
            for (SecretMatch match : SecretFinder.find(piece.text())) {
                String words = match.words() + " in " + piece.place().words();
                findings.add(new ScreenFinding(name(), piece.place().at(match.start()), words, wanted));
            }
        }
        return findings;
    }
}
