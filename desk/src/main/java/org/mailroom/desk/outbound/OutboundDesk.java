package org.mailroom.desk.outbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.JoinPlan;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.hold.Concern;
import org.mailroom.desk.hold.HoldDecision;
import org.mailroom.desk.hold.HoldPolicy;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.reply.ReplyCaseFinder;
import org.mailroom.desk.reply.ReplyDresser;
import org.mailroom.desk.sampling.Sampler;
import org.mailroom.desk.sampling.SamplingCounts;
import org.mailroom.desk.sampling.SamplingDecision;
import org.mailroom.desk.sampling.SamplingQuestion;
import org.mailroom.desk.screening.ScreenFinding;

/** The questions of the outbound way in their order. Each only reads; what follows from the answers is done elsewhere. */
public final class OutboundDesk {
    private final ReplyCaseFinder finder;
    private final ReplyDresser dresser;
    private final Screenings screenings;
    private final Sampler sampler;
    private final SamplingCounts counts;

    public OutboundDesk(
            ReplyCaseFinder finder,
            ReplyDresser dresser,
            Screenings screenings,
            Sampler sampler,
            SamplingCounts counts) {
        this.finder = finder;
        this.dresser = dresser;
        this.screenings = screenings;
        this.sampler = sampler;
        this.counts = counts;
    }

    /** Which case the mail answers. */
    public JoinPlan plan(DeskConfiguration desk, MailMessage message) {
        return finder.find(desk, message);
    }

    /** How it looks to the customer. */
    public RawMessage dress(DeskConfiguration desk, Person agent, Case theCase, MailMessage message) {
        return dresser.dress(desk, agent, theCase, message);
    }

    /** What a person should know before it leaves. */
    public List<Concern> screen(DeskConfiguration desk, Case theCase, MailMessage message) {
        List<Concern> concerns = new ArrayList<>();
        Optional<Locale> language = theCase.triage().language().map(Locale::forLanguageTag);
        for (ScreenFinding finding : screenings.of(desk).look(message, language)) {
            concerns.add(new Concern(
                    finding.wanted() == ScreenAction.REVIEW,
                    finding.screen() + ": " + finding.words() + " (in "
                            + finding.place().words() + ")"));
        }
        return concerns;
    }

    /** Whether a sample takes it; the answer that this reply was given before counts. */
    public SamplingDecision sample(DeskConfiguration desk, Person agent, long caseId, int replyNumber) {
        SamplingQuestion question = question(desk, agent, caseId, replyNumber);
        return counts.decided(question.reply())
                .map(chosen -> new SamplingDecision(chosen, "this reply was drawn before: " + (chosen ? "yes" : "no")))
                .orElseGet(() -> sampler.decide(question));
    }

    /** Like {@link #sample}, and keeps the answer, so that sending again does not draw again. */
    public SamplingDecision draw(DeskConfiguration desk, Person agent, long caseId, int replyNumber) {
        SamplingDecision decision = sample(desk, agent, caseId, replyNumber);
        boolean holds =
                counts.counted(question(desk, agent, caseId, replyNumber).reply(), decision.chosen());
        return holds == decision.chosen() ? decision : sample(desk, agent, caseId, replyNumber);
    }

    private SamplingQuestion question(DeskConfiguration desk, Person agent, long caseId, int replyNumber) {
        return new SamplingQuestion(
                desk.id(),
                agent.name(),
                caseId,
                replyNumber,
                agent.review().share(),
                counts.of(desk.id(), agent.name()));
    }

    /** Whether it waits for its time or for a reviewer. */
    public HoldDecision decide(DeskConfiguration desk, List<Concern> concerns, SamplingDecision sampling, Instant now) {
        return HoldPolicy.decide(desk, concerns, sampling, now);
    }
}
