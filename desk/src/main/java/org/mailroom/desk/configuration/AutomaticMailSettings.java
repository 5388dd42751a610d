package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.Optional;

/**
 * When the server stops all acknowledgements because something must be wrong.
 *
 * @param stopAbove automatic mails of all desks within five minutes that are never too many, where the administrator says so
 * @param stopFor how long a stop lasts
 */
public record AutomaticMailSettings(Optional<Integer> stopAbove, Duration stopFor) {}
