package org.mailroom.desk.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.EarlierTries;
import org.mailroom.desk.filing.Filing;
import org.mailroom.desk.filing.FilingOrder;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.reply.ExpertAddress;

/**
 * Files a reply that has left beside the mails of its case, once, as the customer gets it: read, and threaded onto what
 * it answers. From then on it moves with the case. A question to an expert is marked as internal, and an answer to the
 * copy asks again.
 */
public final class FinalCopies {
    private static final String KIND = "reply: by ";

    private final HeldReplies replies;
    private final Cases cases;
    private final Filing filing;

    public FinalCopies(HeldReplies replies, Cases cases, Filing filing) {
        this.replies = replies;
        this.cases = cases;
        this.filing = filing;
    }

    /** Whether a copy with this kind of mail in its header is such a copy. */
    public static boolean isOne(RawMessage message) {
        return message.only(MailroomFields.KIND)
                .filter(kind -> kind.startsWith(KIND))
                .isPresent();
    }

    /** Files a reply that was given to delivery. Nothing happens to one that was not, or lies there. */
    void file(HeldReply reply, DeskConfiguration desk) {
        Optional<Case> theCase = cases.current(reply.caseId());
        if (reply.state().departed() && theCase.isPresent()) {
            interaction(theCase.get(), reply)
                    .ifPresent(mail -> filing.file(
                            order(desk, theCase.get(), reply, mail), copy(desk, theCase.get(), reply, mail)));
        }
    }

    private Optional<Interaction> interaction(Case theCase, HeldReply reply) {
        return cases.interactions(theCase.id()).stream()
                .filter(mail -> mail.kind() == Interaction.Kind.REPLY || asks(mail))
                .filter(mail ->
                        mail.identity().messageId().equals(reply.identity().messageId()))
                .findFirst();
    }

    private static FilingOrder order(DeskConfiguration desk, Case theCase, HeldReply reply, Interaction mail) {
        return new FilingOrder(
                desk.id(),
                desk.account(),
                CaseMover.folderOf(theCase),
                asks(mail) ? Set.of(Keywords.SEEN, Keywords.INTERNAL) : Set.of(Keywords.SEEN),
                mail.id(),
                reply.source(),
                EarlierTries.MARKED);
    }

    private byte[] copy(DeskConfiguration desk, Case theCase, HeldReply reply, Interaction mail) {
        List<HeaderField> fields = new ArrayList<>(List.of(
                new HeaderField(MailroomFields.KIND, KIND + reply.agent()),
                new HeaderField(MailroomFields.CASE, theCase.number().text()),
                new HeaderField(MailroomFields.INTERACTION, Long.toString(mail.id()))));
        RawMessage left = RawMessage.of(replies.contentOf(reply));
        if (asks(mail)) {
            fields.add(new HeaderField(
                    MailroomFields.INTERNAL, "a question to an expert, for the people of the desk only"));
            EmailAddress again = ExpertAddress.of(desk, reply.recipients().get(0));
            left = left.replaceField("Reply-To", Mailbox.of(again).asHeader());
        }
        return left.withFieldsFirst(fields).bytes();
    }

    private static boolean asks(Interaction mail) {
        return mail.kind() == Interaction.Kind.QUESTION;
    }
}
