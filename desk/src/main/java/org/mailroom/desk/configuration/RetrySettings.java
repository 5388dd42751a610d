package org.mailroom.desk.configuration;

import java.time.Duration;

/**
 * How failed work is tried again: after {@code first}, then twice as long each time up to {@code max}.
 *
 * @param first wait before the second try
 * @param max longest wait, not below {@code first}
 * @param attempts tries before the work is left to a person
 */
public record RetrySettings(Duration first, Duration max, int attempts) {
    /** How long to wait after so many failures, of which there is at least one. */
    public Duration pauseAfter(int failures) {
        Duration pause = first;
        for (int i = 1; i < failures && pause.compareTo(max) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(max) < 0 ? pause : max;
    }
}
