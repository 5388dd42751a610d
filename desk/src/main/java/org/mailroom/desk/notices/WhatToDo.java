package org.mailroom.desk.notices;

import org.mailroom.desk.intake.BounceReason;

/** What an agent can do about a mail that did not arrive. */
final class WhatToDo {
    private WhatToDo() {}

    static String about(BounceReason reason) {
        return switch (reason) {
            case UNKNOWN_USER, CLOSED ->
                "There is no such mailbox (any more). Look for a slip of the pen in the address, and for another way to"
                        + " reach the customer: telephone, another address in the case, the customer file.";
            case UNKNOWN_DOMAIN ->
                "The part behind the @ does not exist or takes no mail. Look for a slip of the pen in it, and for"
                        + " another way to reach the customer.";
            case MAILBOX_FULL -> "The mailbox is full. Send the reply again in a day or two, or use another way.";
            case TOO_LARGE -> "The mail is too large for the other side. Send it again with smaller attachments.";
            case LOOP -> "The other side's servers pass the mail on in a circle. Use another address of the customer.";
            case EXPIRED -> "The other side could not be reached for days. Send the reply again, or use another way.";
            case REFUSED ->
                "The other side refused the mail for what it is or where it comes from. Tell your administrator if it"
                        + " happens again; use another way to reach the customer meanwhile.";
            case OTHER -> "Read the report in the folder \"Delivery failed\"; send the reply again or use another way.";
        };
    }
}
