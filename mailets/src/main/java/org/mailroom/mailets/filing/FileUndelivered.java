package org.mailroom.mailets.filing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMailet;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.EarlierTries;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.filing.FilingOrder;
import org.mailroom.desk.filing.SafeFiling;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.intake.FailedRecipient;
import org.mailroom.desk.notices.FailedMail;
import org.mailroom.desk.notices.FailureDesk;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/** Puts a reply that could not be delivered into the folder {@code Delivery failed} of its desk, with the reason. */
public final class FileUndelivered extends GenericMailet {
    private static final AttributeName ERROR = AttributeName.of("delivery-error");

    private final Supplier<MailroomConfiguration> configuration;
    private final HeldReplies replies;
    private final SafeFiling filing;
    private final Cases cases;
    private final FailureDesk failures;
    private final Tellers tellers;

    @Inject
    public FileUndelivered(
            Supplier<MailroomConfiguration> configuration,
            HeldReplies replies,
            SafeFiling filing,
            Cases cases,
            FailureDesk failures,
            Tellers tellers) {
        this.configuration = configuration;
        this.replies = replies;
        this.filing = filing;
        this.cases = cases;
        this.failures = failures;
        this.tellers = tellers;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        Optional<HeldReply> reply = Facts.HELD.of(mail).flatMap(replies::byId);
        Optional<DeskConfiguration> desk =
                reply.flatMap(held -> configuration.get().deskById(held.desk()));
        if (desk.isPresent()) {
            String reason = AttributeUtils.getAttributeValueFromMail(mail, ERROR)
                    .map(Object::toString)
                    .orElse("no reason was given");
            FiledCopy copy = new FiledCopy().reason("not delivered to " + mail.getRecipients() + ": " + reason);
            Optional<Case> theCase = reply.flatMap(held -> cases.byId(held.caseId()));
            theCase.ifPresent(copy::returnedTo);
            copy.named(mail.getName());
            FilingOrder order = new FilingOrder(
                    desk.get().id(),
                    desk.get().account(),
                    Folders.DELIVERY_FAILED,
                    copy.keywords(),
                    0,
                    mail.getName(),
                    EarlierTries.PERHAPS);
            filing.file(order, copy.of(MailBytes.of(mail)));
            theCase.ifPresent(found -> report(mail, desk.get(), found, reply.get(), reason));
        }
        mail.setState(Mail.GHOST);
    }

    private void report(Mail mail, DeskConfiguration desk, Case theCase, HeldReply reply, String reason) {
        List<FailedRecipient> failed = MailBytes.addresses(mail.getRecipients()).stream()
                .map(address -> FailedRecipient.of(address, reason))
                .toList();
        String messageId = reply.identity().messageId();
        Storyteller story = tellers.of(desk.id(), mail.getName())
                .ofMessage(Optional.of(messageId))
                .ofCase(theCase.id());
        failures.report(
                desk,
                new FailedMail(
                        theCase, messageId, Optional.of(messageId), true, Set.copyOf(reply.recipients()), failed),
                story);
        tellers.write(story);
    }

    @Override
    public String getMailetInfo() {
        return "Mailroom: FileUndelivered";
    }
}
