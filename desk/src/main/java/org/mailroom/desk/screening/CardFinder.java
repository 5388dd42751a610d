package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds payment card numbers in a text: first digits and length of a brand, and the check digit, however the digits are
 * separated. One pass from left to right; what is kept does not grow with the text. Bank accounts (IBAN) and UUIDs are
 * stepped over.
 */
final class CardFinder {
    /** So many are enough to know about; looking stops then. */
    static final int MOST = 200;

    /** Letters before the first digit of a UUID or IBAN. */
    private static final int LONGEST_HEAD = 8;

    private final String text;
    private final DigitChain chain = new DigitChain();
    private final List<CardMatch> found = new ArrayList<>();
    private int foundUntil;

    private CardFinder(String text) {
        this.text = text;
    }

    /** Card numbers in the order of the text, not overlapping, at most {@value #MOST}. */
    static List<CardMatch> find(String text) {
        return new CardFinder(text).scan();
    }

    private List<CardMatch> scan() {
        int at = 0;
        while (at < text.length() && found.size() < MOST) {
            at = knownNumberOrStep(chain.size() == 0 ? nextStart(at) : at);
        }
        endChain();
        return found.subList(0, Math.min(found.size(), MOST));
    }

    /** The next digit, or the beginning of the word it is in: a known number may begin there. Surrogates stop it, too. */
    private int nextStart(int from) {
        int at = from;
        while (at < text.length() - 1 && Digits.never(text.charAt(at))) {
            at++;
        }
        int start = at;
        while (start > from && at - start < LONGEST_HEAD && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int knownNumberOrStep(int at) {
        int known = KnownNumbers.end(text, at);
        if (known == at) {
            return chain.size() == 0 ? stepOver(at) : step(at);
        }
        endChain();
        return known;
    }

    /** Outside of a chain, the letters before the next digit are of no use. */
    private int stepOver(int at) {
        int digit = at;
        while (digit < text.length() - 1 && digit - at < LONGEST_HEAD && Digits.never(text.charAt(digit))) {
            digit++;
        }
        return step(digit);
    }

    private int step(int at) {
        int character = text.codePointAt(at);
        int next = at + Character.charCount(character);
        int value = Digits.value(character);
        if (value != Digits.NONE) {
            chain.digit(value, at, next, afterPlus(at));
            if (chain.full()) {
                look(chain.size() - 1);
                chain.shorten();
            }
        } else if (chain.size() > 0 && !Digits.ignorable(character) && !holdsTogether(character)) {
            endChain();
        }
        return next;
    }

    private boolean holdsTogether(int character) {
        return (Digits.weakSeparator(character) || Digits.hardSeparator(character)) && chain.separator(character);
    }

    private boolean afterPlus(int at) {
        return at > 0 && (text.charAt(at - 1) == '+' || (at > 1 && text.charAt(at - 2) == '+'));
    }

    private void endChain() {
        look(chain.size());
        chain.clear();
    }

    private void look(int until) {
        if (until < CardBrand.SHORTEST) {
            return;
        }
        List<CardMatch> candidates = candidates(until);
        candidates.sort(CardCandidate.BEST_FIRST);
        List<CardMatch> chosen = new ArrayList<>();
        for (CardMatch candidate : candidates) {
            if (chosen.stream().allMatch(other -> apart(candidate, other))) {
                chosen.add(candidate);
            }
        }
        chosen.sort(Comparator.comparingInt(CardMatch::start));
        found.addAll(chosen);
    }

    private List<CardMatch> candidates(int until) {
        List<CardMatch> candidates = new ArrayList<>();
        for (int from = 0; from + CardBrand.SHORTEST <= until; from++) {
            if (chain.groupAt(from) && chain.textStart(from) >= foundUntil) {
                addFrom(from, until, candidates);
            }
        }
        candidates.forEach(candidate -> foundUntil = Math.max(foundUntil, candidate.end()));
        return candidates;
    }

    private void addFrom(int from, int until, List<CardMatch> candidates) {
        int longest = Math.min(CardBrand.LONGEST, until - from);
        for (int length = CardBrand.SHORTEST; length <= longest; length++) {
            if (chain.groupAt(from + length) && Digits.luhn(chain.digits, from, length)) {
                candidate(from, length).map(CardCandidate::match).ifPresent(candidates::add);
            }
        }
    }

    private Optional<CardCandidate> candidate(int from, int length) {
        return CardBrand.of(chain.digits, from, length)
                .map(brand -> new CardCandidate(text, chain, from, length, brand))
                .filter(CardCandidate::possible);
    }

    private static boolean apart(CardMatch one, CardMatch other) {
        return one.end() <= other.start() || other.end() <= one.start();
    }
}
