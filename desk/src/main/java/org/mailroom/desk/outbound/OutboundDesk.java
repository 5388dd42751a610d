package org.mailroom.desk.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.JoinPlan;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.ReviewRate;
import org.mailroom.desk.hold.Concern;
import org.mailroom.desk.hold.HoldDecision;
import org.mailroom.desk.hold.HoldPolicy;
import org.mailroom.desk.hold.ReviewRates;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.reply.ReplyCaseFinder;
import org.mailroom.desk.reply.ReplyDresser;
import org.mailroom.desk.sampling.SampledReply;
import org.mailroom.desk.sampling.Sampling;
import org.mailroom.desk.sampling.SamplingDecision;
import org.mailroom.desk.screening.Addressing;
import org.mailroom.desk.screening.InternalText;
import org.mailroom.desk.screening.InternalTexts;
import org.mailroom.desk.screening.Internals;
import org.mailroom.desk.screening.ScreenFinding;
import org.mailroom.desk.screening.Screening;
import org.mailroom.desk.triage.LanguageDetector;

/** The questions of the outbound way in their order. Each only reads; what follows from the answers is done elsewhere. */
public final class OutboundDesk {
    private final ReplyCaseFinder finder;
    private final ReplyDresser dresser;
    private final Screenings screenings;
    private final Sampling sampling;
    private final ReviewRates rates;
    private final LanguageDetector languages;
    private final InternalTexts internal;

    public OutboundDesk(
            ReplyCaseFinder finder,
            ReplyDresser dresser,
            Screenings screenings,
            Sampling sampling,
            ReviewRates rates,
            LanguageDetector languages,
            InternalTexts internal) {
        this.finder = finder;
        this.dresser = dresser;
        this.screenings = screenings;
        this.sampling = sampling;
        this.rates = rates;
        this.languages = languages;
        this.internal = internal;
    }

    /** The mail with a Message-ID that tells nothing of its author, and references to others as they left. */
    public RawMessage named(DeskConfiguration desk, Person agent, MailMessage message) {
        return finder.named(desk, agent, message);
    }

    /** Which case the mail answers. */
    public JoinPlan plan(DeskConfiguration desk, MailMessage message) {
        return finder.find(desk, message);
    }

    /** The case in which the desk has this very mail of an agent, by its Message-ID. */
    public Optional<Case> sentIn(DeskConfiguration desk, MailMessage message) {
        return finder.sentIn(desk, message);
    }

    /** How it looks to the customer. */
    public RawMessage dress(DeskConfiguration desk, Case theCase, MailMessage message) {
        return dresser.dress(desk, theCase, message);
    }

    /** Who took part in the plan's case until now, the customer first; to be asked for before the mail joins it. */
    public List<EmailAddress> people(JoinPlan plan) {
        return finder.people(plan);
    }

    /** The case of a mail to an address for notes. */
    public Optional<Case> caseOfNote(DeskConfiguration desk, EmailAddress address, MailMessage message) {
        return finder.caseOfNote(desk, address, message);
    }

    /** The case of a mail for colleagues or experts. */
    public Optional<Case> caseOfInternal(DeskConfiguration desk, MailMessage message) {
        return finder.caseOfInternal(desk, message);
    }

    /** What a person should know before it leaves, and the reply as it may leave. */
    public Screened screen(DeskConfiguration desk, RawMessage message, Leaving leaving) {
        List<InternalText> texts = leaving.question()
                ? List.of()
                : leaving.theCase().map(internal::ofCase).orElse(List.of());
        return new ReplyScreener(desk, mail -> look(desk, mail, leaving, texts)).screen(message);
    }

    private List<ScreenFinding> look(
            DeskConfiguration desk, MailMessage message, Leaving leaving, List<InternalText> texts) {
        Optional<Locale> language = languages.detect(message.ownWords());
        Addressing addressing = finder.addressing(desk, message, leaving.recipients(), leaving.people());
        Internals internals = new Internals(texts, message.referredIds(), leaving.together());
        Screening screening = leaving.question() ? screenings.forExperts(desk) : screenings.of(desk);
        return screening.look(message, language, addressing, internals);
    }

    /** Whether a mail that is held is a question to experts. */
    public boolean asks(DeskConfiguration desk, MailMessage held) {
        return dresser.asks(desk, held);
    }

    /** Whether a sample would take it. */
    public SamplingDecision sample(DeskConfiguration desk, Person agent, long caseId, int replyNumber) {
        return sampled(desk, agent, caseId, rate -> sampling.peek(reply(desk, agent, caseId, replyNumber), rate));
    }

    /** Whether a sample takes it; the answer is kept, so that sending again does not draw again. */
    public SamplingDecision draw(DeskConfiguration desk, Person agent, long caseId, int replyNumber) {
        return sampled(desk, agent, caseId, rate -> sampling.decide(reply(desk, agent, caseId, replyNumber), rate));
    }

    private SamplingDecision sampled(
            DeskConfiguration desk, Person agent, long caseId, DoubleFunction<SamplingDecision> sample) {
        Optional<String> trial = rates.trial(desk, agent);
        if (trial.isPresent()) {
            return new SamplingDecision(true, trial.get());
        }
        double share = rates.share(desk, agent);
        double usual = finder.handling(caseId).atLeast(share);
        double rate = Math.max(usual, firstContact(desk, caseId));
        SamplingDecision decision = sample.apply(rate);
        return Stream.concat(
                        rates.words(agent, share).stream(),
                        rate > usual ? Stream.of("it is the customer's first case with the desk") : Stream.of())
                .reduce(decision, OutboundDesk::and, (earlier, later) -> later);
    }

    /** The least share of replies to be reviewed because the customer is new; no case is looked for where it is none. */
    private double firstContact(DeskConfiguration desk, long caseId) {
        ReviewRate rate = desk.review().firstContactRate();
        return !rate.isNone() && finder.isFirstContact(desk, caseId) ? rate.share() : 0.0;
    }

    private static SamplingDecision and(SamplingDecision decision, String words) {
        return new SamplingDecision(decision.chosen(), decision.words() + "; " + words);
    }

    private static SampledReply reply(DeskConfiguration desk, Person agent, long caseId, int replyNumber) {
        return new SampledReply(desk.id(), agent.name(), caseId, replyNumber);
    }

    /** Whether it waits for its time or for a reviewer. */
    public HoldDecision decide(DeskConfiguration desk, List<Concern> concerns, SamplingDecision sampling, Instant now) {
        return HoldPolicy.decide(desk, concerns, sampling, now);
    }
}
