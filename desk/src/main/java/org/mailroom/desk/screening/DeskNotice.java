package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mailroom.desk.configuration.ScreenAction;

/**
 * Finds mail in a reply that the desk writes to its own people: notices and cards of cases, whole or quoted, in the text
 * or attached. It goes back to its author whatever the desk's rules are. Letters alone are compared, since programs break
 * lines and mark quoted ones as they like.
 */
public final class DeskNotice implements Screen {
    /** The words that stand in each such mail. */
    public static final String WORDS = "Internal note: for the people of the desk only, nobody outside has it.";

    private static final String LETTERS = letters(WORDS.substring(WORDS.indexOf(':')));

    @Override
    public String name() {
        return "desk notice";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        List<ScreenFinding> findings = new ArrayList<>();
        for (TextPiece piece : text.pieces()) {
            if (letters(piece.text()).contains(LETTERS)) {
                findings.add(new ScreenFinding(
                        name(),
                        piece.place(),
                        "a mail of the desk to its own people stands in "
                                + piece.place().words(),
                        ScreenAction.RETURN));
            }
        }
        return findings;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
