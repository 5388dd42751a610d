package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mailroom.desk.configuration.ScreenAction;

/**
 * Finds what is meant for colleagues: lines that say so ({@code Internal note:}), headers of the desk, the private
 * addresses of its people, and names of internal hosts. Quoted text is looked at, too: there it hides.
 */
public final class InternalNotes implements Screen {
    private static final List<String> MARKERS = List.of(
            "internal note",
            "internal only",
            "internal use only",
            "for internal use",
            "internal comment",
            "internal",
            "not for customers",
            "interne notiz",
            "interner hinweis",
            "interner kommentar",
            "nur intern",
            "nur fur intern",
            "nur zur internen",
            "intern",
            "note interne",
            "usage interne",
            "interne uniquement",
            "nota interna",
            "solo interno",
            "uso interno",
            "solo uso interno",
            "interne notitie",
            "alleen intern",
            "notatka wewnetrzna",
            "tylko do uzytku wewnetrznego",
            "intern anteckning",
            "endast internt");
    private static final String OWN_HEADER = "x-mailroom-";
    private static final String OPENING = "[(*#<>-=_ \t\u00a0";
    private static final String ENDS = ":]).*-–—=!>";
    private static final int LONGEST_MARKER = 40;
    private static final boolean[] BEGINNINGS = beginnings();
    private static final int MOST_ADDRESSES = 500;

    private final ScreenAction wanted;
    private final Set<String> addresses;
    private final List<String> hosts;

    /**
     * @param addresses of the people of the desk, which customers do not write to; lower case
     * @param hosts internal hosts and domains, lower case
     */
    public InternalNotes(ScreenAction wanted, Set<String> addresses, List<String> hosts) {
        this.wanted = wanted;
        this.addresses = Set.copyOf(addresses);
        this.hosts = List.copyOf(hosts);
    }

    @Override
    public String name() {
        return "internal notes";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        List<ScreenFinding> findings = new ArrayList<>();
        for (TextPiece piece : text.pieces()) {
            lines(piece, findings);
            addresses(piece, findings);
            hosts(piece, findings);
        }
        return findings.subList(0, Math.min(findings.size(), Screening.MOST_FINDINGS));
    }

    private void lines(TextPiece piece, List<ScreenFinding> findings) {
        String text = piece.text();
        int at = 0;
        while (at >= 0 && at < text.length() && findings.size() < Screening.MOST_FINDINGS) {
            int start = at;
            while (start < text.length() && OPENING.indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            if (mayBegin(text, start)) {
                line(piece, start, findings);
            }
            at = text.indexOf('\n', start) + 1;
            at = at == 0 ? -1 : at;
        }
    }

    /** Whether the first two letters are those of a marker, or cannot tell. */
    private static boolean mayBegin(String text, int start) {
        if (start + 1 >= text.length()) {
            return false;
        }
        char first = text.charAt(start);
        char second = text.charAt(start + 1);
        return first >= 0x80 || second >= 0x80 || BEGINNINGS[pair(first, second)];
    }

    private static int pair(char first, char second) {
        return Letters.lower(first) << 7 | Letters.lower(second);
    }

    private static boolean[] beginnings() {
        boolean[] beginnings = new boolean[1 << 14];
        MARKERS.forEach(marker -> beginnings[pair(marker.charAt(0), marker.charAt(1))] = true);
        beginnings[pair(OWN_HEADER.charAt(0), OWN_HEADER.charAt(1))] = true;
        return beginnings;
    }

    private void line(TextPiece piece, int start, List<ScreenFinding> findings) {
        String line = piece.text().substring(start, Math.min(piece.text().length(), start + LONGEST_MARKER));
        String folded = Letters.fold(line);
        boolean marked = folded.startsWith(OWN_HEADER)
                || MARKERS.stream()
                        .anyMatch(marker -> folded.startsWith(marker) && ends(folded.substring(marker.length())));
        if (marked) {
            String shown = Excerpt.of(line.lines().findFirst().orElse(""), LONGEST_MARKER);
            findings.add(finding(piece, start, "\"" + shown + "\" is meant for colleagues"));
        }
    }

    private static boolean ends(String rest) {
        String stripped = rest.replace('\t', ' ').stripLeading();
        return rest.isBlank()
                || rest.charAt(0) == '\n'
                || rest.charAt(0) == '\r'
                || (!stripped.isEmpty()
                        && ENDS.indexOf(stripped.charAt(0)) >= 0
                        && rest.length() - stripped.length() < 2);
    }

    private void addresses(TextPiece piece, List<ScreenFinding> findings) {
        new ContactFinder(piece.text(), MOST_ADDRESSES)
                .addresses().stream()
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .filter(addresses::contains)
                        .distinct()
                        .forEach(address -> findings.add(finding(
                                piece,
                                Math.max(
                                        0, piece.text().toLowerCase(Locale.ROOT).indexOf(address)),
                                address + " is an internal address")));
    }

    private void hosts(TextPiece piece, List<ScreenFinding> findings) {
        if (hosts.isEmpty()) {
            return;
        }
        for (String host : hosts) {
            int at = hostStart(piece.text(), host);
            if (at > 0) {
                findings.add(finding(piece, at, host + " is an internal host"));
            }
        }
    }

    /** Where the host stands behind a sign that hosts stand behind; 0 where it does not. */
    private static int hostStart(String text, String host) {
        int last = text.length() - host.length();
        for (int at = 1; at <= last; at++) {
            char before = text.charAt(at - 1);
            boolean sign = before == '.' || before == '/' || before == '@';
            if (sign && text.regionMatches(true, at, host, 0, host.length())) {
                return at;
            }
        }
        return 0;
    }

    private ScreenFinding finding(TextPiece piece, int at, String words) {
        return new ScreenFinding(
                name(), piece.place().at(at), words + ", in " + piece.place().words(), wanted);
    }
}
