package org.mailroom.benchmarks;

import java.time.Duration;
import java.util.Locale;

/**
 * What one side did in one round.
 *
 * @param mails how many
 * @param wall from the first byte sent until the last mail was where it belongs
 * @param cpu time the server's process used meanwhile
 */
record Round(int mails, Duration wall, Duration cpu) {
    double perSecond() {
        return mails * 1e9 / wall.toNanos();
    }

    double cpuMillis() {
        return cpu.toNanos() / 1e6 / mails;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%6.1f mails/s %6.1f ms CPU a mail", perSecond(), cpuMillis());
    }
}
