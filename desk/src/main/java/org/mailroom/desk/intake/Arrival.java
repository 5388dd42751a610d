package org.mailroom.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.FormSource;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.ForwardedMail;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;

/**
 * A mail on its way in.
 *
 * @param message what it says
 * @param envelope who handed it over
 * @param own who we are
 * @param passedOn which of our people submitted it under a login, and what it passes on
 */
public record Arrival(MailMessage message, Envelope envelope, OwnIdentity own, Optional<PassedOn> passedOn) {
    private static final List<String> AUTHOR_FIELDS =
            List.of("X-Original-From", "X-Original-Sender", "Reply-To", "X-MailFrom", "Cc");

    /** A mail from outside. */
    public Arrival(MailMessage message, Envelope envelope, OwnIdentity own) {
        this(message, envelope, own, Optional.empty());
    }

    /** The customer's mail: this one, or the one that one of our people passed on in it. */
    public MailMessage matter() {
        return forwarded().map(ForwardedMail::mail).orElse(message);
    }

    private Optional<ForwardedMail> forwarded() {
        return passedOn.flatMap(PassedOn::forwarded);
    }

    private Optional<EmailAddress> customerOfForwarded() {
        return forwarded().map(ForwardedMail::author).map(Mailbox::address);
    }

    /** True if it answers an earlier mail. */
    public boolean isAnswer() {
        return !message.inReplyTo().isEmpty() || !message.references().isEmpty();
    }

    /** True if it came through a list or group that stands in front of the desk. */
    public boolean throughTrustedList() {
        return !trustedListIds().isEmpty();
    }

    /** Why the domain that the author claims does not vouch for the mail, in words; empty where nothing says so. */
    public Optional<String> disowned() {
        if (passedOn.isPresent()) {
            return Optional.empty();
        }
        return SenderDomains.of(this)
                .disowned()
                .map(problem -> "the sender's domain does not vouch for it (" + problem + ")");
    }

    /** The highest score that the desk's junk filter wrote; empty where it wrote none. */
    public OptionalDouble junkScore() {
        return own.junkFields().stream()
                .flatMap(field -> message.fields(field).stream())
                .map(JunkScore::in)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }

    /** Whether To or Cc names an address of the desk. */
    public boolean addressedToUs() {
        return Stream.of("To", "Cc")
                .flatMap(field -> message.mailboxes(field).stream())
                .anyMatch(mailbox -> own.owns(mailbox.address()));
    }

    /** Whether a server that is trusted says that the domain of the author vouches for the mail, and none says no. */
    public boolean authorVouched() {
        return passedOn.isEmpty() && vouched() && disowned().isEmpty();
    }

    /** The List-Ids that it carries of lists in front of the desk. */
    List<String> trustedListIds() {
        return message.fields("List-Id").stream()
                .map(Arrival::listId)
                .filter(own.trustedLists()::contains)
                .toList();
    }

    /**
     * The configured web form that wrote it: its address stands in From or is the envelope sender, the envelope sender is
     * the form's or its domain vouches for the mail, and nothing speaks against that.
     */
    public Optional<FormSource> trustedForm() {
        if (passedOn.isPresent()) {
            return Optional.empty();
        }
        return own.trustedForms().stream()
                .filter(form -> Stream.concat(envelope.sender().stream(), from().stream())
                        .anyMatch(form.address()::equals))
                .filter(form -> handedOverBy(form)
                        || (from().filter(form.address()::equals).isPresent() && vouched()))
                .findFirst()
                .filter(form -> disowned().isEmpty());
    }

    private boolean handedOverBy(FormSource form) {
        return envelope.sender()
                .filter(sender -> sender.equals(form.address())
                        || form.senders().contains(sender.asString())
                        || form.senders().contains("@" + sender.domain()))
                .isPresent();
    }

    private boolean vouched() {
        return SenderDomains.of(this).vouched();
    }

    private Optional<EmailAddress> from() {
        return message.from().map(Mailbox::address);
    }

    /** True if a configured web form wrote it. */
    public boolean fromTrustedForm() {
        return trustedForm().isPresent();
    }

    /** What a configured web form wrote into its fields; empty for other mail. */
    public Optional<FormFields> formFields() {
        return trustedForm().map(form -> FormFields.read(message, form));
    }

    /** The customer's name as far as it is known: a form's field, or the display name of who is answered. */
    public Optional<String> customerName() {
        if (forwarded().isPresent()) {
            return forwarded().map(ForwardedMail::author).flatMap(Mailbox::displayName);
        }
        if (fromTrustedForm()) {
            return formFields()
                    .flatMap(FormFields::name)
                    .or(() -> message.mailboxes("Reply-To").stream().findFirst().flatMap(Mailbox::displayName));
        }
        return Stream.of("From", "X-Original-From", "Reply-To")
                .flatMap(field -> message.mailboxes(field).stream().limit(1))
                .filter(mailbox -> author().filter(mailbox.address()::equals).isPresent())
                .flatMap(mailbox -> mailbox.displayName().stream())
                .findFirst()
                .or(this::nameBeforeVia);
    }

    /** {@code 'Anna' via Support}, as lists write it whose address stands in From. */
    private Optional<String> nameBeforeVia() {
        return !throughTrustedList()
                ? Optional.empty()
                : message.from()
                        .flatMap(Mailbox::displayName)
                        .filter(name -> name.contains(" via "))
                        .map(name -> name.substring(0, name.indexOf(" via "))
                                .replace("'", "")
                                .strip())
                        .filter(name -> !name.isEmpty());
    }

    /** Whom an automatic answer goes to: the envelope sender (RFC 3834 section 4), or whom a trusted go-between names. */
    public Optional<EmailAddress> answerTo() {
        if (forwarded().isPresent()) {
            return customerOfForwarded();
        }
        if (fromTrustedForm()) {
            return first("Reply-To").or(() -> formFields().flatMap(FormFields::mail));
        }
        return throughTrustedList() ? author() : envelope.sender();
    }

    /** Who wrote it by its own word; behind a trusted list that puts its own address in From, the author it names. */
    public Optional<EmailAddress> author() {
        if (forwarded().isPresent()) {
            return customerOfForwarded();
        }
        Optional<EmailAddress> from = message.from().map(Mailbox::address);
        if (!throughTrustedList() || from.filter(this::isTheLists).isEmpty()) {
            return from;
        }
        return AUTHOR_FIELDS.stream()
                .flatMap(field -> message.mailboxes(field).stream().map(Mailbox::address))
                .filter(address -> !isTheLists(address))
                .findFirst()
                .or(() -> from);
    }

    /** Lists put their own address, or the desk's, where DMARC would fail for the author's (RFC 7960 section 4.1.3). */
    private boolean isTheLists(EmailAddress address) {
        return own.owns(address)
                || trustedListIds().contains(address.withoutDetail().asString().replace('@', '.'));
    }

    /** Whom a case of this mail is with: its author, or else the envelope sender; behind a trusted form whom it names. */
    public Optional<EmailAddress> correspondent() {
        return fromTrustedForm() ? answerTo() : author().or(envelope::sender);
    }

    /** The addresses it comes from: envelope sender and author; behind a trusted go-between the person alone. */
    public List<EmailAddress> senders() {
        if (forwarded().isPresent()) {
            return customerOfForwarded().stream().toList();
        }
        if (fromTrustedForm()) {
            return answerTo().stream().toList();
        }
        Stream<EmailAddress> envelopeSender = throughTrustedList() ? Stream.empty() : envelope.sender().stream();
        return Stream.concat(envelopeSender, author().stream()).distinct().toList();
    }

    private Optional<EmailAddress> first(String field) {
        return message.mailboxes(field).stream().map(Mailbox::address).findFirst();
    }

    private static String listId(String value) {
        int open = value.lastIndexOf('<');
        int close = value.indexOf('>', Math.max(open, 0));
        return Words.lowerCase(open >= 0 && close > open ? value.substring(open + 1, close) : value);
    }
}
