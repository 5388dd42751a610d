package org.mailroom.desk.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.configuration.CalendarSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Duty;
import org.mailroom.desk.configuration.OverflowStep;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.QueueAcknowledgement;
import org.mailroom.desk.configuration.QueueRouting;
import org.mailroom.desk.configuration.QueueSettings;
import org.mailroom.desk.configuration.ReviewRate;
import org.mailroom.desk.configuration.RoutingMode;
import org.mailroom.desk.configuration.RoutingSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.ServiceSettings;
import org.mailroom.desk.message.EmailAddress;

/** Desks that give cases to agents: the sample desk, open around the clock, with other queues and people. */
public final class RoutingSample {
    private RoutingSample() {}

    /** A desk whose default queue is the last of these. */
    public static DeskConfiguration desk(List<QueueSettings> queues, List<Person> agents) {
        return desk(queues, agents, RoutingSettings.USUAL);
    }

    public static DeskConfiguration desk(List<QueueSettings> queues, List<Person> agents, RoutingSettings routing) {
        DeskConfiguration sample = SampleDesk.support();
        return new DeskConfiguration(
                sample.id(),
                sample.displayName(),
                sample.account(),
                sample.addresses(),
                sample.zone(),
                sample.languages(),
                sample.subjectTag(),
                CalendarSettings.ALWAYS,
                sample.serviceLevels(),
                queues,
                queues.get(queues.size() - 1).name(),
                sample.triage(),
                sample.tagging(),
                sample.acknowledgement(),
                agents,
                sample.supervisors(),
                routing,
                sample.outbox(),
                sample.review(),
                sample.screening(),
                sample.intake(),
                sample.cases(),
                ServiceSettings.NONE);
    }

    /** A queue out of which agents take cases. */
    public static QueueSettings pull(String name) {
        return queue(name, QueueRouting.PULL);
    }

    /** A queue whose cases are given to agents with these skills. */
    public static QueueSettings push(String name, Map<String, Integer> skills) {
        return queue(name, new QueueRouting(RoutingMode.PUSH, skills, List.of(), Optional.empty()));
    }

    /** A queue whose cases go to another one after an hour, and are back two hours later. */
    public static QueueSettings overflowing(RoutingMode mode, String name, String... others) {
        List<OverflowStep> steps = List.of(others).stream()
                .map(other -> new OverflowStep(Duration.ofHours(1), other))
                .toList();
        return queue(name, new QueueRouting(mode, Map.of(), steps, Optional.of(Duration.ofHours(2))));
    }

    private static QueueSettings queue(String name, QueueRouting routing) {
        return new QueueSettings(name, Optional.empty(), Optional.empty(), QueueAcknowledgement.USUAL, routing);
    }

    /** Somebody who works on all queues. */
    public static Person agent(String name, Duty duty) {
        return agent(name, Set.of(), duty);
    }

    /** Somebody who works on these queues. */
    public static Person agent(String name, Set<String> queues, Duty duty) {
        return new Person(
                name,
                EmailAddress.of(name.replaceAll("[^A-Za-z0-9-]", "") + "@acme.example"),
                ReviewRate.NONE,
                queues,
                duty);
    }

    /** Somebody who is always there. */
    public static Duty able(Map<String, Integer> skills, String... languages) {
        return new Duty(skills, Set.of(languages), Map.of(), List.of(), Optional.empty());
    }

    /** Somebody who can have so many open cases. */
    public static Duty capacity(int most) {
        return new Duty(Map.of(), Set.of(), Map.of(), List.of(), Optional.of(most));
    }
}
