package org.mailroom.desk.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param firstResponseAt when a customer's server accepted the first answer
 * @param closedAt when it was closed last, though it may be open again
 * @param mergedInto the case that goes on in its stead; a merged case is closed for good
 * @param answerLeft when the answer left that is on its way, if no customer's server has accepted it yet
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
        Optional<Instant> firstResponseAt,
        Optional<Instant> closedAt,
        Optional<Long> mergedInto,
        Optional<Instant> answerLeft) {
    /** The longest subject kept, in characters. */
    public static final int LONGEST_SUBJECT = 250;

    public Case {
        subject = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }

    /** A case that was never closed. */
    public Case(
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
        this(
                id,
                desk,
                number,
                customer,
                subject,
                state,
                agent,
                triage,
                openedAt,
                firstResponseDue,
                firstResponseAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** This case when its customer has written again. */
    public Case reopened() {
        return with(CaseState.OPEN, firstResponseDue, answerLeft);
    }

    /** This case with the other merged into it: open if either is, and due when the earlier is, unless it was answered. */
    public Case absorbing(Case other) {
        CaseState now = other.state == CaseState.OPEN ? CaseState.OPEN : state;
        Optional<Instant> due = firstResponseAt.isPresent()
                ? firstResponseDue
                : Stream.concat(firstResponseDue.stream(), other.firstResponseDue.stream())
                        .min(Comparator.naturalOrder());
        return with(now, due, answerLeft.or(() -> other.answerLeft));
    }

    private Case with(CaseState now, Optional<Instant> due, Optional<Instant> left) {
        return new Case(
                id,
                desk,
                number,
                customer,
                subject,
                now,
                agent,
                triage,
                openedAt,
                due,
                firstResponseAt,
                closedAt,
                mergedInto,
                left);
    }
}
