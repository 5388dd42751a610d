package org.mailroom.desk.service;

import org.mailroom.desk.configuration.AlarmReceiver;

/**
 * That somebody has acknowledged an alarm.
 *
 * @param percent the step that was told last before
 * @param by who
 * @param upTo who is told no more: these people and those before them in the order of an escalation
 */
public record AlarmSeen(int percent, String by, AlarmReceiver upTo) {
    /** Whether these people are not told of this step: one of an alarm keeps quiet until the promise is missed. */
    boolean quiet(int step, AlarmReceiver receiver) {
        boolean holds = step < ServiceClock.BREACH || percent >= ServiceClock.BREACH;
        return holds && receiver.compareTo(upTo) <= 0;
    }
}
