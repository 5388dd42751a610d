package org.mailroom.desk.card;

import java.util.List;
import java.util.Optional;

/** Which cases have a card, and where it lies. */
public interface CardLedger {
    /** So many cards are answered at once. */
    int PAGE = 500;

    /** The card of a case. */
    Optional<ShownCard> of(long caseId);

    /** The cards of a desk in the order of their cases, at most {@link #PAGE}, those behind this case. */
    List<ShownCard> page(String desk, long afterCase);

    /**
     * Notes a card in place of another, or as the first of its case when its version is 1. Answers whether the version
     * before is still the one that is known, and otherwise changes nothing.
     */
    boolean put(ShownCard card);

    /** The case has this card no more. Answers whether it was still the one that is known. */
    boolean remove(ShownCard card);
}
