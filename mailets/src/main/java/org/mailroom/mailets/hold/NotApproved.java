package org.mailroom.mailets.hold;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.apache.mailet.base.GenericMatcher;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.mailets.MailBytes;

/**
 * Matches mail on its way to the outside in the name of a desk or of somebody who works at one, by envelope sender or From
 * field, that did not come through the desk. Released replies and acknowledgements never pass here, so whatever matches
 * tries to leave unapproved.
 */
public final class NotApproved extends GenericMatcher {
    private final Supplier<MailroomConfiguration> configuration;

    @Inject
    public NotApproved(Supplier<MailroomConfiguration> configuration) {
        this.configuration = configuration;
    }

    @Override
    public Collection<MailAddress> match(Mail mail) throws MessagingException {
        MailroomConfiguration desks = configuration.get();
        Stream<EmailAddress> senders = Stream.concat(
                MailBytes.envelope(mail).sender().stream(),
                MailMessage.read(MailBytes.of(mail)).from().map(Mailbox::address).stream());
        boolean ours = senders.anyMatch(address -> desks.deskFor(address).isPresent()
                || desks.deskByReviewAccount(address.withoutDetail()).isPresent()
                || !desks.desksOf(address.withoutDetail()).isEmpty());
        return ours ? mail.getRecipients() : List.of();
    }
}
