package org.mailroom.benchmarks.load;

/**
 * A mail that reached the customers' server.
 *
 * @param recipient of the envelope
 * @param from the address in the field From, as written
 * @param nanos {@link System#nanoTime} when all of it was there
 */
public record Arrival(String recipient, String from, long nanos) {}
