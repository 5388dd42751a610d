package org.mailroom.desk.service;

import java.time.Instant;
import java.util.List;

/**
 * What a service level asks for in one case.
 *
 * @param firstResponseDue when a person must have answered
 * @param words why then, in one sentence
 * @param clocks the clocks that begin with the case, where the desk keeps some
 */
public record Target(Instant firstResponseDue, String words, List<ServiceClock> clocks) {
    public Target {
        clocks = List.copyOf(clocks);
    }
}
