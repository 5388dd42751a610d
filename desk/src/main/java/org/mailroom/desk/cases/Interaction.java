package org.mailroom.desk.cases;

import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * One message of a case's history.
 *
 * @param id our identifier
 * @param caseId the case
 * @param kind what it is
 * @param identity which mail it is
 * @param from who wrote it
 * @param subject its subject, decoded, at most 250 characters
 * @param at when it came or left
 */
public record Interaction(
        long id,
        long caseId,
        Kind kind,
        MailIdentity identity,
        Optional<EmailAddress> from,
        String subject,
        Instant at) {
    /** What a message is to its case. */
    public enum Kind {
        /** The mail that opened the case. */
        INQUIRY,
        /** A later mail of a person outside. */
        FOLLOW_UP,
        /** What an agent wrote to the outside. */
        REPLY,
        /** What an agent wrote to colleagues. */
        NOTE,
        /** What an agent asked an expert. */
        QUESTION,
        /** What an expert answered to the desk alone. */
        ANSWER,
        /** Our acknowledgement. */
        ACKNOWLEDGEMENT,
        /** A mail no human wrote. */
        AUTOMATIC,
        /** A report that our mail could not be delivered. */
        BOUNCE,
        /** A person's mail that gives thanks and says nothing else. */
        THANKS
    }

    public Interaction {
        subject = subject.length() <= Case.LONGEST_SUBJECT ? subject : subject.substring(0, Case.LONGEST_SUBJECT);
    }

    /** The same mail in this case. */
    Interaction in(long other) {
        return new Interaction(id, other, kind, identity, from, subject, at);
    }
}
