package org.mailroom.desk.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mailroom.desk.configuration.DeskConfiguration;

/** Whether a case still takes a customer's mail after it was closed, and if not, which one goes on with it. */
final class Continuation {
    private static final int MOST_STEPS = 20;

    private final Cases cases;
    private final InstantSource clock;

    Continuation(Cases cases, InstantSource clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The case itself, unless it was closed too long ago; then the latest that goes on with it, if there is one that
     * takes mail.
     *
     * @param reasons takes a sentence if it is not the case itself
     */
    Optional<Case> of(DeskConfiguration desk, Case theCase, Consumer<String> reasons) {
        if (takesMail(desk, theCase)) {
            return Optional.of(theCase);
        }
        String closed = "case " + theCase.number() + " was closed on "
                + theCase.closedAt()
                        .orElse(theCase.openedAt())
                        .atZone(desk.zone())
                        .toLocalDate();
        Optional<Case> next = next(desk, theCase);
        reasons.accept(next.map(later -> closed + " and case " + later.number() + " goes on with it")
                .orElse(closed + ", too long ago to open it again: a new one that is linked to it"));
        return next;
    }

    private Optional<Case> next(DeskConfiguration desk, Case theCase) {
        Set<Long> seen = new HashSet<>(Set.of(theCase.id()));
        Optional<Case> at = later(theCase, seen);
        for (int step = 0; step < MOST_STEPS && at.isPresent(); step++) {
            if (takesMail(desk, at.get())) {
                return at;
            }
            at = later(at.get(), seen);
        }
        return Optional.empty();
    }

    private Optional<Case> later(Case theCase, Set<Long> seen) {
        return cases.links(theCase.id()).stream()
                .filter(link -> link.kind() == CaseLink.Kind.CONTINUED_BY)
                .map(CaseLink::other)
                .max(Comparator.comparing(Case::openedAt).thenComparing(Case::id))
                .filter(found -> seen.add(found.id()));
    }

    private boolean takesMail(DeskConfiguration desk, Case theCase) {
        Instant now = clock.instant();
        return theCase.state() != CaseState.CLOSED
                || theCase.closedAt().isEmpty()
                || now.isBefore(theCase.closedAt().get().plus(desk.cases().reopenWithin()));
    }
}
