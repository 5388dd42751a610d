package org.mailroom.desk.configuration;

import java.time.Duration;

/**
 * The outbox in which replies wait.
 *
 * @param recallWindow how long an agent can still take a reply back, zero to seven days
 */
public record OutboxSettings(Duration recallWindow) {}
