package org.mailroom.desk.notices;

import java.time.Instant;
import java.util.List;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.InternalNotice;
import org.mailroom.desk.folders.FolderNames;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.intake.BounceReason;
import org.mailroom.desk.intake.FailedRecipient;
import org.mailroom.desk.intake.Severity;
import org.mailroom.desk.message.RawMessage;

/**
 * Writes the notice that a mail of ours did not arrive, for the people of the desk, threaded onto the mail that
 * failed.
 */
final class FailureNotice {
    private FailureNotice() {}

    static RawMessage write(DeskConfiguration desk, FailedMail failed, String messageId, Instant now) {
        String subject = "Not delivered: " + failed.theCase().subject() + " ["
                + failed.theCase().number() + "]";
        return new InternalNotice(subject, messageId, failed.messageId(), text(desk, failed)).write(desk, now);
    }

    private static String text(DeskConfiguration desk, FailedMail failed) {
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
                .append(FolderNames.of(desk).shown(Folders.DELIVERY_FAILED))
                .append("\".\n");
        return text.toString();
    }

    private static String lines(FailedRecipient recipient) {
        String lasting = recipient.reason().severity() == Severity.HARD
                ? "hard: writing to it again will not help"
                : "soft: it may work another time";
        return "Recipient:  " + recipient.address().readable() + "\nReason:     " + recipient.reasonClass()
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
