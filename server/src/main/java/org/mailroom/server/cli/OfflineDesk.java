package org.mailroom.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.mailroom.desk.acknowledgement.AcknowledgementDecision;
import org.mailroom.desk.acknowledgement.Acknowledging;
import org.mailroom.desk.acknowledgement.Breaker;
import org.mailroom.desk.acknowledgement.InMemoryAcknowledgementLedger;
import org.mailroom.desk.bulk.BulkAnswers;
import org.mailroom.desk.cases.CaseFinder;
import org.mailroom.desk.cases.CaseJoiner;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.customers.CustomerDesk;
import org.mailroom.desk.customers.FailingAddresses;
import org.mailroom.desk.customers.InMemoryAddressBook;
import org.mailroom.desk.experts.ExpertMail;
import org.mailroom.desk.experts.InMemoryExpertQuestions;
import org.mailroom.desk.explain.Explainer;
import org.mailroom.desk.explain.Previewer;
import org.mailroom.desk.explain.Sample;
import org.mailroom.desk.explain.SampleExplainer;
import org.mailroom.desk.hold.Collisions;
import org.mailroom.desk.hold.InMemoryHeldReplies;
import org.mailroom.desk.hold.ReviewRates;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.incidents.InMemoryIncidentNotices;
import org.mailroom.desk.incidents.IncidentDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.OwnIdentity;
import org.mailroom.desk.intake.Recogniser;
import org.mailroom.desk.junk.InMemorySenderJudgements;
import org.mailroom.desk.junk.JunkDesk;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.InMemoryCategoryModels;
import org.mailroom.desk.measure.Measurement;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.outbound.Screenings;
import org.mailroom.desk.reply.ReplyCaseFinder;
import org.mailroom.desk.reply.ReplyDresser;
import org.mailroom.desk.routing.InMemoryAssignments;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.sampling.InMemorySamplingCounts;
import org.mailroom.desk.sampling.Sampler;
import org.mailroom.desk.sampling.Sampling;
import org.mailroom.desk.screening.InMemoryInternalTexts;
import org.mailroom.desk.sending.Outgoing;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.triage.FunctionWordLanguageDetector;
import org.mailroom.desk.triage.LanguageDetector;
import org.mailroom.desk.triage.TriagePolicy;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.directories.ConfiguredDirectories;
import org.mailroom.james.configuration.PerConfiguration;
import org.mailroom.james.ids.KeyFile;

/** The desks of a configuration without a server: their checks and policies, and no cases. */
final class OfflineDesk {
    private static final int KEY_BYTES = 32;

    private final MailroomConfiguration configuration;
    private final InstantSource clock;
    private final KeyRing keys;
    private final RandomGenerator random;
    private final InMemoryCases cases = new InMemoryCases();
    private final CustomerDesk customers;
    private final LanguageDetector languages = new FunctionWordLanguageDetector();

    /** @param random makes a key for this time only, where the site has none that can be read, and case numbers */
    OfflineDesk(MailroomConfiguration configuration, InstantSource clock, RandomGenerator random) throws IOException {
        this.configuration = configuration;
        this.clock = clock;
        this.keys = keys(configuration, random);
        this.random = random;
        this.customers = new CustomerDesk(
                new ConfiguredDirectories(), Executors.newCachedThreadPool(OfflineDesk::thread), cases, clock);
    }

    private static KeyRing keys(MailroomConfiguration configuration, RandomGenerator random) throws IOException {
        String variable = System.getenv(KeyFile.VARIABLE);
        if (variable != null && !variable.isBlank()) {
            return KeyFile.parse(variable, KeyFile.VARIABLE);
        }
        if (Files.isReadable(configuration.keyFile())) {
            return KeyFile.parse(Files.readString(configuration.keyFile()), "the key file " + configuration.keyFile());
        }
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new KeyRing(List.of(key));
    }

    SampleExplainer explainer() {
        ReplyTokens tokens = new ReplyTokens(keys);
        return new SampleExplainer(
                new Explainer(
                        inbound(tokens),
                        outbound(tokens),
                        collisions(),
                        new BulkAnswers(cases, customers::name),
                        acknowledging(tokens),
                        routing(),
                        new ExpertMail(cases, new InMemoryExpertQuestions(cases), tokens),
                        clock),
                configuration);
    }

    /** The acknowledgement of a sample, whether it would be sent or not. */
    Previewed preview(DeskConfiguration desk, Sample sample, Optional<Locale> language, boolean last, Instant now) {
        ReplyTokens tokens = new ReplyTokens(keys);
        InboundDesk inbound = inbound(tokens);
        Acknowledging acknowledging = acknowledging(tokens);
        Arrival arrival = InboundDesk.arrival(desk, sample.arrived(), sample.envelope(List.of(desk.account())));
        return new Previewed(
                acknowledging.decide(desk, Optional.empty(), true, inbound.recognise(desk, arrival), arrival, now),
                new Previewer(inbound, acknowledging).write(desk, arrival, language, last, now));
    }

    /** What would be sent, and whether. */
    record Previewed(AcknowledgementDecision decision, RawMessage acknowledgement) {}

    /** A measurement of this desk's checks; its cases are this object's. */
    Measurement measurement(DeskConfiguration desk, UnaryOperator<OwnIdentity> own) {
        CaseJoiner joiner = new CaseJoiner(cases, new IdGenerator(clock, 0), random);
        return new Measurement(inbound(new ReplyTokens(keys)), joiner, desk, own, clock);
    }

    private InboundDesk inbound(ReplyTokens tokens) {
        CaseFinder finder = new CaseFinder(cases, tokens, heldReply -> Optional.empty(), clock);
        CategoryLearner learner = new CategoryLearner(new InMemoryCategoryModels(), clock);
        return new InboundDesk(
                new Recogniser(),
                finder,
                new TriagePolicy(languages, learner),
                customers,
                new JunkDesk(new InMemorySenderJudgements(), learner, cases, clock));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "customers");
        thread.setDaemon(true);
        return thread;
    }

    private RoutingDesk routing() {
        InMemoryWorkItems work = new InMemoryWorkItems();
        IdGenerator ids = new IdGenerator(clock, 0);
        Tellers tellers = new Tellers(new InMemoryStoryBook(), ids, clock);
        return new RoutingDesk(() -> configuration, cases, new InMemoryAssignments(cases, work), tellers, ids, clock);
    }

    private OutboundDesk outbound(ReplyTokens tokens) {
        Sampling sampling = new Sampling(new Sampler(keys.derive("sampling")), new InMemorySamplingCounts());
        return new OutboundDesk(
                new ReplyCaseFinder(cases),
                new ReplyDresser(tokens),
                new Screenings(),
                sampling,
                new ReviewRates(new InMemoryHeldReplies(new InMemoryWorkItems()), clock),
                languages,
                new InMemoryInternalTexts(cases));
    }

    private Collisions collisions() {
        return new Collisions(new InMemoryHeldReplies(new InMemoryWorkItems()), cases);
    }

    private Acknowledging acknowledging(ReplyTokens tokens) {
        Outgoing nowhere = (desk, caseId, message, sender, recipient, name) -> {
            throw new IllegalStateException("an explanation sends nothing");
        };
        InMemoryWorkItems work = new InMemoryWorkItems();
        InMemoryAcknowledgementLedger ledger = new InMemoryAcknowledgementLedger(work);
        IdGenerator ids = new IdGenerator(clock, 0);
        return new Acknowledging(
                ledger,
                new Breaker(ledger, configuration::automaticMail, ids, stop -> {}),
                new IncidentDesk(new InMemoryIncidentNotices(), () -> configuration, ids, clock),
                PerConfiguration.acknowledgements(() -> configuration),
                cases,
                tokens,
                work,
                nowhere,
                ids,
                address -> configuration.deskFor(address).isPresent(),
                new FailingAddresses(new InMemoryAddressBook()),
                customers::name);
    }
}
