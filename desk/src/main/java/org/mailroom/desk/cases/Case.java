package org.mailroom.desk.cases;

import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;

/**
 * The matter of one customer with one desk.
 *
 * @param id our identifier
 * @param desk the desk's id
 * @param number what people call it
 * @param customer who asks; never changed by a later mail of somebody else
 * @param subject the subject of the first mail, decoded, at most 250 characters
 * @param state where it stands
 * @param agent the name of the agent who has it
 * @param triage where it belongs and how urgent it is
 * @param openedAt when the first mail came
 * @param firstResponseDue when the first answer is due
 * @param firstResponseAt when the first answer left the desk
 */
public record Case(
        long id,
        String desk,
        CaseNumber number,
        EmailAddress customer,
        String subject,
        CaseState state,
        Optional<String> agent,
        Triage triage,
        Instant openedAt,
        Optional<Instant> firstResponseDue,
        Optional<Instant> firstResponseAt) {
    /** The longest subject kept, in characters. */
    public static final int LONGEST_SUBJECT = 250;

    public Case {
        subject = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }
}
