package org.mailroom.mailets.hold;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.hold.Collisions;
import org.mailroom.desk.hold.Concern;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HoldDecision;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.Kept;
import org.mailroom.desk.hold.SendLater;
import org.mailroom.desk.hold.Turn;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.sampling.SamplingDecision;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Tellers;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;
import org.mailroom.mailets.reply.AgentMailet;

/**
 * Decides whether the reply waits for its time or for a reviewer, goes back or never leaves, and keeps it, bytes and decision in one transaction,
 * before the spool lets it go. Where another agent answered the same mail first it waits among the collisions. Safe to run twice: the same mail is held once.
 */
public final class Hold extends AgentMailet {
    private final OutboundDesk outbound;
    private final HeldReplies replies;
    private final HoldDesk holding;
    private final Collisions collisions;
    private final ReplyTokens tokens;
    private final IdGenerator ids;
    private final InstantSource clock;

    @Inject
    public Hold(
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            OutboundDesk outbound,
            HeldReplies replies,
            HoldDesk holding,
            Collisions collisions,
            ReplyTokens tokens,
            IdGenerator ids,
            InstantSource clock) {
        super(configuration, tellers);
        this.outbound = outbound;
        this.replies = replies;
        this.holding = holding;
        this.collisions = collisions;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        DeskConfiguration desk = desk(mail);
        Person author = author(mail, desk);
        long caseId = Facts.CASE.required(mail);
        SamplingDecision sampling =
                Facts.isQuestion(mail) ? SamplingDecision.OF_A_QUESTION : draw(desk, author, caseId);
        Instant now = clock.instant();
        SendLater wish = SendLater.parse(Facts.SEND_LATER.of(mail).orElse(""));
        HoldDecision decision = wish.with(
                desk,
                outbound.decide(
                        desk, Facts.findings(mail).stream().map(Concern::read).toList(), sampling, now));
        RawMessage message = MailBytes.of(mail);
        MailMessage reply = MailMessage.read(message);
        HoldDecision usual = decision.because(holding.history(caseId, author.name()));
        List<StoryEntry> before = story(mail, reply).entries();
        Kept kept;
        do {
            Turn turn = Facts.isQuestion(mail) ? Turn.FREE : collisions.look(desk, caseId, author.name(), reply);
            HoldDecision met = turn.decide(desk, usual);
            HeldReply held = reply(mail, desk, author, reply, met, now);
            kept = holding.hold(desk, held, message.bytes(), met.warnings(), turn, before);
        } while (kept == Kept.OVERTAKEN);
        written(mail);
        mail.setState(Mail.GHOST);
    }

    private SamplingDecision draw(DeskConfiguration desk, Person author, long caseId) {
        return outbound.draw(desk, author, caseId, replies.departed(desk.id(), author.name(), caseId));
    }

    private HeldReply reply(
            Mail mail, DeskConfiguration desk, Person author, MailMessage message, HoldDecision decision, Instant now) {
        long id = ids.next();
        return new HeldReply(
                id,
                desk.id(),
                Facts.CASE.required(mail),
                author.name(),
                mail.getName(),
                MailIdentity.of(message),
                decision.state(),
                decision.releaseAt(),
                tokens.returnAddress(desk.account(), desk.id(), id),
                MailBytes.addresses(mail.getRecipients()),
                message.subject(),
                decision.reasons(),
                now,
                Optional.empty(),
                0);
    }
}
