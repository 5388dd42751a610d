package org.mailroom.desk.customers;

import java.time.Instant;
import org.mailroom.desk.message.EmailAddress;

/** Where is kept which addresses our mail does not reach. Each desk has its own. Every write may be repeated. */
public interface AddressBook {
    /** So many failures are forgotten at once. */
    int MOST_FORGOTTEN = 100;

    /** The latest failures of an address that a question answers. */
    int MOST_FAILURES = 100;

    /**
     * Notes a hard failure; a mail accepted before it proves nothing any more. Answers whether this mail's failure was
     * new.
     */
    boolean failed(String desk, AddressFailure failure);

    /** The address's server took a mail of ours. Kept only for an address that has failed. */
    void accepted(String desk, EmailAddress address, Instant at);

    /**
     * Forgets the desk's oldest failures up to the given moment, at most {@link #MOST_FORGOTTEN}, and what was taken by an
     * address of which no failure is left. Answers how many failures.
     */
    int forget(String desk, Instant upTo);

    /** The failures later than the given moment, at most {@link #MOST_FAILURES}, and the last mail taken. */
    AddressHistory history(String desk, EmailAddress address, Instant since);
}
