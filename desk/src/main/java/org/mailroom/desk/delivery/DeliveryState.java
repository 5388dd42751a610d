package org.mailroom.desk.delivery;

/** How far the delivery of a mail is. */
public enum DeliveryState {
    /** The message is with the customer's server, or is just being given to it; its answer is not noted yet. */
    HANDING_OVER,
    /** The customer's server did not take it; it waits for its next attempt. */
    WAITING,
    /** It was taken, or given up. */
    ENDED,
    /** A crash came while it was handed over: it may have arrived. */
    IN_DOUBT
}
