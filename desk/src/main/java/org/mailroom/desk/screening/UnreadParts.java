package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.configuration.ScreenAction;

/**
 * Says what the other screens have not seen. Parts without a reader and encrypted ones want what was configured; parts
 * that are damaged or beyond the bounds want a review: a card number might be behind them.
 */
public final class UnreadParts implements Screen {
    private final ScreenAction wanted;

    public UnreadParts(ScreenAction wanted) {
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return "unscannable";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        List<ScreenFinding> findings = new ArrayList<>();
        for (UnreadPart part : text.unread()) {
            String words = part.place().words() + " " + part.reason().words() + " (" + part.detail() + ")";
            findings.add(new ScreenFinding(name(), part.place(), words, action(part)));
        }
        return findings;
    }

    private ScreenAction action(UnreadPart part) {
        return part.reason().suspicious() ? ScreenAction.REVIEW : wanted;
    }
}
