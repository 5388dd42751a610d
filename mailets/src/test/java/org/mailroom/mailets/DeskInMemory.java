package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.apache.james.core.MaybeSender;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.apache.mailet.Mailet;
import org.apache.mailet.base.test.FakeMail;
import org.apache.mailet.base.test.FakeMailContext;
import org.apache.mailet.base.test.FakeMailetConfig;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.Outage;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.acknowledgement.AcknowledgementText;
import org.mailroom.desk.acknowledgement.AcknowledgementWriter;
import org.mailroom.desk.acknowledgement.Acknowledging;
import org.mailroom.desk.acknowledgement.Breaker;
import org.mailroom.desk.acknowledgement.InMemoryAcknowledgementLedger;
import org.mailroom.desk.bulk.BulkAnswers;
import org.mailroom.desk.bursts.BurstDesk;
import org.mailroom.desk.bursts.InMemoryBursts;
import org.mailroom.desk.cases.CaseActions;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.CaseFinder;
import org.mailroom.desk.cases.CaseJoiner;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.commands.CaseHandover;
import org.mailroom.desk.commands.CommandCarrier;
import org.mailroom.desk.commands.CommandDesk;
import org.mailroom.desk.commands.CommandStory;
import org.mailroom.desk.commands.InMemoryCommandLedger;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.customers.CustomerDesk;
import org.mailroom.desk.customers.DirectoryFailure;
import org.mailroom.desk.customers.FailingAddresses;
import org.mailroom.desk.customers.InMemoryAddressBook;
import org.mailroom.desk.escalation.AlarmSeer;
import org.mailroom.desk.experts.AnswerDesk;
import org.mailroom.desk.experts.ExpertClock;
import org.mailroom.desk.experts.ExpertMail;
import org.mailroom.desk.experts.ExpertQuestions;
import org.mailroom.desk.experts.InMemoryExpertQuestions;
import org.mailroom.desk.experts.QuestionDesk;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.CaseTexts;
import org.mailroom.desk.filing.Filer;
import org.mailroom.desk.filing.HandedIn;
import org.mailroom.desk.filing.SafeFiling;
import org.mailroom.desk.filing.Unsorted;
import org.mailroom.desk.folders.InMemoryFolderStore;
import org.mailroom.desk.hold.Collisions;
import org.mailroom.desk.hold.EmergencyStop;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldTokens;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.InMemoryHeldReplies;
import org.mailroom.desk.hold.InMemoryOutboundStops;
import org.mailroom.desk.hold.InMemoryQualityScores;
import org.mailroom.desk.hold.Overtaken;
import org.mailroom.desk.hold.QualityDesk;
import org.mailroom.desk.hold.Releases;
import org.mailroom.desk.hold.ReviewAnswers;
import org.mailroom.desk.hold.ReviewRates;
import org.mailroom.desk.hold.ReviewTokens;
import org.mailroom.desk.hold.Spool;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.incidents.InMemoryIncidentNotices;
import org.mailroom.desk.incidents.IncidentDesk;
import org.mailroom.desk.intake.Recogniser;
import org.mailroom.desk.junk.InMemorySenderJudgements;
import org.mailroom.desk.junk.JunkDesk;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.InMemoryCategoryModels;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.notes.GivenBack;
import org.mailroom.desk.notes.NoteDesk;
import org.mailroom.desk.notices.FailureDesk;
import org.mailroom.desk.notices.LostAnswers;
import org.mailroom.desk.notices.ReturnedMails;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.outbound.Screenings;
import org.mailroom.desk.people.AgentMark;
import org.mailroom.desk.reply.ReplyCaseFinder;
import org.mailroom.desk.reply.ReplyDresser;
import org.mailroom.desk.routing.InMemoryAssignments;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.sampling.InMemorySamplingCounts;
import org.mailroom.desk.sampling.Sampler;
import org.mailroom.desk.sampling.Sampling;
import org.mailroom.desk.screening.InMemoryInternalTexts;
import org.mailroom.desk.screening.InternalTexts;
import org.mailroom.desk.service.InMemoryServiceClocks;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.triage.TriagePolicy;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.mailets.acknowledgement.Acknowledge;
import org.mailroom.mailets.cases.JoinCase;
import org.mailroom.mailets.commands.TakeCommands;
import org.mailroom.mailets.experts.AskExpert;
import org.mailroom.mailets.experts.TakeAnswer;
import org.mailroom.mailets.filing.FileInQueue;
import org.mailroom.mailets.filing.FileUndelivered;
import org.mailroom.mailets.filing.FileUnsorted;
import org.mailroom.mailets.hold.AnswerReview;
import org.mailroom.mailets.hold.DeliveryNotes;
import org.mailroom.mailets.hold.Hold;
import org.mailroom.mailets.hold.OnceOnly;
import org.mailroom.mailets.hold.RecordDelivery;
import org.mailroom.mailets.hold.RecordReply;
import org.mailroom.mailets.hold.TakeBack;
import org.mailroom.mailets.intake.DropOwnHeaders;
import org.mailroom.mailets.intake.OneDesk;
import org.mailroom.mailets.intake.RecogniseSender;
import org.mailroom.mailets.notes.TakeNote;
import org.mailroom.mailets.notices.ReportBounce;
import org.mailroom.mailets.reply.AnswerMany;
import org.mailroom.mailets.reply.DressReply;
import org.mailroom.mailets.reply.JoinReply;
import org.mailroom.mailets.reply.SortRecipients;
import org.mailroom.mailets.routing.Route;
import org.mailroom.mailets.screening.ScreenReply;
import org.mailroom.mailets.service.SetTarget;
import org.mailroom.mailets.triage.Triage;

/** The steps of the desk on stores in memory, put together as mailetcontainer.xml does. */
public final class DeskInMemory {
    public static final String DESK = "support@acme.example";
    public static final String CUSTOMER = "carla@customer.example";

    public final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    public final InMemoryWorkItems work = new InMemoryWorkItems();
    public final InMemoryHeldReplies replies = new InMemoryHeldReplies(work);
    public final InMemoryStoryBook stories = new InMemoryStoryBook();
    public final InMemoryFolderStore folders = new InMemoryFolderStore();
    public final List<RawMessage> sent = new ArrayList<>();
    public final FakeMailContext context = FakeMailContext.defaultContext();

    private final IdGenerator ids = new IdGenerator(clock, 1);
    private final DeskConfiguration desk = SampleDesk.support();
    public final InMemoryServiceClocks clocks = new InMemoryServiceClocks(work);
    public final InMemoryCases cases = new InMemoryCases(work, clocks);
    public final InMemoryBursts burstBook = new InMemoryBursts(work);
    public final BurstDesk bursts = new BurstDesk(burstBook, this::current, ids, clock);
    public final InMemoryAddressBook book = new InMemoryAddressBook();
    private MailroomConfiguration configuration = SampleDesk.configuration(desk);
    /** What the directory of a desk with customers has, by address. */
    public final Map<EmailAddress, Map<String, String>> directory = new HashMap<>();

    /** Why the directory cannot be asked. */
    public Optional<String> directoryFailure = Optional.empty();

    public final CustomerDesk customers = new CustomerDesk(settings -> this::customer, Runnable::run, cases, clock);
    private final KeyRing keys =
            new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8)));
    public final ReplyTokens tokens = new ReplyTokens(keys);
    public final ReviewTokens reviewTokens = new ReviewTokens(keys);
    private final Tellers tellers = new Tellers(stories, ids, clock);
    public final CaseActions actions = new CaseActions(
            cases, new CaseDesk(cases, stories, ids, clock), work, tellers, ids, new Random(8), clock, this::current);
    public final InMemoryAssignments assignments = new InMemoryAssignments(cases, work);
    public final RoutingDesk routing = new RoutingDesk(this::current, cases, assignments, tellers, ids, clock);
    public final InMemorySenderJudgements judgements = new InMemorySenderJudgements();
    private final CategoryLearner learner = new CategoryLearner(new InMemoryCategoryModels(), clock);
    public final CommandDesk commands = new CommandDesk(
            this::current,
            new InMemoryCommandLedger(work),
            new CommandCarrier(
                    new CaseDesk(cases, stories, ids, clock),
                    actions,
                    new CaseHandover(new CaseDesk(cases, stories, ids, clock), routing, work, ids, clock),
                    new AlarmSeer(cases, clocks, this::current, tellers),
                    clock),
            folders,
            work,
            new CommandStory(new CaseDesk(cases, stories, ids, clock), tellers),
            ids,
            clock);
    private final InboundDesk inbound = new InboundDesk(
            new Recogniser(),
            new CaseFinder(cases, tokens, id -> replies.byId(id).map(HeldReply::caseId), clock),
            new TriagePolicy(text -> Optional.of(Locale.ENGLISH), learner),
            customers,
            new JunkDesk(judgements, learner, cases, clock));
    public final ExpertQuestions questions = new InMemoryExpertQuestions(cases);
    public final InternalTexts internal = new InMemoryInternalTexts(cases);
    private final OutboundDesk outbound = new OutboundDesk(
            new ReplyCaseFinder(cases),
            new ReplyDresser(tokens),
            new Screenings(),
            new Sampling(new Sampler(keys.derive("sampling")), new InMemorySamplingCounts()),
            new ReviewRates(replies, clock),
            text -> Optional.of(Locale.ENGLISH),
            internal);
    private final HoldDesk holding = new HoldDesk(replies, stories, UnitOfWork.EACH_BY_ITSELF, ids, clock);
    private final Collisions collisions = new Collisions(replies, cases);
    private final CaseJoiner joiner = new CaseJoiner(cases, ids, new Random(7));
    private final AcknowledgementWriter writer =
            new AcknowledgementWriter(AcknowledgementText.load(templates(), List.of(desk)), Map.of());
    private final InMemoryAcknowledgementLedger ledger = new InMemoryAcknowledgementLedger(work);
    private final Acknowledging acknowledging = new Acknowledging(
            ledger,
            new Breaker(ledger, () -> configuration.automaticMail(), ids, stop -> {}),
            new IncidentDesk(new InMemoryIncidentNotices(), this::current, ids, clock),
            () -> writer,
            cases,
            tokens,
            work,
            (desk, caseId, message, sender, recipient, name) -> sent.add(message),
            ids,
            address -> configuration.deskFor(address).isPresent(),
            new FailingAddresses(book),
            customers::name);
    private final SpoolTimes times = new SpoolTimes(clock);
    public final Unsorted unsorted = new Unsorted(this::current, folders, this::again, keys, clock);
    public final EmergencyStop stop = new EmergencyStop(new InMemoryOutboundStops(), tellers, ids, clock);
    private final QualityDesk quality = new QualityDesk(
            replies,
            new InMemoryQualityScores(),
            folders,
            new HeldTokens(keys),
            holding,
            new Sampler(keys.derive("quality")),
            ids,
            clock,
            this::current);
    public final Outage outage = new Outage();
    public final Releases releases = new Releases(
            outage.before(HeldReplies.class, replies),
            outage.before(Cases.class, cases),
            new NoSpool(),
            holding,
            UnitOfWork.EACH_BY_ITSELF,
            ids,
            clock,
            "node-1",
            () -> true,
            stop,
            quality,
            asking());

    /** A server's queues that nobody asks. */
    private static final class NoSpool implements Spool {
        @Override
        public void submit(HeldReply reply, byte[] content) {}

        @Override
        public void sendAgain(HeldReply reply, long order, List<EmailAddress> recipients, byte[] content) {}

        @Override
        public boolean delivering(String mailName) {
            return false;
        }
    }

    private static Path templates() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("conf/templates"))) {
            at = Optional.ofNullable(at.getParent()).orElseThrow();
        }
        return at.resolve("conf/templates");
    }

    /** The processor desk-inbound. */
    public void inbound(Mail mail) throws MessagingException {
        SafeFiling filing = filing();
        run(
                mail,
                new OneDesk(this::current, tellers),
                new DropOwnHeaders(),
                new AnswerReview(this::current, tellers, new ReviewAnswers(replies, holding, reviewTokens, work)),
                new TakeCommands(this::current, tellers, commands),
                new TakeNote(this::current, tellers, inbound, notes(filing), tokens),
                new RecogniseSender(this::current, tellers, inbound),
                new TakeAnswer(this::current, tellers, inbound, answers(filing), expertMail()),
                new JoinCase(
                        this::current,
                        tellers,
                        inbound,
                        joiner,
                        customers,
                        work,
                        ids,
                        clock,
                        new Overtaken(replies, cases, holding)),
                new ReportBounce(
                        this::current,
                        tellers,
                        inbound,
                        cases,
                        new ReturnedMails(cases, tokens, replies),
                        failures(filing)),
                new Triage(this::current, tellers, inbound, cases, bursts),
                new SetTarget(this::current, tellers, cases),
                new Route(this::current, tellers, routing, cases),
                new Acknowledge(this::current, tellers, inbound, acknowledging, cases, clock),
                new FileInQueue(
                        this::current, tellers, filing, cases, new FailingAddresses(book), customers, times, clock));
    }

    private QuestionDesk asking() {
        return new QuestionDesk(
                cases, questions, internal, new ReplyDresser(tokens), new GivenBack(filing(), clock), ids, clock);
    }

    private AnswerDesk answers(SafeFiling filing) {
        return new AnswerDesk(
                cases, questions, expertMail(), new CaseTexts(cases, folders), internal, filing, work, ids, clock);
    }

    private ExpertMail expertMail() {
        return new ExpertMail(cases, questions, tokens);
    }

    /** What follows when experts take their time. */
    public ExpertClock expertClock() {
        return new ExpertClock(
                questions,
                cases,
                filing(),
                (desk, caseId, message, sender, recipient, name) -> sent.add(message),
                this::current,
                tellers,
                clock);
    }

    private NoteDesk notes(SafeFiling filing) {
        return new NoteDesk(cases, new CaseTexts(cases, folders), internal, filing, ids, clock);
    }

    private FailureDesk failures(SafeFiling filing) {
        return new FailureDesk(cases, new LostAnswers(cases, replies), book, filing, work, ids, clock);
    }

    private SafeFiling filing() {
        return new SafeFiling(new Filer(cases, folders, work, UnitOfWork.EACH_BY_ITSELF), work, ids, clock);
    }

    /** The processor desk-undelivered. */
    public void undelivered(Mail mail) throws MessagingException {
        run(
                mail,
                new RecordDelivery(new DeliveryNotes(releases, replies, book, UnitOfWork.EACH_BY_ITSELF), clock),
                new FileUndelivered(this::current, replies, filing(), cases, failures(filing()), tellers));
    }

    /** The processor desk-delivered. */
    public void delivered(Mail mail) throws MessagingException {
        RecordDelivery record =
                new RecordDelivery(new DeliveryNotes(releases, replies, book, UnitOfWork.EACH_BY_ITSELF), clock);
        record.init(FakeMailetConfig.builder()
                .mailetContext(context)
                .setProperty("delivered", "true")
                .build());
        record.service(mail);
    }

    /** The beginning of the processor desk-inbound, broken off after the mail was recognised. */
    public void inboundUntilRecognised(Mail mail) throws MessagingException {
        run(mail, new OneDesk(this::current, tellers), new RecogniseSender(this::current, tellers, inbound));
    }

    /** Carries out what waits to be moved. */
    public void moveCases() {
        CaseMover mover = new CaseMover(cases, folders, this::current);
        for (WorkItem item : work.claimDue("test", clock.instant(), Duration.ofMinutes(1), 100)) {
            if (item.kind() == WorkKind.ROUTE) {
                routing.route(item);
            } else if (item.kind() == WorkKind.WAKE_CASE) {
                actions.wake(item);
            } else if (item.kind() == WorkKind.CARRY_OUT) {
                commands.carryOut(item);
            } else if (item.kind() != WorkKind.SHOW_CARD) {
                assertThat(item.kind()).isEqualTo(WorkKind.MOVE_CASE);
                mover.move(item);
            }
            work.done(item.id(), item.token());
        }
    }

    /** The processor desk-unsorted. */
    public void unsorted(Mail mail) throws MessagingException {
        run(mail, new FileUnsorted(this::current, tellers, unsorted, times));
    }

    private void again(Envelope envelope, RawMessage message, HandedIn handedIn, int failures) {
        try {
            FakeMail mail = mail(
                    "again",
                    envelope.sender().map(EmailAddress::asString).orElse(""),
                    envelope.recipients().stream().map(EmailAddress::asString).collect(Collectors.joining(",")),
                    new String(message.bytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
            Facts.putHandedIn(mail, handedIn);
            Facts.FAILURES.put(mail, failures);
            inbound(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The processor desk-outbound. */
    public void outbound(Mail mail) throws MessagingException {
        run(
                mail,
                new AnswerMany(
                        this::current,
                        tellers,
                        new BulkAnswers(cases, (desk, customer) -> Optional.empty()),
                        filing(),
                        clock),
                new AskExpert(this::current, tellers, asking(), outbound),
                new SortRecipients(this::current, tellers),
                new JoinReply(
                        this::current, tellers, outbound, joiner, new CaseDesk(cases, stories, ids, clock), clock),
                new DressReply(this::current, tellers, outbound, cases, clock),
                new ScreenReply(this::current, tellers, outbound),
                new Hold(this::current, tellers, outbound, replies, holding, collisions, tokens, ids, clock));
    }

    /** The processor desk-release, up to delivery. */
    public void release(Mail mail) throws MessagingException {
        run(mail, new OnceOnly(releases), new RecordReply(releases));
    }

    /** The processor desk-not-released. */
    public void notReleased(Mail mail) throws MessagingException {
        run(mail, new TakeBack(releases));
    }

    /** What people do with held replies. */
    public HoldDesk holding() {
        return holding;
    }

    /** From here on the desk is as this says. */
    public void configure(DeskConfiguration changed) {
        configuration = SampleDesk.configuration(changed);
    }

    private Optional<Map<String, String>> customer(EmailAddress address) {
        directoryFailure.ifPresent(why -> {
            throw new DirectoryFailure(why);
        });
        return Optional.ofNullable(directory.get(address));
    }

    private MailroomConfiguration current() {
        return configuration;
    }

    /** The desk is configured like this from now on. */
    public void becomes(DeskConfiguration changed) {
        configuration = SampleDesk.configuration(changed);
    }

    /** All desks of this fixture. */
    public Supplier<MailroomConfiguration> configuration() {
        return this::current;
    }

    private void run(Mail mail, Mailet... steps) throws MessagingException {
        String state = mail.getState();
        for (Mailet step : steps) {
            step.init(FakeMailetConfig.builder().mailetContext(context).build());
            if (state.equals(mail.getState())) {
                step.service(mail);
            }
        }
    }

    /**
     * A mail as the server gives it to the first step.
     *
     * @param from the envelope sender, empty for the null sender
     * @param to the envelope recipients with commas between them
     */
    public static FakeMail mail(String name, String from, String to, String text) throws MessagingException {
        FakeMail.Builder mail = FakeMail.builder()
                .name(name)
                .state("processor")
                .recipients(to.split(","))
                .mimeMessage(message(text));
        return from.isEmpty()
                ? mail.sender(MaybeSender.nullSender()).build()
                : mail.sender(from).build();
    }

    /** The same, submitted by an agent of the desk. */
    public static FakeMail submitted(String name, String agent, String to, String text) throws MessagingException {
        FakeMail mail = mail(name, DESK, to, text);
        mail.setAttribute(new Attribute(
                AttributeName.of(AgentMark.ATTRIBUTE), AttributeValue.of(new AgentMark("support", agent).value())));
        return mail;
    }

    private static MimeMessage message(String text) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
