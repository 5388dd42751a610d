package org.mailroom.desk.notices;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.BounceReport;
import org.mailroom.desk.message.EmailAddress;

/**
 * Finds which mail of ours a bounce is about: by the keyed return address it came to, or by the Message-ID it returns. A
 * bounce that shows neither may be forged; it is told of, but no address is believed to fail for it.
 */
public final class ReturnedMails {
    private final Cases cases;
    private final ReplyTokens tokens;
    private final HeldReplies replies;

    public ReturnedMails(Cases cases, ReplyTokens tokens, HeldReplies replies) {
        this.cases = cases;
        this.tokens = tokens;
        this.replies = replies;
    }

    /** The mail that came back to this case. */
    public FailedMail of(DeskConfiguration desk, Case theCase, Arrival bounce, BounceReport report) {
        return reply(desk, theCase, bounce, report)
                .or(() -> sent(theCase, report))
                .or(() -> automatic(desk, theCase, bounce, report))
                .orElseGet(() -> new FailedMail(
                        theCase,
                        MailIdentity.of(bounce.message()).messageId(),
                        report.returnedMessageId(),
                        false,
                        Set.of(),
                        report.recipients()));
    }

    private Optional<FailedMail> reply(DeskConfiguration desk, Case theCase, Arrival bounce, BounceReport report) {
        return details(bounce).stream()
                .flatMap(detail -> tokens.heldReplyOf(desk.id(), detail).stream())
                .flatMap(id -> replies.byId(id).stream())
                .filter(reply -> reply.caseId() == theCase.id())
                .findFirst()
                .map(reply -> of(theCase, reply, report));
    }

    private static FailedMail of(Case theCase, HeldReply reply, BounceReport report) {
        String messageId = reply.identity().messageId();
        return new FailedMail(
                theCase, messageId, Optional.of(messageId), true, Set.copyOf(reply.recipients()), report.recipients());
    }

    private Optional<FailedMail> sent(Case theCase, BounceReport report) {
        return report.returnedMessageId()
                .flatMap(id -> cases.interactions(theCase.id()).stream()
                        .filter(ReturnedMails::sentByUs)
                        .filter(interaction ->
                                interaction.identity().messageId().equals(id))
                        .max(Comparator.comparing(Interaction::at)))
                .map(ours -> new FailedMail(
                        theCase,
                        ours.identity().messageId(),
                        report.returnedMessageId(),
                        ours.kind() != Interaction.Kind.ACKNOWLEDGEMENT,
                        cases.participants(theCase.id()),
                        report.recipients()));
    }

    private static boolean sentByUs(Interaction interaction) {
        return interaction.kind() == Interaction.Kind.REPLY
                || interaction.kind() == Interaction.Kind.QUESTION
                || interaction.kind() == Interaction.Kind.ACKNOWLEDGEMENT;
    }

    private Optional<FailedMail> automatic(DeskConfiguration desk, Case theCase, Arrival bounce, BounceReport report) {
        return details(bounce).stream()
                .flatMap(detail -> tokens.caseOfAutomatic(desk.id(), detail).stream())
                .filter(id -> id == theCase.id())
                .findFirst()
                .map(id -> new FailedMail(
                        theCase,
                        report.returnedMessageId().orElse("automatic mail of " + theCase.number()),
                        report.returnedMessageId(),
                        false,
                        Set.of(theCase.customer()),
                        report.recipients()));
    }

    private static List<String> details(Arrival bounce) {
        return bounce.envelope().recipients().stream()
                .map(EmailAddress::detail)
                .flatMap(Optional::stream)
                .toList();
    }
}
