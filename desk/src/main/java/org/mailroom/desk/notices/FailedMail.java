package org.mailroom.desk.notices;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.intake.FailedRecipient;
import org.mailroom.desk.intake.Severity;
import org.mailroom.desk.message.EmailAddress;

/**
 * A mail of ours that did not arrive.
 *
 * @param theCase the case it was of
 * @param mail names it, the same in every report of it
 * @param messageId its Message-ID, where it is known
 * @param reply whether a person wrote it, so that the customer waits for it
 * @param sentTo whom it was sent to; only of these is believed that they were not reached
 * @param failed who was not reached, as it was reported
 */
public record FailedMail(
        Case theCase,
        String mail,
        Optional<String> messageId,
        boolean reply,
        Set<EmailAddress> sentTo,
        List<FailedRecipient> failed) {
    /** So many recipients are told of. */
    static final int MOST_TOLD = 20;

    public FailedMail {
        sentTo = Set.copyOf(sentTo);
        failed = List.copyOf(failed);
    }

    /**
     * Who of those it was sent to was not reached. A report names another address where mail is passed on behind the
     * scenes; if it was sent to one alone, it is that one.
     */
    List<FailedRecipient> believed() {
        List<FailedRecipient> known = failed.stream()
                .filter(recipient -> sentTo.contains(recipient.address()))
                .toList();
        if (known.isEmpty() && sentTo.size() == 1 && failed.size() == 1) {
            FailedRecipient other = failed.get(0);
            return List.of(new FailedRecipient(sentTo.iterator().next(), other.status(), other.reasonClass()));
        }
        return known;
    }

    /** Whether it is a reply that the customer, or everybody it was sent to, has not got. */
    boolean lost() {
        Set<EmailAddress> unreached =
                believed().stream().map(FailedRecipient::address).collect(Collectors.toSet());
        boolean nobody = !sentTo.isEmpty() && unreached.containsAll(sentTo);
        boolean unnamed = failed.isEmpty() && sentTo.size() == 1;
        return reply && (nobody || unnamed || unreached.contains(theCase.customer()));
    }

    /** Hard if one of the addresses will not work another day either. */
    Severity severity() {
        return failed.stream().anyMatch(recipient -> recipient.reason().severity() == Severity.HARD)
                ? Severity.HARD
                : Severity.SOFT;
    }

    /** Everybody who was not reached, and why, in one line. */
    String words() {
        if (failed.isEmpty()) {
            return "the report does not say for whom";
        }
        return failed.stream().limit(MOST_TOLD).map(FailedRecipient::words).collect(Collectors.joining("; "));
    }
}
