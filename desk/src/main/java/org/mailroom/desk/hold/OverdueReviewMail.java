package org.mailroom.desk.hold;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.sending.OwnMail;

/**
 * Writes the mail that tells somebody above the supervisors that a reply waits and nobody reviews it. It has nothing of what
 * the reply or the customer says: who gets it may not be allowed to read either.
 */
final class OverdueReviewMail {
    private static final int LONGEST = 70;

    private OverdueReviewMail() {}

    /** @param folder where the reply lies in the review mailbox */
    static RawMessage write(
            DeskConfiguration desk,
            HeldReply reply,
            Case theCase,
            EmailAddress receiver,
            Instant overdue,
            String folder) {
        String messageId = "overdue." + reply.id() + "." + overdue.toEpochMilli() + "@"
                + desk.account().domain();
        List<HeaderField> fields = new OwnMail(desk, messageId, overdue)
                .fields(receiver, desk.displayName() + ": overdue review [" + theCase.number() + "]");
        fields.add(new HeaderField("Content-Type", "text/plain; charset=utf-8"));
        fields.add(new HeaderField("Content-Transfer-Encoding", "8bit"));
        String text = text(desk, reply, theCase, folder).replace("\n", "\r\n");
        return RawMessage.of(("\r\n" + text).getBytes(StandardCharsets.UTF_8)).withFieldsFirst(fields);
    }

    private static String text(DeskConfiguration desk, HeldReply reply, Case theCase, String folder) {
        String due = theCase.firstResponseDue()
                .filter(at -> theCase.firstResponseAt().isEmpty())
                .map(at -> "was promised an answer until " + desk.clock(at))
                .orElse("was answered before, or was promised no time");
        return "A reply waits for a review, and nobody has reviewed it in time.\n\nCase:        " + theCase.number()
                + "\nBy:          " + PlainText.line(reply.agent(), LONGEST)
                + "\nWaits since: " + desk.clock(reply.heldAt())
                + "\nCustomer:    " + due
                + "\nReviewers:   "
                + desk.supervisors().stream()
                        .map(Person::name)
                        .filter(name -> !name.equals(reply.agent()))
                        .collect(Collectors.joining(", "))
                + "\n\nIt lies in " + folder + " of " + desk.review().account().asString()
                + " and leaves when one of them lets it go.\n";
    }
}
