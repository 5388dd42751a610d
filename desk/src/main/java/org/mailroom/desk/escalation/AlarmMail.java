package org.mailroom.desk.escalation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mailroom.desk.commands.CommandDesk;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.sending.OwnMail;
import org.mailroom.desk.service.ServiceClock;

/**
 * Writes the mail that tells one of the desk's people of alarms, all of them in one: the longest overdue first, marked as
 * automatic (RFC 3834 section 5).
 */
final class AlarmMail {
    private static final int LONGEST = 70;

    private AlarmMail() {}

    static RawMessage write(
            DeskConfiguration desk, EmailAddress receiver, List<Alarm> alarms, AlarmName name, Instant now) {
        String text = text(desk, alarms).replace("\n", "\r\n");
        return RawMessage.of(("\r\n" + text).getBytes(StandardCharsets.UTF_8))
                .withFieldsFirst(fields(desk, receiver, alarms, name, now));
    }

    private static List<HeaderField> fields(
            DeskConfiguration desk, EmailAddress receiver, List<Alarm> alarms, AlarmName name, Instant now) {
        List<HeaderField> fields =
                new OwnMail(desk, name.messageId(desk.account().domain()), now).fields(receiver, subject(desk, alarms));
        fields.add(new HeaderField("Reply-To", CommandDesk.address(desk).asString()));
        fields.add(new HeaderField("Content-Type", "text/plain; charset=utf-8"));
        fields.add(new HeaderField("Content-Transfer-Encoding", "8bit"));
        return fields;
    }

    private static String subject(DeskConfiguration desk, List<Alarm> alarms) {
        long overdue = alarms.stream().filter(Alarm::breach).count();
        long soon = alarms.size() - overdue;
        String what = overdue == 0
                ? soon + " due soon"
                : soon == 0 ? overdue + " overdue" : overdue + " overdue, " + soon + " due soon";
        return desk.displayName() + ": " + what
                + (alarms.size() == 1 ? " [" + alarms.get(0).theCase().number() + "]" : "");
    }

    private static String text(DeskConfiguration desk, List<Alarm> alarms) {
        StringBuilder text = new StringBuilder();
        boolean late = alarms.stream().anyMatch(Alarm::late);
        if (late) {
            text.append(
                    "Some of these alarms are late: the server, or its store, could not be had when they were due.\n\n");
        }
        alarms.stream()
                .sorted(Comparator.comparing(alarm -> alarm.clock().dueAt()))
                .forEach(alarm -> text.append(lines(desk, alarm)));
        return text.append(
                        "The mails lie in the folders named above. Overdue ones carry the keyword $Overdue, others "
                                + "$DueSoon.\nTo keep them quiet until the promise is missed, or, if it is, until people further up "
                                + "are told:\nanswer from your login at the desk with the one line \"acknowledge\", or with "
                                + "\"acknowledge CASE\" for one of them.\nThis mail is for the people of the desk only; nobody outside has it.\n")
                .toString();
    }

    private static String lines(DeskConfiguration desk, Alarm alarm) {
        ServiceClock clock = alarm.clock();
        String subject = PlainText.line(alarm.theCase().subject(), LONGEST);
        return alarm.theCase().number() + "  " + (alarm.breach() ? "OVERDUE" : "due soon")
                + (alarm.late() ? " (late)" : "")
                + "\n  " + subject
                + "\n  from " + alarm.theCase().customer().asString() + ", priority "
                + alarm.theCase().triage().priority().name().toLowerCase(Locale.ROOT)
                + "\n  " + clock.kind().words() + " due "
                + desk.clock(clock.dueAt()) + ", "
                + alarm.percent() + " % of the time has passed (" + clock.level() + ")"
                + "\n  queue " + alarm.theCase().triage().queue()
                + alarm.theCase().agent().map(agent -> ", with " + agent).orElse(", with nobody yet")
                + alarm.theCase()
                        .answerLeft()
                        .map(left -> "\n  an answer left " + desk.clock(left)
                                + ", the customer's server has not accepted it yet")
                        .orElse("")
                + alarm.inReview()
                        .map(since -> "\n  an answer waits for its review since " + desk.clock(since))
                        .orElse("")
                + "\n\n";
    }
}
