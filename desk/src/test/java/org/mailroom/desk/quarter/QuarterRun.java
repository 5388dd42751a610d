package org.mailroom.desk.quarter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.quarter.Fact.What;
import org.mailroom.desk.work.WorkItem;

/** Plays a quarter on the desk's code: two nodes that look for alarms in every minute at the same time. */
final class QuarterRun {
    private final QuarterTime time;
    private final QuarterStores stores;
    private final MovableClock clock;
    private final Tellings tellings = new Tellings();
    private final Map<Integer, Long> ids = new HashMap<>();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final Set<Long> inReview = new HashSet<>();
    private final List<IdGenerator> generators;
    private List<QuarterNode> nodes;

    QuarterRun(QuarterTime time, QuarterStores stores) {
        this.time = time;
        this.stores = stores;
        this.clock = new MovableClock(time.begin());
        this.generators = List.of(new IdGenerator(clock, 1), new IdGenerator(clock, 2));
        this.nodes = start();
    }

    private List<QuarterNode> start() {
        List<QuarterNode> started = new ArrayList<>();
        List<QuarterStores.Ports> ports = stores.nodes();
        for (int i = 0; i < ports.size(); i++) {
            started.add(new QuarterNode(ports.get(i), tellings, inReview::contains, generators.get(i), clock));
        }
        return started;
    }

    /** What was told, in order. */
    List<String> told(List<Fact> facts) throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            int next = 0;
            for (int minute = 0; minute < time.minutes(); minute++) {
                if (time.restarts(minute)) {
                    stores.restart();
                    nodes = start();
                }
                while (next < facts.size() && facts.get(next).minute() == minute) {
                    happens(facts.get(next++));
                }
                if (time.up(minute)) {
                    tick(threads, minute);
                }
                clock.move(Duration.ofMinutes(1));
            }
        } finally {
            threads.shutdownNow();
        }
        tellings.told().sort(null);
        return tellings.told();
    }

    private void tick(ExecutorService threads, int minute) throws ExecutionException, InterruptedException {
        if (nodes.get(minute % nodes.size()).nothingDue()) {
            return;
        }
        List<Future<?>> running = new ArrayList<>();
        for (QuarterNode node : nodes) {
            running.add(threads.submit(node::tick));
        }
        for (Future<?> each : running) {
            each.get();
        }
        for (WorkItem notice : tellings.read(minute)) {
            int before = tellings.claims();
            nodes.get(0).send(notice);
            if (tellings.claims() > before) {
                tellings.notice(time, minute, numbers.getOrDefault(notice.subject(), -1), notice);
            }
        }
    }

    private void happens(Fact fact) {
        QuarterNode node = nodes.get(fact.caseNo() % nodes.size());
        long id = ids.getOrDefault(fact.caseNo(), 0L);
        if (fact.what() == What.OPEN) {
            long opened = node.open(fact);
            ids.put(fact.caseNo(), opened);
            numbers.put(opened, fact.caseNo());
        } else if (fact.what() == What.REVIEW) {
            inReview.remove(id);
            if (fact.value() >= 50) {
                inReview.add(id);
            }
        } else {
            node.happens(fact, id, ids.getOrDefault(fact.value(), 0L));
        }
    }
}
