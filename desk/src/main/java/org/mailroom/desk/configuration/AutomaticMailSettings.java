package org.mailroom.desk.configuration;

import java.time.Duration;

/**
 * When the server stops all acknowledgements because something must be wrong.
 *
 * @param stopAbove automatic mails of all desks within five minutes that are never too many
 * @param stopFor how long a stop lasts
 */
public record AutomaticMailSettings(int stopAbove, Duration stopFor) {}
