package org.mailroom.desk.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;

/**
 * Reads from a bounce or delay notice who was not reached, why, and which mail came back: the status part (RFC 3464)
 * first, then X-Failed-Recipients, then the words.
 */
final class BounceReader {
    private static final int AROUND = 600;
    private static final int COUNTRY_CODE = 2;

    private final Arrival arrival;
    private final MailMessage message;
    private final BounceText text;
    private final Map<EmailAddress, FailedRecipient> recipients = new LinkedHashMap<>();
    private Severity severity = Severity.SOFT;

    private BounceReader(Arrival arrival) {
        this.arrival = arrival;
        this.message = arrival.message();
        this.text = BounceText.of(message);
    }

    static BounceReport read(Arrival arrival) {
        BounceReader reader = new BounceReader(arrival);
        reader.readRecipients();
        return new BounceReport(
                reader.severity, List.copyOf(reader.recipients.values()), ReturnedMail.messageId(arrival.message()));
    }

    private void readRecipients() {
        statusPart().ifPresent(this::addFromStatus);
        if (recipients.isEmpty()) {
            message.fields("X-Failed-Recipients").forEach(this::addAddresses);
        }
        if (recipients.isEmpty()) {
            refusal().ifPresent(this::addFromStatus);
        }
        if (recipients.isEmpty()) {
            text.recipients(notRecipients(), reporterDomain())
                    .forEach(address -> add(address, Optional.empty(), around(address)));
        }
        if (recipients.isEmpty()) {
            wrappedStatus().ifPresent(this::addFromStatus);
        }
    }

    private Optional<DeliveryStatus> statusPart() {
        return Reports.part(message, "/delivery-status")
                .or(() -> Reports.part(message, "/global-delivery-status"))
                .flatMap(ContentPart::text)
                .map(DeliveryStatus::parse);
    }

    /** The status part of a report that a gateway passed on as an attached mail. */
    private Optional<DeliveryStatus> wrappedStatus() {
        return message.root()
                .all()
                .filter(part -> part.is("message/delivery-status"))
                .findFirst()
                .flatMap(ContentPart::text)
                .map(DeliveryStatus::parse);
    }

    private Optional<DeliveryStatus> refusal() {
        return Reports.part(message, "disposition-notification")
                .flatMap(ContentPart::text)
                .filter(DispositionReport::isRefusal)
                .map(DeliveryStatus::parse);
    }

    private void addFromStatus(DeliveryStatus status) {
        for (DeliveryStatus.Recipient recipient : status.recipients()) {
            if (!List.of("delivered", "relayed", "expanded").contains(recipient.action())) {
                String words = recipient.diagnostic().isEmpty() ? text.plain() : Words.plain(recipient.diagnostic());
                recipient.address().ifPresent(address -> add(address, recipient.status(), words));
            }
        }
    }

    private void addAddresses(String field) {
        Addresses.in(field).forEach(found -> add(found.address(), Optional.empty(), around(found.address())));
    }

    private void add(EmailAddress address, Optional<String> status, String words) {
        Optional<String> code = status.or(() -> StatusCode.in(words));
        BounceReason reason = BounceReasons.of(code, words);
        severity = reason.severity() == Severity.HARD ? Severity.HARD : severity;
        recipients.putIfAbsent(address, new FailedRecipient(address, code, reason.word()));
    }

    /** The words from the address on: its own reason stands behind it. All words where it does not stand there. */
    private String around(EmailAddress address) {
        String plain = text.plain();
        int at = Math.max(plain.indexOf(address.asString()), plain.indexOf(address.readable()));
        String behind = at < 0 ? "" : plain.substring(at, Math.min(plain.length(), at + AROUND));
        return BounceReasons.of(StatusCode.in(behind), behind) == BounceReason.OTHER ? plain : behind;
    }

    private List<EmailAddress> notRecipients() {
        List<EmailAddress> not = new ArrayList<>(arrival.own().addresses());
        not.addAll(arrival.envelope().recipients());
        Stream.of(message.to(), message.cc(), message.from().stream().toList(), message.mailboxes("Sender"))
                .flatMap(List::stream)
                .map(Mailbox::address)
                .forEach(not::add);
        return not;
    }

    /** The domain whose users the reporter knows by name alone: its own, without host names where it is a plain one. */
    private Optional<String> reporterDomain() {
        return message.from().map(Mailbox::address).map(EmailAddress::domain).map(BounceReader::organisation);
    }

    private static String organisation(String domain) {
        int last = domain.lastIndexOf('.');
        int before = domain.lastIndexOf('.', last - 1);
        boolean generic = domain.length() - last > COUNTRY_CODE + 1;
        return generic && before > 0 ? domain.substring(before + 1) : domain;
    }
}
