package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.message.OwnWords;

/** Tells what the author wrote from what he quotes: lines behind {@code >}, and the mail that is answered below. */
final class QuotedText {
    private QuotedText() {}

    /** The text as one piece of own and one of quoted words; the marks of quoting are gone. Empty pieces are left out. */
    static List<TextPiece> split(String text, Place place) {
        StringBuilder own = new StringBuilder(text.length());
        StringBuilder quoted = new StringBuilder();
        int end = OwnWords.end(text);
        int at = 0;
        while (at < text.length()) {
            int lineEnd = text.indexOf('\n', at) + 1;
            int next = lineEnd == 0 ? text.length() : lineEnd;
            int from = behindMarks(text, at, next);
            boolean quotes = from > at || at >= end;
            (quotes ? quoted : own).append(text, quotes ? from : at, next);
            at = next;
        }
        return pieces(own.toString(), quoted.toString(), place);
    }

    private static int behindMarks(String text, int from, int end) {
        int behind = from;
        int at = from;
        while (at < end && (text.charAt(at) == '>' || text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
            behind = text.charAt(at - 1) == '>' ? at : behind;
        }
        return behind;
    }

    private static List<TextPiece> pieces(String own, String quoted, Place place) {
        List<TextPiece> pieces = new ArrayList<>();
        if (!own.isBlank()) {
            pieces.add(new TextPiece(place, own));
        }
        if (!quoted.isBlank()) {
            pieces.add(new TextPiece(place.inQuote(), quoted));
        }
        return pieces;
    }
}
