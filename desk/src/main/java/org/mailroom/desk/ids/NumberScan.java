package org.mailroom.desk.ids;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds case numbers in text that people and their programs have handled. */
final class NumberScan {
    private static final int LONGEST_GAP = 3;
    private static final String SEPARATORS = " -_.:/#";

    private final String text;
    private int at;

    private NumberScan(String text, int at) {
        this.text = text;
        this.at = at;
    }

    static List<CaseNumber> of(String tag, String foreign, int most) {
        String text = plain(foreign);
        Set<CaseNumber> found = new LinkedHashSet<>();
        for (int at = text.indexOf(tag); at >= 0 && found.size() < most; at = text.indexOf(tag, at + 1)) {
            if (at == 0 || !isAlphanumeric(text.charAt(at - 1))) {
                new NumberScan(text, at + tag.length()).read(tag).ifPresent(found::add);
            }
        }
        return new ArrayList<>(found);
    }

    private Optional<CaseNumber> read(String tag) {
        String day = gap() ? word(CaseNumber.DAY_DIGITS) : "";
        String random = !day.isEmpty() && gap() ? word(CaseNumber.RANDOM_DIGITS) : "";
        boolean ends = at == text.length() || !isAlphanumeric(text.charAt(at));
        return random.isEmpty() || !ends ? Optional.empty() : CaseNumber.parse(tag + "-" + day + "-" + random);
    }

    private boolean gap() {
        int from = at;
        while (at < text.length() && at < from + LONGEST_GAP && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > from;
    }

    private String word(int length) {
        if (at + length > text.length()) {
            return "";
        }
        String word = text.substring(at, at + length);
        at += length;
        return word.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    /** Capital ASCII letters where letters are wide, plain dashes and blanks, nothing that is not seen. */
    private static String plain(String foreign) {
        StringBuilder plain = new StringBuilder(foreign.length());
        for (int i = 0; i < foreign.length(); i++) {
            char c = foreign.charAt(i);
            boolean wide = c >= 0xff01 && c <= 0xff5e;
            char narrow = wide ? (char) (c - 0xff01 + '!') : c;
            int type = Character.getType(narrow);
            if (type == Character.DASH_PUNCTUATION || narrow == 0x2212) {
                plain.append('-');
            } else if (Character.isSpaceChar(narrow) || Character.isWhitespace(narrow)) {
                plain.append(' ');
            } else if (type != Character.FORMAT) {
                plain.append(narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 'a' + 'A') : narrow);
            }
        }
        return plain.toString();
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
