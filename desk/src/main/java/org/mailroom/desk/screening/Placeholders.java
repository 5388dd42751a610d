package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mailroom.desk.configuration.ScreenAction;

/**
 * Finds holes of templates that nobody filled in the author's own words: <code>${name}</code>, <code>{{name}}</code>,
 * {@code %%name%%} with one short name in them, and {@code [CUSTOMER NAME]}, {@code «name»}, <code>{customer.name}</code>
 * where the words are those that templates use.
 */
public final class Placeholders implements Screen {
    private static final int LONGEST = 60;
    private static final String[][] BRACKETS = {{"${", "}"}, {"{{", "}}"}, {"%%", "%%"}};
    private static final String OPENING = "${%[«";
    private static final String[][] DOUBTFUL = {{"[", "]"}, {"«", "»"}, {"{", "}"}};
    private static final Set<String> HOLES = Set.of(
            "name",
            "firstname",
            "lastname",
            "surname",
            "customer",
            "client",
            "company",
            "address",
            "amount",
            "product",
            "insert",
            "placeholder",
            "date",
            "vorname",
            "nachname",
            "kundenname",
            "kunde",
            "firma",
            "anrede",
            "betrag",
            "datum",
            "produkt",
            "einfugen",
            "platzhalter",
            "nom",
            "prenom",
            "montant",
            "produit",
            "inserer",
            "nombre",
            "apellido",
            "cliente",
            "importe",
            "fecha",
            "nome",
            "cognome",
            "importo",
            "imie",
            "nazwisko",
            "klient",
            "fornamn",
            "efternamn",
            "kund",
            "ordernumber",
            "bestellnummer");

    private static final boolean[] OPENS = opens();

    private final ScreenAction wanted;

    public Placeholders(ScreenAction wanted) {
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return "placeholders";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        List<ScreenFinding> findings = new ArrayList<>();
        for (TextPiece piece : text.pieces()) {
            if (piece.place().isOwnProse()) {
                look(piece, findings);
            }
        }
        return findings;
    }

    private void look(TextPiece piece, List<ScreenFinding> findings) {
        String text = piece.text();
        int at = opening(text, 0);
        while (at < text.length() && findings.size() < Screening.MOST_FINDINGS) {
            int end = holeEnd(text, at);
            if (end > at) {
                findings.add(finding(piece, at, end));
            }
            at = opening(text, Math.max(end, at + 1));
        }
    }

    /** Where the next hole may begin. */
    private static int opening(String text, int from) {
        int length = text.length();
        int at = from;
        while (at < length && (text.charAt(at) >= OPENS.length || !OPENS[text.charAt(at)])) {
            at++;
        }
        return at;
    }

    private ScreenFinding finding(TextPiece piece, int start, int end) {
        String hole = Excerpt.of(piece.text().substring(start, end), LONGEST + 4);
        String words = "the placeholder " + hole + " in " + piece.place().words() + " was not filled in";
        return new ScreenFinding(name(), piece.place().at(start), words, wanted);
    }

    private static int holeEnd(String text, int at) {
        for (String[] brackets : BRACKETS) {
            int end = end(text, at, brackets, false);
            if (end > at) {
                return end;
            }
        }
        for (String[] brackets : DOUBTFUL) {
            int end = end(text, at, brackets, true);
            if (end > at && speaksOfHole(text.substring(at + 1, end - 1))) {
                return end;
            }
        }
        return at;
    }

    private static int end(String text, int at, String[] brackets, boolean words) {
        int from = at + brackets[0].length();
        if (!text.startsWith(brackets[0], at) || startsBlank(text, from, brackets[0])) {
            return at;
        }
        int end = nameEnd(text, from, words);
        return end > from && text.startsWith(brackets[1], end) ? end + brackets[1].length() : at;
    }

    /** Percent signs with a blank behind are percentages. */
    private static boolean startsBlank(String text, int from, String opening) {
        return opening.equals("%%") && (from == text.length() || !Character.isLetter(text.charAt(from)));
    }

    private static int nameEnd(String text, int from, boolean words) {
        int end = from;
        while (end < text.length() && end - from < LONGEST && inName(text.charAt(end), words)) {
            end++;
        }
        return end;
    }

    private static boolean inName(char character, boolean words) {
        return Character.isLetterOrDigit(character)
                || " _-.".indexOf(character) >= 0
                || (!words && "#^/&>|:'".indexOf(character) >= 0);
    }

    private static boolean[] opens() {
        boolean[] opens = new boolean[0x100];
        OPENING.chars().forEach(character -> opens[character] = true);
        return opens;
    }

    private static boolean speaksOfHole(String content) {
        String folded = Letters.fold(content)
                .replace('_', ' ')
                .replace('-', ' ')
                .replace('.', ' ')
                .strip();
        List<String> words = List.of(folded.split(" ", 8));
        boolean named = words.stream().anyMatch(HOLES::contains) || HOLES.contains(folded.replace(" ", ""));
        return named && words.size() <= 5;
    }
}
