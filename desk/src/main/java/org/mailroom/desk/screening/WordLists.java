package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.mailroom.desk.configuration.ScreenAction;

/**
 * Finds the words of lists in what the author wrote: not in what he quotes. A list for one language is used for replies
 * in that language, and for those whose language is not known where the desk writes in that of the list.
 */
public final class WordLists implements Screen {
    private final List<ListedWords> lists;
    private final WordIndex index;

    public WordLists(List<ListedWords> lists) {
        this.lists =
                lists.stream().filter(list -> list.wanted() != ScreenAction.OFF).toList();
        this.index = new WordIndex(this.lists.stream().map(ListedWords::list).toList());
    }

    @Override
    public String name() {
        return "word lists";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        List<ScreenFinding> findings = new ArrayList<>();
        for (TextPiece piece : text.pieces()) {
            if (!index.isEmpty() && !piece.place().quoted()) {
                look(text, piece, findings);
            }
        }
        return findings;
    }

    private void look(OutboundText text, TextPiece piece, List<ScreenFinding> findings) {
        IntPredicate inUse = list -> lists.get(list).speaks(text.language());
        for (WordMatch match : WordScanner.find(index, piece.text(), inUse)) {
            findings.add(finding(lists.get(match.list()), match, piece));
        }
    }

    private static ScreenFinding finding(ListedWords list, WordMatch match, TextPiece piece) {
        String written = Excerpt.of(piece.text().substring(match.start(), match.end()), 60);
        String words = "\"" + written + "\" in " + piece.place().words() + " is on the list "
                + list.list().name() + " (\"" + match.term().shown() + "\")";
        return new ScreenFinding(list.list().name(), piece.place().at(match.start()), words, list.wanted());
    }
}
