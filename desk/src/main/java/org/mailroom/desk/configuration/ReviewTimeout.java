package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.List;
import org.mailroom.desk.message.EmailAddress;

/**
 * What happens to a reply that nobody reviews in time.
 *
 * @param after how long it may wait
 * @param inBusinessHours whether only the desk's business hours count
 * @param action what happens then, once
 * @param escalateTo who is told by mail besides the supervisors when it escalates
 */
public record ReviewTimeout(Duration after, boolean inBusinessHours, Action action, List<EmailAddress> escalateTo) {
    public ReviewTimeout {
        escalateTo = List.copyOf(escalateTo);
    }

    /** Told to nobody but the supervisors. */
    public ReviewTimeout(Duration after, boolean inBusinessHours, Action action) {
        this(after, inBusinessHours, action, List.of());
    }

    /** What happens when the time is up. */
    public enum Action {
        /** The supervisors are told once more, the reply goes on waiting. */
        ESCALATE,
        /** It leaves unreviewed. */
        RELEASE,
        /** It goes back to its author. */
        RETURN
    }
}
