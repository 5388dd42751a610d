package org.mailroom.benchmarks.hosts;

/** The servers that are compared. */
public enum Side {
    /** James delivers and relays, and does nothing else. */
    ALONE("James alone"),
    /** James's own mailet NotifySender answers each mail for the desk's address. */
    REPLYING("James replying"),
    /** James with Mailroom. */
    MAILROOM("with Mailroom");

    private final String words;

    Side(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
