package org.mailroom.desk.intake;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.MailMessage;

/**
 * A delivery status notification by its structure (RFC 3464): a multipart/report, or the status part in any other frame
 * unless a person forwarded it. Failed, delayed and delivered are different kinds.
 */
final class DeliveryReport implements IntakeCheck {
    @Override
    public String name() {
        return "delivery-report";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        MailMessage message = arrival.message();
        Optional<ContentPart> status = Reports.part(message, "/delivery-status");
        Optional<ContentPart> global = status.or(() -> Reports.part(message, "/global-delivery-status"));
        String type = Reports.type(message).orElse("none");
        boolean report = type.equals("delivery-status") || (type.isEmpty() && global.isEmpty());
        boolean forwarded = !report && !type.isEmpty() && isForwarded(message);
        if ((global.isEmpty() && !type.equals("delivery-status")) || forwarded) {
            return Optional.empty();
        }
        return judge(global.flatMap(ContentPart::text).map(DeliveryStatus::parse), message);
    }

    private Optional<Finding> judge(Optional<DeliveryStatus> status, MailMessage message) {
        List<String> actions = status.stream()
                .flatMap(report -> report.recipients().stream())
                .map(DeliveryStatus.Recipient::action)
                .toList();
        if (actions.contains("failed")) {
            return found(MailKind.BOUNCE, "it is a delivery report: delivery failed");
        }
        if (actions.contains("delayed")) {
            return found(MailKind.DELAY_NOTICE, "it is a delivery report: delivery is delayed");
        }
        boolean delivered =
                !actions.isEmpty() && actions.stream().allMatch(List.of("delivered", "relayed", "expanded")::contains);
        if (delivered) {
            return found(MailKind.READ_RECEIPT, "it is a delivery report: the mail was delivered");
        }
        boolean delay = BounceText.of(message).saysDelay();
        return delay
                ? found(MailKind.DELAY_NOTICE, "it is a delivery report that speaks of a delay")
                : found(MailKind.BOUNCE, "it is a delivery report");
    }

    private static boolean isForwarded(MailMessage message) {
        String subject = message.plainSubject();
        return Words.isForward(subject) || Words.isReply(subject);
    }
}
