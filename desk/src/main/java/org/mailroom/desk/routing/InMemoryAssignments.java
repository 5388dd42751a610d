package org.mailroom.desk.routing;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/** Assignments in memory, for tests and for looking at a sample without a server. Thread-safe. */
public final class InMemoryAssignments implements Assignments {
    private static final Comparator<Case> OLDEST =
            Comparator.comparing(Case::openedAt).thenComparing(Case::id);

    private final Map<String, Map<String, Workload>> duties = new HashMap<>();
    private final Map<Long, Long> overflows = new HashMap<>();
    private final Map<Long, Instant> waiting = new TreeMap<>();
    private final Map<Long, String> declined = new HashMap<>();
    private final InMemoryCases cases;
    private final WorkItems work;

    /** @param work where the work that comes with a change is written */
    public InMemoryAssignments(InMemoryCases cases, WorkItems work) {
        this.cases = cases;
        this.work = work;
    }

    @Override
    public Map<String, Workload> workloads(String desk) {
        synchronized (cases) {
            Map<String, Map<Priority, Integer>> open = new HashMap<>();
            duties(desk).keySet().forEach(agent -> open.put(agent, new EnumMap<>(Priority.class)));
            for (Case found : cases.openWithAgents(desk)) {
                open.computeIfAbsent(found.agent().orElseThrow(), any -> new EnumMap<>(Priority.class))
                        .merge(found.triage().priority(), 1, Integer::sum);
            }
            Map<String, Workload> loads = new TreeMap<>();
            open.forEach((agent, counts) -> loads.put(agent, with(duty(desk, agent), counts)));
            return loads;
        }
    }

    private static Workload with(Workload duty, Map<Priority, Integer> open) {
        return new Workload(duty.agent(), open, duty.givenAt(), duty.version(), duty.awaySince(), duty.handedBack());
    }

    @Override
    public boolean give(Case theCase, String queue, Workload to, Instant at, List<WorkItem> items) {
        synchronized (cases) {
            Workload now = duty(theCase.desk(), to.agent());
            if (now.version() != to.version() || !lies(theCase.id(), queue)) {
                return false;
            }
            cases.assign(theCase.id(), Optional.of(to.agent()));
            waiting.remove(theCase.id());
            change(
                    theCase.desk(),
                    to.agent(),
                    old -> new Workload(
                            old.agent(),
                            Map.of(),
                            Optional.of(at),
                            old.version() + 1,
                            old.awaySince(),
                            old.handedBack()));
            items.forEach(this::add);
            return true;
        }
    }

    @Override
    public boolean takeBack(long caseId, String agent, WorkItem item) {
        synchronized (cases) {
            boolean has = cases.byId(caseId)
                    .filter(found -> found.state() == CaseState.OPEN)
                    .flatMap(Case::agent)
                    .filter(agent::equals)
                    .isPresent();
            if (has) {
                cases.assign(caseId, Optional.empty());
                add(item);
            }
            return has;
        }
    }

    @Override
    public List<Case> openOf(String desk, String agent) {
        synchronized (cases) {
            return cases.openWithAgents(desk).stream()
                    .filter(found -> found.agent().equals(Optional.of(agent)))
                    .sorted(OLDEST)
                    .limit(MOST_ANSWERS)
                    .toList();
        }
    }

    @Override
    public boolean waits(long caseId, String queue, Instant since, Optional<WorkItem> overflow) {
        synchronized (cases) {
            if (!lies(caseId, queue)) {
                return false;
            }
            waiting.put(caseId, since);
            next(caseId, overflow);
            return true;
        }
    }

    @Override
    public List<WaitingCase> waiting(String desk) {
        synchronized (cases) {
            return waiting.keySet().stream()
                    .flatMap(id -> cases.byId(id).stream())
                    .filter(found -> found.desk().equals(desk) && isFree(found))
                    .sorted(OLDEST)
                    .limit(MOST_ANSWERS)
                    .map(found -> new WaitingCase(found, declinedBy(found.id())))
                    .toList();
        }
    }

    @Override
    public boolean overflow(
            WorkItem due, String from, String to, Priority priority, Optional<WorkItem> next, List<WorkItem> items) {
        synchronized (cases) {
            long caseId = due.subject();
            boolean still = overflows.getOrDefault(caseId, 0L) == due.id() && lies(caseId, from);
            if (still) {
                Case found = cases.byId(caseId).orElseThrow();
                cases.triaged(caseId, found.triage().inQueue(to).at(priority));
                next(caseId, next);
                items.forEach(this::add);
            }
            return still;
        }
    }

    @Override
    public Optional<String> knows(String desk, EmailAddress customer, Instant since) {
        return cases.lastWithAgent(desk, customer, since).flatMap(Case::agent);
    }

    @Override
    public void declined(long caseId, String agent) {
        synchronized (cases) {
            declined.put(caseId, agent);
        }
    }

    @Override
    public Optional<String> declinedBy(long caseId) {
        synchronized (cases) {
            return Optional.ofNullable(declined.get(caseId));
        }
    }

    @Override
    public boolean away(String desk, String agent, Optional<Instant> since) {
        synchronized (cases) {
            boolean changed = since.isPresent() != awaySince(desk, agent).isPresent();
            if (changed) {
                change(
                        desk,
                        agent,
                        old -> new Workload(old.agent(), Map.of(), old.givenAt(), old.version(), since, false));
            }
            return changed;
        }
    }

    @Override
    public Optional<Instant> awaySince(String desk, String agent) {
        synchronized (cases) {
            return duty(desk, agent).awaySince();
        }
    }

    @Override
    public void handedBack(String desk, String agent, boolean done) {
        synchronized (cases) {
            change(
                    desk,
                    agent,
                    old -> new Workload(old.agent(), Map.of(), old.givenAt(), old.version(), old.awaySince(), done));
        }
    }

    private boolean lies(long caseId, String queue) {
        return cases.byId(caseId)
                .filter(found -> isFree(found) && found.triage().queue().equals(queue))
                .isPresent();
    }

    private static boolean isFree(Case found) {
        return found.state() == CaseState.OPEN && found.agent().isEmpty();
    }

    private void next(long caseId, Optional<WorkItem> overflow) {
        overflows.remove(caseId);
        overflow.ifPresent(item -> {
            overflows.put(caseId, item.id());
            add(item);
        });
    }

    private void add(WorkItem item) {
        work.add(item, Optional.empty());
    }

    private Map<String, Workload> duties(String desk) {
        return duties.computeIfAbsent(desk, any -> new TreeMap<>());
    }

    private Workload duty(String desk, String agent) {
        return duties(desk).getOrDefault(agent, Workload.none(agent));
    }

    private void change(String desk, String agent, UnaryOperator<Workload> change) {
        duties(desk).put(agent, change.apply(duty(desk, agent)));
    }
}
