package org.mailroom.desk.configuration;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A program that is told by HTTP.
 *
 * @param url http or https
 * @param timeout how long its answer may take
 * @param token what is sent as {@code Authorization: Bearer}
 */
public record WebhookSettings(URI url, Duration timeout, Optional<Secret> token) {}
