package org.mailroom.desk.configuration;

import java.time.Duration;

/**
 * When an address is marked as one that our mail does not reach; a server's word that there is no such mailbox is always
 * enough.
 *
 * @param afterBounces so many hard failures
 * @param within in this time
 */
public record BadAddressSettings(int afterBounces, Duration within) {
    /** Two within 60 days. */
    public static final BadAddressSettings DEFAULT = new BadAddressSettings(2, Duration.ofDays(60));
}
