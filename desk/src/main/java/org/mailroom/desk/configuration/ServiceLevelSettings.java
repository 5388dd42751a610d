package org.mailroom.desk.configuration;

import java.time.Duration;

/**
 * A promise of response times.
 *
 * @param name what queues refer to
 * @param firstResponse time until a person has answered
 * @param businessTime whether only business hours of the desk's calendar count
 */
public record ServiceLevelSettings(String name, Duration firstResponse, boolean businessTime) {}
