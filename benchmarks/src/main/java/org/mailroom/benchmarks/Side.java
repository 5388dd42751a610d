package org.mailroom.benchmarks;

/** The two servers that are compared. */
enum Side {
    ALONE("James alone"),
    MAILROOM("James with Mailroom");

    private final String words;

    Side(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
