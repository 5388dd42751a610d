package org.mailroom.desk.configuration;

import java.time.Duration;

/**
 * Where a case goes that nobody takes.
 *
 * @param after how long it lies where it is, in the desk's business hours
 * @param to the queue whose people are asked next
 */
public record OverflowStep(Duration after, String to) {}
