package org.mailroom.desk.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.intake.BounceReason;
import org.mailroom.desk.intake.FailedRecipient;
import org.mailroom.desk.intake.LoopMark;
import org.mailroom.desk.intake.Severity;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;

/**
 * Writes the notice that a mail of ours did not arrive, for the people of the desk: from the desk to itself, threaded onto
 * the mail that failed, marked as automatic (RFC 3834 section 5).
 */
final class FailureNotice {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private FailureNotice() {}

    static RawMessage write(DeskConfiguration desk, FailedMail failed, String messageId, Instant now) {
        String text = text(failed).replace("\n", "\r\n");
        return RawMessage.of(("\r\n" + text).getBytes(StandardCharsets.UTF_8))
                .withFieldsFirst(fields(desk, failed, messageId, now));
    }

    private static List<HeaderField> fields(DeskConfiguration desk, FailedMail failed, String messageId, Instant now) {
        List<HeaderField> fields = new ArrayList<>();
        fields.add(new HeaderField(
                "From", Mailbox.named("Mailroom", desk.account()).asHeader()));
        fields.add(new HeaderField("To", desk.account().asString()));
        fields.add(new HeaderField(
                "Subject",
                "Not delivered: " + failed.theCase().subject() + " ["
                        + failed.theCase().number() + "]"));
        fields.add(new HeaderField("Date", DATE.format(now.atZone(desk.zone()))));
        fields.add(new HeaderField("Message-ID", "<" + messageId + ">"));
        failed.messageId().ifPresent(id -> {
            fields.add(new HeaderField("In-Reply-To", "<" + id + ">"));
            fields.add(new HeaderField("References", "<" + id + ">"));
        });
        fields.add(new HeaderField("Auto-Submitted", "auto-generated"));
        fields.add(new HeaderField(LoopMark.FIELD, desk.id()));
        fields.add(new HeaderField("MIME-Version", "1.0"));
        fields.add(new HeaderField("Content-Type", "text/plain; charset=utf-8"));
        fields.add(new HeaderField("Content-Transfer-Encoding", "8bit"));
        return fields;
    }

    private static String text(FailedMail failed) {
        StringBuilder text = new StringBuilder();
        text.append(failed.reply() ? "A reply" : "The acknowledgement")
                .append(" in case ")
                .append(failed.theCase().number())
                .append(" did not reach everybody it was for.\n\n");
        failed.failed().stream().limit(FailedMail.MOST_TOLD).forEach(recipient -> text.append(lines(recipient)));
        if (failed.failed().isEmpty()) {
            text.append("Recipient:  the report does not say\n\n");
        }
        text.append("What you can do:\n")
                .append(advice(failed))
                .append("\n\nThe report itself lies in the folder \"")
                .append(Folders.DELIVERY_FAILED)
                .append("\". This notice is for the people of the desk only; nobody outside has it.\n");
        return text.toString();
    }

    private static String lines(FailedRecipient recipient) {
        String lasting = recipient.reason().severity() == Severity.HARD
                ? "hard: writing to it again will not help"
                : "soft: it may work another time";
        return "Recipient:  " + recipient.address().asString() + "\nReason:     " + recipient.reasonClass()
                + "\nStatus:     " + recipient.status().orElse("none given") + "\nLasting:    " + lasting + "\n\n";
    }

    private static String advice(FailedMail failed) {
        List<String> advice = failed.failed().stream()
                .map(FailedRecipient::reason)
                .distinct()
                .map(WhatToDo::about)
                .toList();
        return String.join("\n", advice.isEmpty() ? List.of(WhatToDo.about(BounceReason.OTHER)) : advice);
    }
}
