package org.mailroom.desk.acknowledgement;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;

/**
 * An acknowledgement to write.
 *
 * @param theCase the case that the inquiry opened
 * @param inquiry the customer's mail
 * @param peer to whom it goes: the envelope sender of the inquiry
 * @param language one of the desk's
 * @param due when the first answer is due, if the desk promises a time
 * @param now when it is written
 * @param replyTo the desk's address with the case's reply token
 * @param messageId its Message-ID, without angle brackets
 * @param lastForNow whether it says that no more automatic mail will come for now
 * @param name by which the customer is greeted
 * @param incidents notices that the customer is told
 */
public record AcknowledgementRequest(
        DeskConfiguration desk,
        Case theCase,
        MailMessage inquiry,
        EmailAddress peer,
        Locale language,
        Optional<Instant> due,
        Instant now,
        EmailAddress replyTo,
        String messageId,
        boolean lastForNow,
        Optional<String> name,
        List<String> incidents) {
    public AcknowledgementRequest {
        incidents = List.copyOf(incidents);
    }
}
