package org.mailroom.desk.customers;

import java.time.LocalDate;

/**
 * What a desk knows of whoever wrote a mail.
 *
 * @param finding what the directory says
 * @param earlierCases cases that the customer opened of late, as far as repeated contact is counted
 * @param today at the desk
 */
public record Acquaintance(CustomerFinding finding, int earlierCases, LocalDate today) {
    /** Nothing is asked of customers. */
    public static final Acquaintance NONE = new Acquaintance(CustomerFinding.NOT_ASKED, 0, LocalDate.EPOCH);
}
