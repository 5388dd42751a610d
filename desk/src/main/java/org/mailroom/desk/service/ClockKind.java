package org.mailroom.desk.service;

/** What is promised, each with a clock of its own. */
public enum ClockKind {
    /** Until a person has answered for the first time. */
    FIRST_RESPONSE("first response"),
    /** Until a person has answered a customer who wrote again. */
    NEXT_RESPONSE("next response"),
    /** Until the case is closed; the time in which the customer's answer is awaited does not count. */
    SOLUTION("solution");

    private final String words;

    ClockKind(String words) {
        this.words = words;
    }

    /** As people say it. */
    public String words() {
        return words;
    }
}
