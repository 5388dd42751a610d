package org.mailroom.desk.configuration;

import java.util.Optional;

/**
 * A queue: the folder {@code Queues/<name>} of the desk's account.
 *
 * @param name one folder segment, at most 60 characters
 * @param serviceLevel name of one of the desk's service levels
 * @param description one line for agents
 */
public record QueueSettings(String name, Optional<String> serviceLevel, Optional<String> description) {}
