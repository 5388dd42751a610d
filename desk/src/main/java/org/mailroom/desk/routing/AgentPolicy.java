package org.mailroom.desk.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.RoutingSettings;

/**
 * Chooses the agent for a case. Asked are those who work on the queue, have its skills at the wanted level, speak the
 * customer's language, are there and have room. Of these the one who knows the customer comes first, then the one with the
 * least workload, then the one who was given a case the longest ago.
 */
final class AgentPolicy {
    /** So many agents are named in words. */
    private static final int MOST_NAMED = 8;

    private AgentPolicy() {}

    /** @param knows the agent who had the customer's last case; asked only when somebody can be given this one */
    static AgentChoice choose(
            DeskConfiguration desk,
            Demand demand,
            Map<String, Workload> loads,
            Supplier<Optional<String>> knows,
            Instant now) {
        List<Workload> free = new ArrayList<>();
        List<String> hindrances = new ArrayList<>();
        for (Person agent : desk.agents()) {
            Workload load = loads.getOrDefault(agent.name(), Workload.none(agent.name()));
            Optional<String> hindrance = unfit(demand, agent).or(() -> Availability.hindrance(desk, agent, load, now));
            hindrance.ifPresentOrElse(why -> hindrances.add(agent.name() + " " + why), () -> free.add(load));
        }
        return free.isEmpty() ? nobody(hindrances) : best(desk.routing(), demand, free, knows.get());
    }

    /** Why this agent is never given such a case, in words that go on with the name. */
    static Optional<String> unfit(Demand demand, Person agent) {
        if (!agent.worksOn(demand.queue())) {
            return Optional.of("does not work on " + demand.queue());
        }
        if (demand.declinedBy().filter(agent.name()::equals).isPresent()) {
            return Optional.of("put it back");
        }
        return demand.skills().entrySet().stream()
                .filter(skill -> !agent.duty().masters(skill.getKey(), skill.getValue()))
                .map(skill -> "has not " + skill.getKey() + " at level " + skill.getValue())
                .findFirst()
                .or(() -> demand.language()
                        .filter(language -> !agent.duty().speaks(language))
                        .map(language -> "does not speak " + language));
    }

    private static AgentChoice nobody(List<String> hindrances) {
        return AgentChoice.nobody(
                "nobody is free for it: " + (hindrances.isEmpty() ? "the desk has no agents" : words(hindrances)));
    }

    private static AgentChoice best(
            RoutingSettings settings, Demand demand, List<Workload> free, Optional<String> knows) {
        Optional<Workload> knowing = free.stream()
                .filter(load -> knows.filter(load.agent()::equals).isPresent())
                .findFirst();
        Workload chosen =
                knowing.orElseGet(() -> free.stream().min(order(settings)).orElseThrow());
        return new AgentChoice(
                Optional.of(chosen),
                "to " + chosen.agent() + ", who " + able(demand) + reason(settings, knowing.isPresent(), chosen, free));
    }

    private static Comparator<Workload> order(RoutingSettings settings) {
        return Comparator.comparingLong((Workload load) -> load.weight(settings))
                .thenComparing(load -> load.givenAt().orElse(Instant.MIN))
                .thenComparingLong(Workload::version)
                .thenComparing(Workload::agent);
    }

    private static String able(Demand demand) {
        List<String> parts = new ArrayList<>();
        demand.skills().forEach((skill, level) -> parts.add("has " + skill + " at level " + level + " or higher"));
        demand.language().ifPresent(language -> parts.add("speaks " + language));
        parts.add("works on " + demand.queue());
        return String.join(", ", parts);
    }

    private static String reason(RoutingSettings settings, boolean knows, Workload chosen, List<Workload> free) {
        if (knows) {
            return " and knows the customer, with " + chosen.words(settings);
        }
        if (free.size() == 1) {
            return " and alone is free for it, with " + chosen.words(settings);
        }
        List<Workload> others = free.stream()
                .filter(load -> !load.agent().equals(chosen.agent()))
                .sorted(order(settings))
                .toList();
        boolean tie = others.get(0).weight(settings) == chosen.weight(settings);
        return " and has " + chosen.words(settings) + (tie ? ", the longest without a new one" : ", the least")
                + "; also free: "
                + words(others.stream()
                        .map(load -> load.agent() + " with " + load.words(settings))
                        .toList());
    }

    private static String words(List<String> agents) {
        int more = agents.size() - MOST_NAMED;
        return agents.stream().limit(MOST_NAMED).collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more" : "");
    }
}
