package org.mailroom.desk.reply;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;

/**
 * Makes an agent's mail the desk's: From is the desk, answers come back under the case's reply token, the subject
 * carries the case number, the footer stands below, and nothing tells who wrote it or from where.
 */
public final class ReplyDresser {
    /** For a mail whose recipients are all hidden (RFC 5322 appendix A.1.3). */
    private static final String NOBODY_SHOWN = "undisclosed-recipients:;";

    private final ReplyTokens tokens;

    public ReplyDresser(ReplyTokens tokens) {
        this.tokens = tokens;
    }

    /** The mail as the customer will get it. */
    public RawMessage dress(DeskConfiguration desk, Case theCase, MailMessage message) {
        RawMessage dressed = message.raw().withoutFields(name -> !LeavingFields.leaves(name));
        dressed = new AgentTraces(desk)
                .removedFrom(dressed)
                .replaceField(
                        "From",
                        Mailbox.named(desk.displayName(), desk.account()).asHeader());
        dressed = dressed.replaceField(
                "Reply-To",
                Mailbox.named(
                                desk.displayName(),
                                tokens.replyAddress(desk.account(), desk.id(), theCase.id(), theCase.customer()))
                        .asHeader());
        dressed = dressed.replaceField("Subject", subject(message.subject(), theCase));
        dressed = withoutColleagues(desk, dressed, "To", message.to());
        dressed = withoutColleagues(desk, dressed, "Cc", message.cc());
        if (dressed.only("To").isEmpty() && dressed.only("Cc").isEmpty()) {
            dressed = dressed.replaceField("To", NOBODY_SHOWN);
        }
        return desk.outbox().footer().isEmpty()
                ? dressed
                : new ReplyFooter(desk.outbox().footer().get()).below(MailMessage.read(dressed));
    }

    /**
     * A question to experts as they will get it: its answers come back under the question's token.
     *
     * @param id our identifier of the question
     * @param due when it is to be answered, for people
     */
    public RawMessage question(
            DeskConfiguration desk,
            Case theCase,
            MailMessage message,
            List<EmailAddress> experts,
            long id,
            String due) {
        RawMessage dressed = dress(desk, theCase, message);
        String subject = MailMessage.read(dressed).subject();
        return dressed.withoutFields("Cc"::equalsIgnoreCase)
                .replaceField("Subject", subject + " (please answer by " + due + ")")
                .replaceField(
                        "To",
                        experts.stream().map(Mailbox::of).map(Mailbox::asHeader).collect(Collectors.joining(", ")))
                .replaceField(
                        "Reply-To",
                        Mailbox.named(desk.displayName(), tokens.expertAddress(desk.account(), desk.id(), id))
                                .asHeader());
    }

    /** Whether a mail that is held is a question to experts. */
    public boolean asks(DeskConfiguration desk, MailMessage held) {
        return held.replyTo().stream()
                .flatMap(mailbox -> mailbox.address().detail().stream())
                .anyMatch(detail -> tokens.questionOf(desk.id(), detail).isPresent());
    }

    private static String subject(String subject, Case theCase) {
        return subject.toUpperCase(Locale.ROOT).contains(theCase.number().text())
                ? subject
                : (subject + " [" + theCase.number() + "]").strip();
    }

    private static RawMessage withoutColleagues(
            DeskConfiguration desk, RawMessage message, String field, List<Mailbox> mailboxes) {
        List<Mailbox> outside = mailboxes.stream()
                .filter(mailbox -> !Recipients.inside(desk, mailbox.address()))
                .toList();
        if (outside.size() == mailboxes.size()) {
            return message;
        }
        if (outside.isEmpty()) {
            return message.withoutFields(name -> name.equalsIgnoreCase(field));
        }
        return message.replaceField(
                field, outside.stream().map(Mailbox::asHeader).collect(Collectors.joining(", ")));
    }
}
