package org.mailroom.desk.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.filing.MoveOrder;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/**
 * Gives cases to agents. What it decides is decided by the store once, however many nodes decide at the same time. Where a
 * queue only lets agents take cases, and nothing happens there by itself, it writes nothing.
 */
public final class RoutingDesk {
    /** How often an agent is chosen anew because another case was given to the chosen one meanwhile. */
    static final int TRIES = 20;

    /** The mail of a younger case may still be on its way into the folder, where it would miss the move to an agent. */
    private static final Duration SETTLING = Duration.ofSeconds(15);

    private static final Comparator<WaitingCase> URGENT_FIRST = Comparator.comparing(
                    (WaitingCase waiting) -> waiting.theCase().triage().priority())
            .reversed()
            .thenComparing(waiting -> waiting.theCase().openedAt())
            .thenComparing(waiting -> waiting.theCase().id());

    private final Supplier<MailroomConfiguration> configuration;
    private final Cases cases;
    private final Assignments assignments;
    private final Tellers tellers;
    private final IdGenerator ids;
    private final InstantSource clock;

    public RoutingDesk(
            Supplier<MailroomConfiguration> configuration,
            Cases cases,
            Assignments assignments,
            Tellers tellers,
            IdGenerator ids,
            InstantSource clock) {
        this.configuration = configuration;
        this.cases = cases;
        this.assignments = assignments;
        this.tellers = tellers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whether anything is to be decided about mail of this desk: otherwise none of its cases need be looked at as its mail
     * comes.
     */
    public static boolean concerns(DeskConfiguration desk) {
        return desk.routes()
                || desk.awayMarkers()
                || desk.agents().stream()
                        .anyMatch(agent -> !agent.duty().absences().isEmpty());
    }

    /** When a case that comes into this queue now goes elsewhere if nobody takes it, and where to. */
    public Optional<String> previewOverflow(DeskConfiguration desk, String queue) {
        return OverflowOrder.first(desk, queue)
                .flatMap(order -> order.due(desk, clock.instant())
                        .map(due -> "into queue " + order.to(desk) + " if nobody takes it until " + desk.clock(due)));
    }

    /** Who would be given a case of this triage now, and why; empty where agents take cases themselves. */
    public Optional<AgentChoice> preview(DeskConfiguration desk, Triage triage, EmailAddress customer) {
        return Optional.of(triage)
                .filter(found -> Demand.routing(desk, found.queue()).pushes())
                .map(found -> choose(
                        desk, Demand.of(desk, found, Optional.empty()), customer, assignments.workloads(desk.id())));
    }

    /**
     * Gives a case that has just come to an agent, or has it wait in its queue.
     *
     * @return what was done and why, if anything was
     */
    public Optional<String> opened(DeskConfiguration desk, Case theCase) {
        return isFree(theCase) ? place(desk, theCase, Optional.empty(), List.of()) : Optional.empty();
    }

    /**
     * Gives a case whose customer has written again to somebody else if its agent is not there.
     *
     * @return what was done and why, if anything was
     */
    public Optional<String> followedUp(DeskConfiguration desk, Case theCase) {
        return theCase.agent()
                .filter(agent -> theCase.state() == CaseState.OPEN)
                .flatMap(agent -> absence(desk, agent).flatMap(why -> takeBack(desk, theCase, agent, why)));
    }

    private Optional<String> takeBack(DeskConfiguration desk, Case theCase, String agent, String why) {
        WorkItem move = move(theCase, Folders.agent(agent));
        if (!assignments.takeBack(theCase.id(), agent, move)) {
            return Optional.empty();
        }
        String taken =
                agent + " " + why + ": it is back in queue " + theCase.triage().queue();
        return Optional.of(cases.byId(theCase.id())
                .flatMap(now -> place(desk, now, Optional.empty(), List.of(move(now, Folders.agent(agent)))))
                .map(placed -> taken + "; " + placed)
                .orElse(taken));
    }

    /** Why the agent is not there. */
    private Optional<String> absence(DeskConfiguration desk, String agent) {
        return absence(desk, agent, desk.awayMarkers() ? assignments.awaySince(desk.id(), agent) : Optional.empty());
    }

    private Optional<String> absence(DeskConfiguration desk, String agent, Optional<Instant> awaySince) {
        return desk.agentNamed(agent)
                .map(person -> Availability.absence(desk, person, awaySince, clock.instant()))
                .orElse(Optional.of("is no longer an agent of the desk"));
    }

    /** What is still to be done with a case that a person put into this queue, if anything is. */
    public Optional<WorkItem> putInto(DeskConfiguration desk, Case before, String queue, String who) {
        boolean changed = !isFree(before) || !before.triage().queue().equals(queue);
        if (!changed || !Demand.routing(desk, queue).acts()) {
            return Optional.empty();
        }
        before.agent().filter(who::equals).ifPresent(agent -> assignments.declined(before.id(), agent));
        return Optional.of(item(WorkKind.ROUTE, before, ""));
    }

    /** Carries out a work item of the kind ROUTE. */
    public void route(WorkItem item) {
        withCase(item, (desk, theCase) -> {
            if (isFree(theCase)) {
                WorkItem move = move(theCase, Folders.queue(theCase.triage().queue()));
                place(desk, theCase, assignments.declinedBy(theCase.id()), List.of(move))
                        .ifPresent(words -> tell(theCase, Verb.ROUTED, words));
            }
        });
    }

    /** Carries out a work item of the kind OVERFLOW, unless somebody has the case or moved it. */
    public void overflow(WorkItem item) {
        withCase(item, (desk, theCase) -> {
            OverflowOrder order = OverflowOrder.read(item.instruction());
            if (desk.queueNamed(order.to(desk)).isPresent()
                    && OverflowOrder.first(desk, order.home()).isPresent()) {
                overflow(desk, theCase, item, order);
            }
        });
    }

    private void overflow(DeskConfiguration desk, Case theCase, WorkItem item, OverflowOrder order) {
        String to = order.to(desk);
        Priority before = theCase.triage().priority();
        Priority priority = order.priority(desk, before);
        Optional<WorkItem> next = overflowItem(desk, theCase, order.next(desk), item.dueAt());
        WorkItem move = move(theCase, Folders.queue(order.from()));
        if (!assignments.overflow(item, order.from(), to, priority, next, List.of(move))) {
            return;
        }
        String raised = priority == before ? "" : ", with priority " + word(priority);
        tell(
                theCase,
                Verb.OVERFLOWED,
                "nobody took it in queue " + order.from() + ": it goes " + (order.leadsHome(desk) ? "back " : "")
                        + "to queue " + to + raised);
        cases.byId(theCase.id())
                .filter(now -> Demand.routing(desk, to).pushes())
                .map(now -> give(desk, now, assignments.declinedBy(now.id()), List.of(move(now, Folders.queue(to)))))
                .ifPresent(choice -> tell(theCase, Verb.ROUTED, choice.words()));
    }

    /** Carries out a work item of the kind HAND_BACK, unless the agent is there again. */
    public void handBack(WorkItem item) {
        configuration.get().deskById(item.desk()).ifPresent(desk -> handBack(desk, item.instruction()));
    }

    private void handBack(DeskConfiguration desk, String agent) {
        Optional<String> why = absence(desk, agent);
        if (why.isPresent()) {
            assignments
                    .openOf(desk.id(), agent)
                    .forEach(theCase -> takeBack(desk, theCase, agent, why.get())
                            .ifPresent(words -> tell(theCase, Verb.GIVEN_BACK, words)));
            assignments.handedBack(desk.id(), agent, true);
        }
    }

    /** Notes that an agent is away, and answers the work that follows from it, if it is new. */
    public Optional<WorkItem> wentAway(DeskConfiguration desk, String agent, String who) {
        Instant now = clock.instant();
        if (!assignments.away(desk.id(), agent, Optional.of(now))) {
            return Optional.empty();
        }
        tell(desk, agent + " is away from now on, says " + who);
        return Optional.of(WorkItem.due(ids.next(), WorkKind.HAND_BACK, desk.id(), 0, agent, now));
    }

    /** Notes that an agent is there again; what waits comes with the next {@link #lookAround}. */
    public void cameBack(DeskConfiguration desk, String agent, String who) {
        if (assignments.away(desk.id(), agent, Optional.empty())) {
            tell(desk, agent + " is there again, says " + who);
        }
    }

    /** Does what time brings about: hands back what absent agents have, and gives what waits to agents who are free now. */
    public void lookAround() {
        configuration.get().desks().stream().filter(RoutingDesk::concerns).forEach(this::lookAround);
    }

    /** Hands back, at the desks where nothing else happens by itself, what people have who are no longer agents. */
    public void lookForLeft() {
        configuration.get().desks().stream()
                .filter(desk -> !concerns(desk))
                .forEach(desk -> handBack(desk, assignments.workloads(desk.id())));
    }

    private void lookAround(DeskConfiguration desk) {
        Map<String, Workload> loads = assignments.workloads(desk.id());
        handBack(desk, loads);
        if (desk.queues().stream().anyMatch(queue -> queue.routing().pushes())) {
            giveWaiting(desk);
        }
    }

    private void handBack(DeskConfiguration desk, Map<String, Workload> loads) {
        Set<String> agents = new TreeSet<>(loads.keySet());
        desk.agents().forEach(agent -> agents.add(agent.name()));
        agents.forEach(agent -> lookAfter(desk, loads.getOrDefault(agent, Workload.none(agent))));
    }

    /** An absent agent's cases are handed back once; what somebody puts into the agent's folder afterwards stays there. */
    private void lookAfter(DeskConfiguration desk, Workload load) {
        boolean left = desk.agentNamed(load.agent()).isEmpty();
        boolean absent = absence(desk, load.agent(), load.awaySince()).isPresent();
        if (absent && load.cases() > 0 && (left || !load.handedBack())) {
            handBack(desk, load.agent());
        } else if (!left && absent != load.handedBack()) {
            assignments.handedBack(desk.id(), load.agent(), absent);
        }
    }

    private void giveWaiting(DeskConfiguration desk) {
        Map<String, Workload> loads = assignments.workloads(desk.id());
        if (desk.agents().stream().noneMatch(agent -> isFree(desk, agent, loads))) {
            return;
        }
        Instant settled = clock.instant().minus(SETTLING);
        List<WaitingCase> waiting = assignments.waiting(desk.id()).stream()
                .filter(found -> !found.theCase().openedAt().isAfter(settled))
                .filter(found ->
                        Demand.routing(desk, found.theCase().triage().queue()).pushes())
                .sorted(URGENT_FIRST)
                .toList();
        for (WaitingCase next : waiting) {
            Case theCase = next.theCase();
            Demand demand = Demand.of(desk, theCase.triage(), next.declinedBy());
            if (choose(desk, demand, theCase.customer(), loads).agent().isPresent()) {
                WorkItem move = move(theCase, Folders.queue(theCase.triage().queue()));
                AgentChoice choice = give(desk, theCase, next.declinedBy(), List.of(move));
                choice.agent().ifPresent(agent -> tell(theCase, Verb.ROUTED, choice.words()));
                loads.putAll(assignments.workloads(desk.id()));
            }
        }
    }

    private boolean isFree(DeskConfiguration desk, Person agent, Map<String, Workload> loads) {
        Workload load = loads.getOrDefault(agent.name(), Workload.none(agent.name()));
        return Availability.hindrance(desk, agent, load, clock.instant()).isEmpty();
    }

    private Optional<String> place(
            DeskConfiguration desk, Case theCase, Optional<String> declinedBy, List<WorkItem> work) {
        String queue = theCase.triage().queue();
        if (!Demand.routing(desk, queue).acts()) {
            return Optional.empty();
        }
        Optional<AgentChoice> choice = Demand.routing(desk, queue).pushes()
                ? Optional.of(give(desk, theCase, declinedBy, work))
                : Optional.empty();
        if (choice.flatMap(AgentChoice::agent).isEmpty()) {
            Instant now = clock.instant();
            Optional<WorkItem> overflow =
                    OverflowOrder.first(desk, queue).flatMap(order -> overflowItem(desk, theCase, order, now));
            assignments.waits(theCase.id(), queue, now, overflow);
        }
        return choice.map(AgentChoice::words);
    }

    private AgentChoice give(DeskConfiguration desk, Case theCase, Optional<String> declinedBy, List<WorkItem> work) {
        Demand demand = Demand.of(desk, theCase.triage(), declinedBy);
        for (int tried = 0; tried < TRIES; tried++) {
            AgentChoice choice = choose(desk, demand, theCase.customer(), assignments.workloads(desk.id()));
            if (choice.agent().isEmpty()
                    || assignments.give(theCase, demand.queue(), choice.agent().get(), clock.instant(), work)) {
                return choice;
            }
            if (cases.byId(theCase.id()).filter(RoutingDesk::isFree).isEmpty()) {
                return AgentChoice.nobody("somebody else has taken it or moved it meanwhile");
            }
        }
        return AgentChoice.nobody("others were in the way again and again; it is tried once more in a moment");
    }

    private AgentChoice choose(
            DeskConfiguration desk, Demand demand, EmailAddress customer, Map<String, Workload> loads) {
        Instant now = clock.instant();
        return AgentPolicy.choose(desk, demand, loads, () -> knows(desk, customer, now), now);
    }

    private Optional<String> knows(DeskConfiguration desk, EmailAddress customer, Instant now) {
        return desk.routing().affinity().isZero()
                ? Optional.empty()
                : assignments.knows(
                        desk.id(), customer, now.minus(desk.routing().affinity()));
    }

    private static boolean isFree(Case theCase) {
        return theCase.state() == CaseState.OPEN && theCase.agent().isEmpty();
    }

    private Optional<WorkItem> overflowItem(DeskConfiguration desk, Case theCase, OverflowOrder order, Instant since) {
        return order.due(desk, since)
                .map(due -> WorkItem.due(ids.next(), WorkKind.OVERFLOW, desk.id(), theCase.id(), order.write(), due));
    }

    private WorkItem move(Case theCase, String from) {
        return item(WorkKind.MOVE_CASE, theCase, MoveOrder.from(from).write());
    }

    private WorkItem item(WorkKind kind, Case theCase, String instruction) {
        return WorkItem.due(ids.next(), kind, theCase.desk(), theCase.id(), instruction, clock.instant());
    }

    private void withCase(WorkItem item, CaseStep step) {
        configuration
                .get()
                .deskById(item.desk())
                .ifPresent(desk -> cases.current(item.subject()).ifPresent(theCase -> step.take(desk, theCase)));
    }

    private void tell(Case theCase, Verb verb, String words) {
        tellers.write(tellers.of(theCase.desk(), "").ofCase(theCase.id()).tell(verb, words));
    }

    private void tell(DeskConfiguration desk, String words) {
        tellers.write(tellers.of(desk.id(), "").tell(Verb.ROUTED, words));
    }

    private static String word(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }

    /** Something to be done with a case. */
    private interface CaseStep {
        void take(DeskConfiguration desk, Case theCase);
    }
}
