package org.mailroom.desk.configuration;

import java.util.Set;

/**
 * A step of an escalation.
 *
 * @param percent of the promised time
 * @param tell who gets a mail; empty where the mark on the inquiry is enough
 */
public record AlarmStep(int percent, Set<AlarmReceiver> tell) {
    public AlarmStep {
        tell = Set.copyOf(tell);
    }
}
