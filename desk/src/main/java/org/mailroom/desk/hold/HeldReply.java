package org.mailroom.desk.hold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.message.EmailAddress;

/**
 * An agent's mail to the outside, kept back.
 *
 * @param id our identifier
 * @param desk the desk's id
 * @param caseId its case
 * @param agent the author's name
 * @param source the server's name of the submitted mail, stable over redelivery
 * @param identity which mail it is
 * @param state where it stands
 * @param releaseAt not to leave before this time
 * @param sender the envelope sender it leaves with
 * @param recipients the envelope recipients, outside the desk
 * @param subject the subject, decoded
 * @param reasons why it is held, for a person
 * @param heldAt when it was accepted
 * @param decidedBy the reviewer
 * @param token rises with every lease; an older one releases nothing
 */
public record HeldReply(
        long id,
        String desk,
        long caseId,
        String agent,
        String source,
        MailIdentity identity,
        HeldState state,
        Instant releaseAt,
        EmailAddress sender,
        List<EmailAddress> recipients,
        String subject,
        List<String> reasons,
        Instant heldAt,
        Optional<String> decidedBy,
        long token) {
    public HeldReply {
        recipients = List.copyOf(recipients);
        reasons = List.copyOf(reasons);
    }
}
