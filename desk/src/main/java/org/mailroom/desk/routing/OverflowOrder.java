package org.mailroom.desk.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.OverflowStep;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.QueueRouting;
import org.mailroom.desk.service.BusinessCalendar;

/**
 * What is to be done with a case that nobody took.
 *
 * @param home the queue whose overflow it is
 * @param step the number of the step, from 0; the one after the last leads home
 * @param from the queue in which the case lies
 */
record OverflowOrder(String home, int step, String from) {
    private static final int PARTS = 3;

    /** The first one of a case that lies in this queue, if anything is to be done there. */
    static Optional<OverflowOrder> first(DeskConfiguration desk, String queue) {
        return Optional.of(new OverflowOrder(queue, 0, queue))
                .filter(order -> order.delay(desk).isPresent());
    }

    String write() {
        return String.join("\n", home, Integer.toString(step), from);
    }

    /** The order that {@link #write} wrote. */
    static OverflowOrder read(String text) {
        String[] parts = text.split("\n", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("not an overflow: " + parts.length + " lines");
        }
        return new OverflowOrder(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }

    /** How long the case lies where it is, unless nothing is to be done any more. */
    private Optional<Duration> delay(DeskConfiguration desk) {
        List<OverflowStep> steps = plan(desk).overflow();
        return leadsHome(desk)
                ? plan(desk).backAfter().filter(after -> !steps.isEmpty())
                : Optional.of(steps.get(step).after());
    }

    /** When it is to be done, if the case lies there since then: so much later in the desk's business hours. */
    Optional<Instant> due(DeskConfiguration desk, Instant since) {
        BusinessCalendar calendar = new BusinessCalendar(desk.calendar(), desk.zone());
        boolean opens = calendar.nextOpening(since).isPresent();
        return delay(desk).map(after -> opens ? calendar.add(since, after) : since.plus(after));
    }

    boolean leadsHome(DeskConfiguration desk) {
        return step >= plan(desk).overflow().size();
    }

    /** Where the case goes. */
    String to(DeskConfiguration desk) {
        return leadsHome(desk) ? home : plan(desk).overflow().get(step).to();
    }

    /** The priority it has from then on. */
    Priority priority(DeskConfiguration desk, Priority before) {
        return leadsHome(desk) ? before.raised() : before;
    }

    /** What is to be done after it. */
    OverflowOrder next(DeskConfiguration desk) {
        return new OverflowOrder(home, leadsHome(desk) ? 0 : step + 1, to(desk));
    }

    private QueueRouting plan(DeskConfiguration desk) {
        return Demand.routing(desk, home);
    }
}
