package org.mailroom.mailets.notices;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.BounceReport;
import org.mailroom.desk.intake.MailKind;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.notices.FailureDesk;
import org.mailroom.desk.notices.ReturnedMails;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/**
 * After a bounce has joined its case: whoever has the case is told, and a case that waited for an answer is open again. A
 * delay notice is told on the story only. Other mail passes by.
 */
public final class ReportBounce extends DeskMailet {
    private final InboundDesk inbound;
    private final Cases cases;
    private final ReturnedMails returned;
    private final FailureDesk failures;

    @Inject
    public ReportBounce(
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            InboundDesk inbound,
            Cases cases,
            ReturnedMails returned,
            FailureDesk failures) {
        super(configuration, tellers);
        this.inbound = inbound;
        this.cases = cases;
        this.returned = returned;
        this.failures = failures;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        MailKind kind = MailKind.valueOf(Facts.KIND.required(mail));
        Optional<Case> theCase = Facts.CASE.of(mail).flatMap(cases::byId);
        if (theCase.isPresent() && (kind == MailKind.BOUNCE || kind == MailKind.DELAY_NOTICE)) {
            report(mail, kind, theCase.get());
        }
    }

    private void report(Mail mail, MailKind kind, Case theCase) throws MessagingException {
        DeskConfiguration desk = desk(mail);
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        Arrival arrival = arrival(mail, message);
        Storyteller story = story(mail, message);
        inbound.recognise(desk, arrival).bounce().ifPresent(report -> {
            if (kind == MailKind.DELAY_NOTICE) {
                story.tell(Verb.DELAYED, late(report));
            } else {
                failures.report(desk, returned.of(desk, theCase, arrival, report), story);
            }
        });
        keep(mail, story);
    }

    private static String late(BounceReport report) {
        String whom = report.recipients().stream()
                .map(recipient -> recipient.address().readable()
                        + recipient.status().map(status -> " (" + status + ")").orElse(""))
                .collect(Collectors.joining(", "));
        return "our mail" + (whom.isEmpty() ? "" : " to " + whom) + " is late, the other side goes on trying";
    }
}
