package org.mailroom.desk.routing;

import java.util.Optional;

/**
 * The agent for a case, or that there is none now.
 *
 * @param agent the agent's workload, as the decision saw it
 * @param words why, in one sentence
 */
public record AgentChoice(Optional<Workload> agent, String words) {
    static AgentChoice nobody(String why) {
        return new AgentChoice(Optional.empty(), why);
    }

    /** The agent's name. */
    public Optional<String> name() {
        return agent.map(Workload::agent);
    }
}
