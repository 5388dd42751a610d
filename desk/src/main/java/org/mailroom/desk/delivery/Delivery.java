package org.mailroom.desk.delivery;

import java.time.Instant;

/**
 * The delivery of one mail to one server.
 *
 * @param name the mail's name, see {@link Consignment#name}
 * @param state how far it is
 * @param attempt which attempt it is, or is waited for, counted from 0
 * @param since when it came into this state
 */
public record Delivery(String name, DeliveryState state, int attempt, Instant since) {}
