package org.mailroom.desk.configuration;

import java.time.Duration;

/**
 * Notices to customers whose answer will be late.
 *
 * @param at the percentage of the promised time at which they are told
 * @param expected the time until the answer that they are told, counted as the promise is
 * @param template name of the template
 */
public record ProgressSettings(int at, Duration expected, String template) {}
