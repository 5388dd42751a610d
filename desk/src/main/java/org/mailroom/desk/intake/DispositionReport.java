package org.mailroom.desk.intake;

import java.util.Optional;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.MailMessage;

/**
 * A message disposition notification (RFC 8098): read, or deleted unread. One that a server made by itself on deleting
 * is a refusal by a mail filter (RFC 5429 section 2.1), so a bounce.
 */
final class DispositionReport implements IntakeCheck {
    @Override
    public String name() {
        return "disposition-report";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        MailMessage message = arrival.message();
        Optional<ContentPart> part = Reports.part(message, "disposition-notification");
        boolean report =
                Reports.type(message).filter("disposition-notification"::equals).isPresent();
        boolean forwarded = !report && Words.isForward(message.plainSubject());
        if ((part.isEmpty() && !report) || forwarded) {
            return Optional.empty();
        }
        return isRefusal(part.flatMap(ContentPart::text).orElse(""))
                ? found(MailKind.BOUNCE, "a mail filter refused our mail")
                : found(MailKind.READ_RECEIPT, "it is a read receipt");
    }

    static boolean isRefusal(String report) {
        String plain = Words.plain(report);
        int disposition = plain.indexOf("disposition:");
        String mode = disposition < 0 ? "" : plain.substring(disposition);
        return mode.contains("automatic-action") && mode.contains("mdn-sent-automatically") && mode.contains("deleted");
    }
}
