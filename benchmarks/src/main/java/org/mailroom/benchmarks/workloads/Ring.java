package org.mailroom.benchmarks.workloads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mailroom.benchmarks.Options;
import org.mailroom.benchmarks.hosts.Contestant;
import org.mailroom.benchmarks.hosts.Postgresql;
import org.mailroom.benchmarks.hosts.Side;

/** Servers that run side by side and are loaded in turn, so that whatever else the machine does meets all of them. */
public final class Ring implements AutoCloseable {
    private final List<Contestant> contestants = new ArrayList<>();
    private final Optional<Postgresql> postgresql;

    private Ring(Optional<Postgresql> postgresql) {
        this.postgresql = postgresql;
    }

    /** With these sides, started. */
    public static Ring start(List<Side> sides, Options options) throws IOException {
        Ring ring = empty(options);
        try {
            for (Side side : sides) {
                ring.lay(side.toString(), side, options).start().withPeople();
            }
            return ring;
        } catch (IOException | RuntimeException e) {
            ring.close();
            throw e;
        }
    }

    /** Without contestants yet. */
    static Ring empty(Options options) throws IOException {
        return new Ring(options.postgresql() ? Optional.of(Postgresql.start()) : Optional.empty());
    }

    /** One more, not started yet. */
    Contestant lay(String name, Side side, Options options) throws IOException {
        Contestant contestant = Contestant.lay(name, side, options, postgresql);
        contestants.add(contestant);
        return contestant;
    }

    /** In the order of their tables. */
    List<Contestant> all() {
        return List.copyOf(contestants);
    }

    /** In the order of a round: each begins in its turn. */
    List<Contestant> inRound(int round) {
        List<Contestant> order = new ArrayList<>(contestants);
        Collections.rotate(order, -round % Math.max(1, order.size()));
        return order;
    }

    @Override
    public void close() throws IOException {
        for (Contestant contestant : contestants) {
            contestant.close();
        }
        postgresql.ifPresent(Postgresql::close);
    }
}
