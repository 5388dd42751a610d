package org.mailroom.desk.customers;

import java.util.Optional;

/**
 * What came of looking a customer up.
 *
 * @param status whether the directory has the customer
 * @param record what it has
 * @param words how it went, for the story
 */
public record CustomerFinding(Status status, Optional<CustomerRecord> record, String words) {
    /** How a look-up ended. */
    public enum Status {
        /** Nobody asked: the desk has no directory, or the sender may be somebody else. */
        NOT_ASKED,
        FOUND,
        /** The directory has no such customer. */
        MISSING,
        /** The directory could not say, or not in time. */
        UNKNOWN
    }

    /** Nobody asked. */
    public static final CustomerFinding NOT_ASKED = new CustomerFinding(Status.NOT_ASKED, Optional.empty(), "");

    static CustomerFinding notAsked(String why) {
        return new CustomerFinding(Status.NOT_ASKED, Optional.empty(), "the customer is not looked up: " + why);
    }

    static CustomerFinding found(CustomerRecord record, String words) {
        return new CustomerFinding(Status.FOUND, Optional.of(record), words);
    }

    static CustomerFinding missing(String words) {
        return new CustomerFinding(Status.MISSING, Optional.empty(), words);
    }

    static CustomerFinding unknown(String why) {
        return new CustomerFinding(Status.UNKNOWN, Optional.empty(), "who the customer is cannot be told: " + why);
    }
}
