package org.mailroom.acceptance;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was handed to the server and what it answered. A mark is a word that stands in one mail only. */
final class Ledger {
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /** A new mark for a mail that is about to be sent. */
    Entry open(Kind kind) {
        int number = numbers.incrementAndGet();
        Entry entry = new Entry(kind, "mark-" + number + "x", "customer-" + number + "x@customer.example");
        entries.put(entry.mark, entry);
        return entry;
    }

    Collection<Entry> all() {
        return entries.values();
    }

    /** What a mail is for. */
    enum Kind {
        /** A customer's question. */
        INQUIRY,
        /** A reply that leaves by itself when its recall window is over. */
        DUE,
        /** A reply that a supervisor must see first, and none does. */
        REVIEWED,
        /** A reply that its agent takes back. */
        RECALLED
    }

    /** One mail. */
    static final class Entry {
        private final Kind kind;
        private final String mark;
        private final String customer;
        private final long opened = System.nanoTime();
        private volatile boolean accepted;
        private volatile long recalled = Long.MAX_VALUE;

        private Entry(Kind kind, String mark, String customer) {
            this.kind = kind;
            this.mark = mark;
            this.customer = customer;
        }

        Kind kind() {
            return kind;
        }

        String mark() {
            return mark;
        }

        String customer() {
            return customer;
        }

        /** Its Message-ID, without brackets. */
        String messageId() {
            return mark + (kind == Kind.INQUIRY ? "@customer.example" : "@acme.example");
        }

        /** The server answered 250: from now on it answers for the mail. Without it, the mail may or may not be there. */
        void accept() {
            accepted = true;
        }

        boolean accepted() {
            return accepted;
        }

        /** The server confirmed that the agent took it out of the outbox. */
        void recall() {
            recalled = System.nanoTime();
        }

        /** Whether that was confirmed so early that the recall window cannot have been over. */
        boolean recalledWithin(Duration window) {
            return recalled != Long.MAX_VALUE && recalled - opened < window.toNanos();
        }
    }
}
