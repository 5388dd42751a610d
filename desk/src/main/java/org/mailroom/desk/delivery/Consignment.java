package org.mailroom.desk.delivery;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * A mail of the desk on its way to one customer's server.
 *
 * @param name what names it through all attempts and all leases, so that it is sent under it once
 * @param mailName the server's name of the mail
 * @param attempt which attempt this is, counted from 0
 * @param desk the desk's id
 * @param caseId its case
 * @param heldId the held reply, or empty for automatic mail
 * @param recipients its recipients at that server
 */
public record Consignment(
        String name,
        String mailName,
        int attempt,
        String desk,
        long caseId,
        Optional<Long> heldId,
        List<EmailAddress> recipients) {
    public Consignment {
        recipients = List.copyOf(recipients);
    }
}
