package org.mailroom.desk.ids;

import java.util.concurrent.atomic.AtomicLong;

/** Identifiers for tests, rising, each given once in a run. */
public final class TestIds {
    private static final AtomicLong LAST = new AtomicLong(1_000_000);

    private TestIds() {}

    public static long next() {
        return LAST.incrementAndGet();
    }
}
