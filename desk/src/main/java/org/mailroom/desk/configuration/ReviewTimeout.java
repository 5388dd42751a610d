package org.mailroom.desk.configuration;

import java.time.Duration;

/**
 * What happens to a reply that nobody reviews in time.
 *
 * @param after how long it may wait
 * @param inBusinessHours whether only the desk's business hours count
 * @param action what happens then, once
 */
public record ReviewTimeout(Duration after, boolean inBusinessHours, Action action) {
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
