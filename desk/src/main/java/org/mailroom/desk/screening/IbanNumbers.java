package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.configuration.ScreenAction;

/** Finds bank account numbers (IBAN, ISO 13616) by country, length and check digits. */
public final class IbanNumbers implements Screen {
    private static final int COUNTRY = 2;
    private static final int SHOWN = 4;

    private final ScreenAction wanted;

    public IbanNumbers(ScreenAction wanted) {
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return "bank accounts";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        List<ScreenFinding> findings = new ArrayList<>();
        for (TextPiece piece : text.pieces()) {
            look(piece, findings);
        }
        return findings;
    }

    private void look(TextPiece piece, List<ScreenFinding> findings) {
        for (Span span : find(piece.text())) {
            if (findings.size() < Screening.MOST_FINDINGS) {
                findings.add(finding(piece, span));
            }
        }
    }

    /** The numbers in the order of the text, at most {@link Screening#MOST_FINDINGS}. */
    static List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        int at = Digits.next(text, 0);
        while (at < text.length() && found.size() < Screening.MOST_FINDINGS) {
            int start = at - COUNTRY;
            boolean wordStart = start == 0 || (start > 0 && !Character.isLetterOrDigit(text.charAt(start - 1)));
            int end = wordStart ? Iban.end(text, start) : start;
            if (end > start) {
                found.add(new Span(start, end));
            }
            at = Digits.next(text, Math.max(end, at + 1));
        }
        return found;
    }

    private ScreenFinding finding(TextPiece piece, Span span) {
        String words = "a bank account number: " + masked(piece.text().substring(span.start(), span.end())) + " in "
                + piece.place().words();
        return new ScreenFinding(name(), piece.place().at(span.start()), words, wanted);
    }

    private static String masked(String iban) {
        return iban.substring(0, 2) + "** … " + iban.substring(iban.length() - SHOWN);
    }
}
