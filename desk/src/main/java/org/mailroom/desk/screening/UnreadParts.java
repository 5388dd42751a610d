package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.configuration.ScreenAction;

/**
 * Says what the other screens have not seen. Encrypted parts and those without a reader want what was configured; parts
 * that are damaged, beyond the bounds or made their reader fail want a review: a card number might be behind them.
 */
public final class UnreadParts implements Screen {
    private final ScreenAction encrypted;
    private final ScreenAction unreadable;

    /**
     * @param encrypted what a locked part wants
     * @param unreadable what a part of a kind that has no reader wants
     */
    public UnreadParts(ScreenAction encrypted, ScreenAction unreadable) {
        this.encrypted = encrypted;
        this.unreadable = unreadable;
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
        return switch (part.reason()) {
            case ENCRYPTED -> encrypted;
            case NO_READER -> unreadable;
            case TOO_LARGE, BROKEN, FAILED -> ScreenAction.REVIEW;
        };
    }
}
