package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.Optional;

/**
 * The outbox in which replies wait.
 *
 * @param recallWindow how long an agent can still take a reply back, zero to seven days
 * @param footer text below every reply, lines ended by LF
 * @param collisions what becomes of a second answer to a mail
 * @param bulkAtMost how many cases one mail may answer
 */
public record OutboxSettings(
        Duration recallWindow, Optional<String> footer, CollisionAction collisions, int bulkAtMost) {}
