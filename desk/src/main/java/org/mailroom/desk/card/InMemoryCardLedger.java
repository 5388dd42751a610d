package org.mailroom.desk.card;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Cards in memory. Thread-safe. */
public final class InMemoryCardLedger implements CardLedger {
    private final TreeMap<Long, ShownCard> cards = new TreeMap<>();

    @Override
    public synchronized Optional<ShownCard> of(long caseId) {
        return Optional.ofNullable(cards.get(caseId));
    }

    @Override
    public synchronized List<ShownCard> page(String desk, long afterCase) {
        return cards.tailMap(afterCase, false).values().stream()
                .filter(card -> card.desk().equals(desk))
                .limit(PAGE)
                .toList();
    }

    @Override
    public synchronized boolean put(ShownCard card) {
        long known = of(card.caseId()).map(ShownCard::version).orElse(0L);
        boolean next = known == card.version() - 1;
        if (next) {
            cards.put(card.caseId(), card);
        }
        return next;
    }

    @Override
    public synchronized boolean remove(ShownCard card) {
        return cards.remove(card.caseId(), card);
    }
}
