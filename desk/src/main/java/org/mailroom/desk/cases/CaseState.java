package org.mailroom.desk.cases;

/** Where a case stands. */
public enum CaseState {
    /** Nobody has answered yet, or the customer has written again. */
    OPEN,
    /** Answered; the customer's turn. */
    WAITING_FOR_CUSTOMER,
    /** An expert was asked. */
    WAITING_FOR_EXPERT,
    /** Put aside until a time, or until the customer writes. */
    SNOOZED,
    /** Done. */
    CLOSED
}
