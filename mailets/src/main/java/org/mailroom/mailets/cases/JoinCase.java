package org.mailroom.mailets.cases;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseJoiner;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.JoinPlan;
import org.mailroom.desk.cases.JoinPlan.Destination;
import org.mailroom.desk.cases.Joined;
import org.mailroom.desk.cases.Superseded;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.customers.CustomerDesk;
import org.mailroom.desk.hold.Overtaken;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins a customer's mail to its case or opens one; a machine's mail of no case passes by. If the case waited or was
 * closed it is open again, and its earlier mails go where it belongs now; a case closed too long ago stays closed and a
 * new one goes on with it. Earlier mails of the customer that wait for an answer are superseded. Safe to run twice: the same
 * mail (Message-ID, desk and content) is one interaction.
 */
public final class JoinCase extends DeskMailet {
    private static final Logger LOGGER = LoggerFactory.getLogger(JoinCase.class);

    private final InboundDesk inbound;
    private final CaseJoiner joiner;
    private final CustomerDesk customers;
    private final WorkItems work;
    private final IdGenerator ids;
    private final InstantSource clock;
    private final Overtaken overtaken;

    @Inject
    public JoinCase(
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            InboundDesk inbound,
            CaseJoiner joiner,
            CustomerDesk customers,
            WorkItems work,
            IdGenerator ids,
            InstantSource clock,
            Overtaken overtaken) {
        super(configuration, tellers);
        this.inbound = inbound;
        this.joiner = joiner;
        this.customers = customers;
        this.work = work;
        this.ids = ids;
        this.clock = clock;
        this.overtaken = overtaken;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        DeskConfiguration desk = desk(mail);
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        Arrival arrival = arrival(mail, message);
        JoinPlan plan = inbound.plan(desk, arrival, inbound.recognise(desk, arrival));
        String how = String.join("; ", plan.reasons());
        Storyteller story = story(mail, message);
        if (plan.destination() == Destination.NO_CASE) {
            keep(mail, story.tell(Verb.THREADED, how));
            return;
        }
        customers.prepare(desk, arrival);
        Joined joined = joiner.join(desk, arrival, plan, clock.instant());
        Facts.CASE.put(mail, joined.theCase().id());
        Facts.INTERACTION.put(mail, joined.interaction().id());
        Facts.FIRST_SEEN.put(mail, !joined.repeated());
        Facts.OPENED.put(mail, joined.opened());
        story.ofCase(joined.theCase().id()).tell(verb(joined), words(joined, how));
        plan.continued().ifPresent(before -> tellContinued(mail, story, joined, before));
        List<Interaction> superseded = joiner.superseded(joined);
        tellSuperseded(mail, message, joined, superseded);
        tellOvertaken(story, plan, joined);
        boolean reopened = reopened(plan, joined);
        if (reopened) {
            story.tell(Verb.REOPENED, "the customer has written again");
        }
        if (reopened || !superseded.isEmpty()) {
            move(joined.theCase(), superseded.isEmpty() ? "" : Superseded.MARK);
        }
        keep(mail, story);
    }

    /** A failure here must not keep the mail from its folder; a reply that was overtaken is stopped before it leaves too. */
    private void tellOvertaken(Storyteller story, JoinPlan plan, Joined joined) {
        if (joined.opened() || joined.repeated() || plan.kind() != Interaction.Kind.FOLLOW_UP) {
            return;
        }
        try {
            int back = overtaken.customerWrote(joined.theCase().id());
            if (back > 0) {
                story.tell(Verb.NOTIFIED, back + " reply(s) that were to leave later went back to their authors");
            }
        } catch (RuntimeException e) {
            LOGGER.warn(
                    "replies to case {} that wait could not be looked at",
                    joined.theCase().number(),
                    e);
        }
    }

    private void move(Case theCase, String instruction) {
        work.add(
                WorkItem.due(
                        ids.next(), WorkKind.MOVE_CASE, theCase.desk(), theCase.id(), instruction, clock.instant()),
                Optional.empty());
    }

    private void tellContinued(Mail mail, Storyteller story, Joined joined, Case before) {
        Facts.LINKS.put(mail, "continues " + before.number());
        story.tell(Verb.LINKED, "it goes on with case " + before.number());
        writeAside(storyAside(mail, before)
                .tell(Verb.LINKED, "case " + joined.theCase().number() + " goes on with it"));
    }

    private void tellSuperseded(Mail mail, MailMessage message, Joined joined, List<Interaction> superseded) {
        if (superseded.isEmpty()) {
            return;
        }
        int count = superseded.size();
        Facts.SUPERSEDES.put(
                mail, count + (count == 1 ? " earlier mail" : " earlier mails") + " of the customer in this case");
        Interaction latest = superseded.get(count - 1);
        writeAside(storyAside(mail, joined.theCase())
                .ofMessage(Optional.of(latest.identity().messageId()))
                .tell(
                        Verb.SUPERSEDED,
                        "the customer has written again before an answer: "
                                + message.messageId().orElse("a mail without Message-ID") + " stands in its place"));
    }

    private static boolean reopened(JoinPlan plan, Joined joined) {
        return joined.theCase().state() == CaseState.OPEN
                && plan.existing()
                        .filter(before -> before.state() != CaseState.OPEN)
                        .isPresent();
    }

    private static Verb verb(Joined joined) {
        return joined.repeated() ? Verb.REPEATED : joined.opened() ? Verb.OPENED : Verb.THREADED;
    }

    private static String words(Joined joined, String how) {
        String number = "case " + joined.theCase().number();
        return joined.repeated() ? "this very mail is in " + number + " already" : number + ": " + how;
    }
}
