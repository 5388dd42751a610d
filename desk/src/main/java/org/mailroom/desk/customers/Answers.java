package org.mailroom.desk.customers;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.Latest;

/** What directories answered lately, at most {@link #MOST}, those not asked for the longest go first. Thread-safe. */
final class Answers {
    static final int MOST = 10_000;

    private final Map<Question, Kept> kept = Latest.used(MOST);

    private record Kept(CustomerFinding finding, Instant until) {}

    synchronized Optional<CustomerFinding> of(Question question, Instant now) {
        return Optional.ofNullable(kept.get(question))
                .filter(answer -> now.isBefore(answer.until()))
                .map(Kept::finding);
    }

    synchronized void keep(Question question, CustomerFinding finding, Instant until) {
        kept.put(question, new Kept(finding, until));
    }
}
