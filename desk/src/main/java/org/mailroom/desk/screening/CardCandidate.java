package org.mailroom.desk.screening;

import java.util.Arrays;
import java.util.Comparator;

/** A run of whole digit groups that has a brand, its length and its check digit: how much does it look like a card? */
final class CardCandidate {
    /** Digits of a card with its expiry date and security code beside it; longer chains are tables. */
    private static final int CARD_WITH_COMPANY = 27;

    private static final int[][] PRINTED = {
        {4, 4, 4, 4},
        {4, 6, 5},
        {4, 6, 4},
        {4, 4, 4, 4, 1},
        {4, 4, 4, 4, 2},
        {4, 4, 4, 4, 3},
        {4, 4, 4},
        {4, 4, 4, 1},
        {4, 4, 4, 2},
        {4, 4, 4, 3},
        {4, 4, 5},
        {4, 3, 3, 3},
        {8, 8}
    };

    /** The more certain first, of these the longer. */
    static final Comparator<CardMatch> BEST_FIRST = Comparator.comparing(CardMatch::sure)
            .thenComparingInt(match -> match.digits().length())
            .reversed();

    private final String text;
    private final DigitChain chain;
    private final int from;
    private final int to;
    private final CardBrand brand;
    private final int[] groups;

    CardCandidate(String text, DigitChain chain, int from, int length, CardBrand brand) {
        this.text = text;
        this.chain = chain;
        this.from = from;
        this.to = from + length;
        this.brand = brand;
        this.groups = chain.groups(from, to);
    }

    /** Whether separators and neighbours allow it to be a card number at all. */
    boolean possible() {
        if (separatedHard() && !(printedShape() && uniformGaps())) {
            return false;
        }
        if (chain.telephone() && !spokenOf()) {
            return false;
        }
        return groups.length == 1 || printedShape() || chain.total() <= CARD_WITH_COMPANY;
    }

    CardMatch match() {
        StringBuilder digits = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            digits.append((char) ('0' + chain.digits[i]));
        }
        return new CardMatch(start(), end(), brand, digits.toString(), sure());
    }

    private boolean sure() {
        if (spokenOf()) {
            return true;
        }
        if (otherKind()) {
            return false;
        }
        boolean labelled = CardContext.labelledOtherwise(text, start());
        if (groups.length == 1) {
            return !labelled && !CardContext.insideWordOrLink(text, start(), end());
        }
        if (printedShape() && groups.length > 2) {
            return breaks() <= 1 || wholeChain();
        }
        return !labelled && (wholeChain() ? regular() || tightGaps() : tightGaps() && breaks() <= 1);
    }

    private boolean spokenOf() {
        return CardContext.speaksOfCards(text, start(), end());
    }

    /** Short numbers of a brand that hardly issues them, bar codes, and the fraction of a decimal number. */
    private boolean otherKind() {
        boolean shortMaestro = brand == CardBrand.MAESTRO && to - from < 16;
        boolean barCode = to - from == 13 && Digits.ean13(chain.digits, from);
        return shortMaestro || barCode || CardContext.afterDecimalPoint(text, start());
    }

    private boolean printedShape() {
        return Arrays.stream(PRINTED).anyMatch(shape -> Arrays.equals(shape, groups));
    }

    private boolean regular() {
        for (int i = 1; i < groups.length - 1; i++) {
            if (groups[i] != groups[0]) {
                return false;
            }
        }
        return groups[groups.length - 1] <= groups[0];
    }

    private boolean wholeChain() {
        return chain.total() == to - from;
    }

    private boolean separatedHard() {
        for (int i = from + 1; i < to; i++) {
            if (chain.gapBefore(i).hard() != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean uniformGaps() {
        DigitChain.Gap first = chain.gapBefore(from + groups[0]);
        for (int i = from + 1; i < to; i++) {
            if (chain.gapBefore(i).width() > 0 && !chain.gapBefore(i).equals(first)) {
                return false;
            }
        }
        return true;
    }

    private boolean tightGaps() {
        for (int i = from + 1; i < to; i++) {
            if (chain.gapBefore(i).width() > 1) {
                return false;
            }
        }
        return true;
    }

    private int breaks() {
        int breaks = 0;
        for (int i = from + 1; i < to; i++) {
            breaks += chain.gapBefore(i).breaks();
        }
        return breaks;
    }

    private int start() {
        return chain.textStart(from);
    }

    private int end() {
        return chain.textEnd(to - 1);
    }
}
