package org.mailroom.desk.configuration;

import org.mailroom.desk.message.EmailAddress;

/**
 * When a desk's owner is warned that many customers write about the same.
 *
 * @param owner who is warned
 * @param least no fewer mails within an hour are a burst
 * @param times how many times as many mails as usual are a burst
 */
public record BurstSettings(EmailAddress owner, int least, int times) {}
