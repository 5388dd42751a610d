package org.mailroom.desk.escalation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.configuration.AlarmSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.message.EmailAddress;

/** Whose mailboxes an alarm reaches. */
final class Receivers {
    private Receivers() {}

    /** Each address once, in the order agent, team, supervisors, owners. */
    static Set<EmailAddress> of(DeskConfiguration desk, Alarm alarm) {
        Set<EmailAddress> addresses = new LinkedHashSet<>();
        for (AlarmReceiver receiver : AlarmReceiver.values()) {
            if (alarm.tell().contains(receiver)) {
                addresses.addAll(of(desk, alarm, receiver));
            }
        }
        return addresses;
    }

    private static List<EmailAddress> of(DeskConfiguration desk, Alarm alarm, AlarmReceiver receiver) {
        return switch (receiver) {
            case AGENT -> agent(desk, alarm).map(List::of).orElseGet(() -> team(desk, alarm));
            case TEAM -> team(desk, alarm);
            case SUPERVISORS -> desk.supervisors().stream().map(Person::account).toList();
            case OWNERS -> desk.service().alarms().map(AlarmSettings::owners).orElse(List.of());
        };
    }

    private static Optional<EmailAddress> agent(DeskConfiguration desk, Alarm alarm) {
        return alarm.theCase().agent().flatMap(desk::agentNamed).map(Person::account);
    }

    private static List<EmailAddress> team(DeskConfiguration desk, Alarm alarm) {
        String queue = alarm.theCase().triage().queue();
        return desk.agents().stream()
                .filter(agent -> agent.queues().isEmpty() || agent.queues().contains(queue))
                .map(Person::account)
                .toList();
    }
}
