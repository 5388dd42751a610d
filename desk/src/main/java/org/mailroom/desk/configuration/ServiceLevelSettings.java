package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.Optional;

/**
 * A promise of response times.
 *
 * @param name what queues refer to
 * @param firstResponse time until a person has answered
 * @param nextResponse time until a person has answered a customer who wrote again
 * @param solution time until the case is closed, without that in which the customer's answer is awaited
 * @param goal how many of a hundred first responses are to come in time, where the promise is one of a share
 * @param businessTime whether only business hours of the desk's calendar count
 */
public record ServiceLevelSettings(
        String name,
        Duration firstResponse,
        Optional<Duration> nextResponse,
        Optional<Duration> solution,
        Optional<Integer> goal,
        boolean businessTime) {
    /** Without a goal. */
    public ServiceLevelSettings(
            String name,
            Duration firstResponse,
            Optional<Duration> nextResponse,
            Optional<Duration> solution,
            boolean businessTime) {
        this(name, firstResponse, nextResponse, solution, Optional.empty(), businessTime);
    }

    /** With a first response only. */
    public ServiceLevelSettings(String name, Duration firstResponse, boolean businessTime) {
        this(name, firstResponse, Optional.empty(), Optional.empty(), Optional.empty(), businessTime);
    }
}
