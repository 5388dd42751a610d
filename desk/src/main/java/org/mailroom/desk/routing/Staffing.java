package org.mailroom.desk.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.QueueSettings;

/** Which queues have people. Mail for a queue without any goes to the desk's default queue. */
public final class Staffing {
    private Staffing() {}

    /** The queue that takes the place of this one, if nobody works on it and somebody works on the default queue. */
    public static Optional<String> instead(DeskConfiguration desk, String queue) {
        boolean deserted = desk.queueNamed(queue).isPresent() && !staffed(desk, queue);
        return Optional.of(desk.defaultQueue())
                .filter(byDefault -> deserted && !byDefault.equals(queue) && staffed(desk, byDefault));
    }

    private static boolean staffed(DeskConfiguration desk, String queue) {
        return desk.agents().isEmpty() || desk.agents().stream().anyMatch(agent -> agent.worksOn(queue));
    }

    /** What is allowed and yet surely not meant: each with its place, what follows, and the mend. */
    public static List<String> warnings(MailroomConfiguration configuration) {
        List<String> warnings = new ArrayList<>();
        configuration.desks().forEach(desk -> desk.queues().forEach(queue -> warnings.addAll(warnings(desk, queue))));
        return warnings;
    }

    private static List<String> warnings(DeskConfiguration desk, QueueSettings queue) {
        String place = "desks." + desk.id() + ".queues." + queue.name();
        List<String> warnings = new ArrayList<>();
        if (!staffed(desk, queue.name())) {
            warnings.add(place + ": nobody works on it"
                    + instead(desk, queue.name())
                            .map(other -> ", so its mail goes to queue " + other)
                            .orElse("")
                    + "; name it under queues of an agent");
        } else if (queue.routing().pushes() && desk.agents().isEmpty()) {
            warnings.add(place + ".mode: is push, but the desk has no agents; name some under agents");
        } else if (queue.routing().pushes()) {
            missing(desk, queue)
                    .forEach(skill -> warnings.add(place + ".skills." + skill.getKey()
                            + ": nobody who works on it has it at level " + skill.getValue()
                            + ", so its mail waits until somebody takes it; write it under skills of an agent"));
        }
        return warnings;
    }

    private static Stream<Map.Entry<String, Integer>> missing(DeskConfiguration desk, QueueSettings queue) {
        return queue.routing().skills().entrySet().stream()
                .filter(skill -> desk.agents().stream()
                        .filter(agent -> agent.worksOn(queue.name()))
                        .noneMatch(agent -> agent.duty().masters(skill.getKey(), skill.getValue())));
    }
}
