package org.mailroom.desk.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.JoinPlan;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.hold.Concern;
import org.mailroom.desk.hold.HoldDecision;
import org.mailroom.desk.hold.HoldPolicy;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.reply.ReplyCaseFinder;
import org.mailroom.desk.reply.ReplyDresser;
import org.mailroom.desk.sampling.SampledReply;
import org.mailroom.desk.sampling.Sampling;
import org.mailroom.desk.sampling.SamplingDecision;
import org.mailroom.desk.screening.Addressing;
import org.mailroom.desk.screening.ScreenFinding;
import org.mailroom.desk.triage.LanguageDetector;

/** The questions of the outbound way in their order. Each only reads; what follows from the answers is done elsewhere. */
public final class OutboundDesk {
    private final ReplyCaseFinder finder;
    private final ReplyDresser dresser;
    private final Screenings screenings;
    private final Sampling sampling;
    private final LanguageDetector languages;

    public OutboundDesk(
            ReplyCaseFinder finder,
            ReplyDresser dresser,
            Screenings screenings,
            Sampling sampling,
            LanguageDetector languages) {
        this.finder = finder;
        this.dresser = dresser;
        this.screenings = screenings;
        this.sampling = sampling;
        this.languages = languages;
    }

    /** Which case the mail answers. */
    public JoinPlan plan(DeskConfiguration desk, MailMessage message) {
        return finder.find(desk, message);
    }

    /** How it looks to the customer. */
    public RawMessage dress(DeskConfiguration desk, Person agent, Case theCase, MailMessage message) {
        return dresser.dress(desk, agent, theCase, message);
    }

    /** Who took part in the plan's case until now, the customer first; to be asked for before the mail joins it. */
    public List<EmailAddress> people(JoinPlan plan) {
        return finder.people(plan);
    }

    /**
     * What a person should know before it leaves, and the reply as it may leave.
     *
     * @param recipients who gets it, outside of the desk
     * @param people who took part in its case before
     */
    public Screened screen(
            DeskConfiguration desk, RawMessage message, List<EmailAddress> recipients, List<EmailAddress> people) {
        return new ReplyScreener(desk, mail -> look(desk, mail, recipients, people)).screen(message);
    }

    private List<ScreenFinding> look(
            DeskConfiguration desk, MailMessage message, List<EmailAddress> recipients, List<EmailAddress> people) {
        Optional<Locale> language = languages.detect(message.ownWords());
        Addressing addressing = finder.addressing(desk, message, recipients, people);
        return screenings.of(desk).look(message, language, addressing);
    }

    /** Whether a sample would take it. */
    public SamplingDecision sample(DeskConfiguration desk, Person agent, long caseId, int replyNumber) {
        return sampling.peek(
                reply(desk, agent, caseId, replyNumber),
                finder.handling(caseId).atLeast(agent.review().share()));
    }

    /** Whether a sample takes it; the answer is kept, so that sending again does not draw again. */
    public SamplingDecision draw(DeskConfiguration desk, Person agent, long caseId, int replyNumber) {
        return sampling.decide(
                reply(desk, agent, caseId, replyNumber),
                finder.handling(caseId).atLeast(agent.review().share()));
    }

    private static SampledReply reply(DeskConfiguration desk, Person agent, long caseId, int replyNumber) {
        return new SampledReply(desk.id(), agent.name(), caseId, replyNumber);
    }

    /** Whether it waits for its time or for a reviewer. */
    public HoldDecision decide(DeskConfiguration desk, List<Concern> concerns, SamplingDecision sampling, Instant now) {
        return HoldPolicy.decide(desk, concerns, sampling, now);
    }
}
