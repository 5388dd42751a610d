package org.mailroom.desk.screening;

import java.util.List;
import java.util.Set;

/** Whether a text speaks of a kind of number beside one. Looks at 60 characters on either side. */
final class NumberContext {
    private static final int NEAR = 60;
    private static final Set<String> SAYS_NOTHING = Set.of("id", "case", "ref");

    private final List<String> before;
    private final List<String> after;

    NumberContext(String text, int start, int end) {
        this.before = CardContext.words(text, wordStart(text, Math.max(0, start - NEAR)), start);
        this.after = CardContext.words(text, end, Math.min(text.length(), end + NEAR));
    }

    /**
     * Whether one of these terms stands before the number, with no word for another kind of number between them, or
     * else behind it.
     */
    boolean speaksOf(List<List<String>> terms) {
        for (int i = before.size() - 1; i >= 0; i--) {
            int last = i;
            if (terms.stream().anyMatch(term -> endsAt(before, last, term))) {
                return true;
            }
            if (otherWord(before.get(i))) {
                return false;
            }
        }
        return mentions(terms);
    }

    /** Whether the nearest label before names another kind of number. */
    boolean labelledOtherwise() {
        return before.stream().skip(Math.max(0, before.size() - 4)).anyMatch(NumberContext::otherWord);
    }

    private boolean mentions(List<List<String>> terms) {
        for (int i = 0; i < after.size(); i++) {
            int last = i;
            if (terms.stream().anyMatch(term -> endsAt(after, last, term))) {
                return true;
            }
        }
        return false;
    }

    private static boolean otherWord(String word) {
        return CardContext.otherWord(word) && !SAYS_NOTHING.contains(word);
    }

    private static boolean endsAt(List<String> words, int last, List<String> term) {
        int first = last - term.size() + 1;
        if (first < 0) {
            return false;
        }
        for (int i = 0; i < term.size(); i++) {
            if (!fits(words.get(first + i), term.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String word, String wanted) {
        return wanted.endsWith("*") ? word.startsWith(wanted.substring(0, wanted.length() - 1)) : word.equals(wanted);
    }

    private static int wordStart(String text, int from) {
        int at = from;
        while (at > 0 && at < text.length() && at - from < NEAR && Character.isLetter(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }
}
