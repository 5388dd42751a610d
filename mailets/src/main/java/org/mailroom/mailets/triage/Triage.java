package org.mailroom.mailets.triage;

import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.bursts.BurstDesk;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.learning.MailText;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.triage.TriageDecision;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/**
 * Sets language, category, priority and queue of a case that this mail opened. A repeat after the target was set changes
 * nothing, so that what an agent decided since stays.
 */
public final class Triage extends DeskMailet {
    private final InboundDesk inbound;
    private final Cases cases;
    private final BurstDesk bursts;

    @Inject
    public Triage(
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            InboundDesk inbound,
            Cases cases,
            BurstDesk bursts) {
        super(configuration, tellers);
        this.inbound = inbound;
        this.cases = cases;
        this.bursts = bursts;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        Optional<Case> opened = Facts.OPENED.of(mail).orElse(false)
                ? cases.byId(Facts.CASE.required(mail))
                        .filter(c -> c.firstResponseDue().isEmpty())
                : Optional.empty();
        if (opened.isPresent()) {
            sort(mail, opened.get());
        }
    }

    private void sort(Mail mail, Case theCase) throws MessagingException {
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        TriageDecision decision = inbound.triage(desk(mail), arrival(mail, message), Facts.CASE.of(mail));
        Optional<String> folder = Facts.ADOPTED_IN.of(mail);
        TriageDecision placed =
                folder.flatMap(Folders::queueOf).map(decision::putInto).orElse(decision);
        TriageDecision sorted = bursts.seen(desk(mail), theCase, placed.triage().category(), MailText.of(message))
                .map(burst -> placed.tagged(burst.keyword(), burst.words()))
                .orElse(placed);
        cases.triaged(Facts.CASE.required(mail), sorted.triage());
        Storyteller story = story(mail, message).tell(Verb.TRIAGED, String.join("; ", sorted.reasons()));
        folder.flatMap(Folders::agentOf)
                .filter(name -> desk(mail).agentNamed(name).isPresent())
                .ifPresent(agent -> claim(mail, agent, story));
        keep(mail, story);
    }

    private void claim(Mail mail, String agent, Storyteller story) {
        cases.assign(Facts.CASE.required(mail), Optional.of(agent));
        story.tell(Verb.CLAIMED, agent + " has it: the mail was put into their folder");
    }
}
