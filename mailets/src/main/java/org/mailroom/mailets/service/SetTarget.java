package org.mailroom.mailets.service;

import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.service.Target;
import org.mailroom.desk.service.TargetPolicy;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/** Sets the time by which a case that this mail opened should be answered. A repeat changes nothing. */
public final class SetTarget extends DeskMailet {
    private final Cases cases;

    @Inject
    public SetTarget(Supplier<MailroomConfiguration> configuration, Tellers tellers, Cases cases) {
        super(configuration, tellers);
        this.cases = cases;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        if (!Facts.OPENED.of(mail).orElse(false)) {
            return;
        }
        Optional<Case> theCase = cases.byId(Facts.CASE.required(mail))
                .filter(c -> c.firstResponseDue().isEmpty());
        Optional<Target> target = theCase.flatMap(
                c -> TargetPolicy.target(desk(mail), c.id(), c.triage().targetFacts(), c.openedAt()));
        if (target.isPresent()) {
            cases.target(
                    Facts.CASE.required(mail),
                    target.get().firstResponseDue(),
                    target.get().clocks());
            MailMessage message = MailMessage.read(MailBytes.of(mail));
            keep(mail, story(mail, message).tell(Verb.TARGETED, target.get().words()));
        }
    }
}
