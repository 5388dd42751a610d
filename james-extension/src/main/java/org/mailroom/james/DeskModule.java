package org.mailroom.james;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.inject.Singleton;
import org.apache.james.filesystem.api.FileSystem;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger;
import org.mailroom.desk.acknowledgement.Acknowledging;
import org.mailroom.desk.acknowledgement.Breaker;
import org.mailroom.desk.attachments.AttachmentReader;
import org.mailroom.desk.bulk.BulkAnswers;
import org.mailroom.desk.bursts.BurstDesk;
import org.mailroom.desk.bursts.BurstWarnings;
import org.mailroom.desk.bursts.Bursts;
import org.mailroom.desk.card.CardLedger;
import org.mailroom.desk.card.CardNews;
import org.mailroom.desk.card.CardReader;
import org.mailroom.desk.card.CardWatch;
import org.mailroom.desk.card.CaseCards;
import org.mailroom.desk.cases.CaseActions;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.CaseFinder;
import org.mailroom.desk.cases.CaseJoiner;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.commands.CaseHandover;
import org.mailroom.desk.commands.CommandCarrier;
import org.mailroom.desk.commands.CommandDesk;
import org.mailroom.desk.commands.CommandLedger;
import org.mailroom.desk.commands.CommandStory;
import org.mailroom.desk.commands.SeenAlarms;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.customers.AddressBook;
import org.mailroom.desk.customers.ContactHistory;
import org.mailroom.desk.customers.CustomerDesk;
import org.mailroom.desk.customers.FailingAddresses;
import org.mailroom.desk.delivery.Deliveries;
import org.mailroom.desk.delivery.DeliveryGuard;
import org.mailroom.desk.delivery.Doubts;
import org.mailroom.desk.experts.ExpertMail;
import org.mailroom.desk.experts.QuestionDesk;
import org.mailroom.desk.explain.Explainer;
import org.mailroom.desk.filing.Adopter;
import org.mailroom.desk.filing.Adopting;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.Filer;
import org.mailroom.desk.filing.Filing;
import org.mailroom.desk.filing.LastCopies;
import org.mailroom.desk.filing.Reception;
import org.mailroom.desk.filing.SafeFiling;
import org.mailroom.desk.filing.Unsorted;
import org.mailroom.desk.folders.DeskFolders;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.hold.Collisions;
import org.mailroom.desk.hold.EmergencyStop;
import org.mailroom.desk.hold.FinalCopies;
import org.mailroom.desk.hold.HeldCopies;
import org.mailroom.desk.hold.HeldNotices;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldTokens;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.OutboundStops;
import org.mailroom.desk.hold.Overtaken;
import org.mailroom.desk.hold.QualityDesk;
import org.mailroom.desk.hold.QualityScores;
import org.mailroom.desk.hold.Releases;
import org.mailroom.desk.hold.ReviewAnswers;
import org.mailroom.desk.hold.ReviewRates;
import org.mailroom.desk.hold.ReviewRequests;
import org.mailroom.desk.hold.ReviewTimeouts;
import org.mailroom.desk.hold.ReviewTokens;
import org.mailroom.desk.hold.Spool;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.incidents.IncidentDesk;
import org.mailroom.desk.incidents.IncidentNotices;
import org.mailroom.desk.intake.Recogniser;
import org.mailroom.desk.junk.JunkDesk;
import org.mailroom.desk.junk.SenderJudgements;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.CategoryModels;
import org.mailroom.desk.moves.CaseMoves;
import org.mailroom.desk.moves.DeletionGuard;
import org.mailroom.desk.moves.MoveNotes;
import org.mailroom.desk.moves.ReplyMoves;
import org.mailroom.desk.notices.FailureDesk;
import org.mailroom.desk.notices.LostAnswers;
import org.mailroom.desk.notices.ReturnedMails;
import org.mailroom.desk.outbound.Edits;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.outbound.Screenings;
import org.mailroom.desk.reply.ReplyCaseFinder;
import org.mailroom.desk.reply.ReplyDresser;
import org.mailroom.desk.routing.Assignments;
import org.mailroom.desk.routing.AwayMarkers;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.sampling.Sampler;
import org.mailroom.desk.sampling.Sampling;
import org.mailroom.desk.sampling.SamplingCounts;
import org.mailroom.desk.screening.InternalTexts;
import org.mailroom.desk.sending.Outgoing;
import org.mailroom.desk.service.ServiceClocks;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.triage.FunctionWordLanguageDetector;
import org.mailroom.desk.triage.LanguageDetector;
import org.mailroom.desk.triage.TriagePolicy;
import org.mailroom.desk.verify.Repair;
import org.mailroom.desk.verify.Verification;
import org.mailroom.desk.watch.EditedCopies;
import org.mailroom.desk.watch.FolderJournal;
import org.mailroom.desk.watch.FolderWatch;
import org.mailroom.desk.watch.Reconciliation;
import org.mailroom.desk.work.WorkDesk;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.directories.ConfiguredDirectories;
import org.mailroom.james.attachments.ReaderPool;
import org.mailroom.james.configuration.PerConfiguration;
import org.mailroom.mailets.SpoolTimes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk's services on their ports, one of each. */
final class DeskModule extends AbstractModule {
    private static final String ATTACHMENTS = "file://var/attachment-reader";
    private static final Logger LOGGER = LoggerFactory.getLogger(DeskModule.class);

    @Provides
    @Singleton
    ReplyTokens replyTokens(KeyRing keys) {
        return new ReplyTokens(keys);
    }

    @Provides
    @Singleton
    HeldTokens heldTokens(KeyRing keys) {
        return new HeldTokens(keys);
    }

    @Provides
    @Singleton
    Tellers tellers(StoryBook book, IdGenerator ids, InstantSource clock) {
        return new Tellers(book, ids, clock);
    }

    @Provides
    @Singleton
    CategoryLearner learner(CategoryModels models, InstantSource clock) {
        return new CategoryLearner(models, clock);
    }

    @Provides
    @Singleton
    InboundDesk inbound(
            Cases cases,
            ReplyTokens tokens,
            HeldReplies replies,
            LanguageDetector languages,
            CategoryLearner learner,
            CustomerDesk customers,
            JunkDesk junk,
            InstantSource clock) {
        CaseFinder finder = new CaseFinder(cases, tokens, id -> caseOf(replies, id), clock);
        return new InboundDesk(new Recogniser(), finder, new TriagePolicy(languages, learner), customers, junk);
    }

    @Provides
    @Singleton
    JunkDesk junk(SenderJudgements judgements, CategoryLearner learner, Cases cases, InstantSource clock) {
        return new JunkDesk(judgements, learner, cases, clock);
    }

    @Provides
    @Singleton
    CustomerDesk customers(ConfiguredDirectories directories, Cases cases, InstantSource clock) {
        return new CustomerDesk(directories, Executors.newCachedThreadPool(DeskModule::thread), cases, clock);
    }

    @Provides
    @Singleton
    ContactHistory contacts(CustomerDesk customers, Cases cases, FailingAddresses failing, InstantSource clock) {
        return new ContactHistory(customers, cases, failing, clock);
    }

    @Provides
    @Singleton
    ConfiguredDirectories directories() {
        return new ConfiguredDirectories();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mailroom-customers");
        thread.setDaemon(true);
        return thread;
    }

    @Provides
    @Singleton
    AttachmentReader attachments(Supplier<MailroomConfiguration> configuration, FileSystem files)
            throws FileNotFoundException {
        Path scratch = files.getFile(ATTACHMENTS).toPath().toAbsolutePath();
        return ReaderPool.of(() -> configuration.get().attachmentReader(), scratch);
    }

    @Provides
    @Singleton
    OutboundDesk outbound(
            Cases cases,
            ReplyTokens tokens,
            KeyRing keys,
            SamplingCounts counts,
            HeldReplies replies,
            LanguageDetector languages,
            InternalTexts internal,
            AttachmentReader attachments,
            InstantSource clock) {
        return new OutboundDesk(
                new ReplyCaseFinder(cases),
                new ReplyDresser(tokens),
                new Screenings(attachments),
                new Sampling(new Sampler(keys.derive("sampling")), counts),
                new ReviewRates(replies, clock),
                languages,
                internal);
    }

    @Provides
    @Singleton
    CaseJoiner joiner(Cases cases, IdGenerator ids) {
        return new CaseJoiner(cases, ids, new SecureRandom());
    }

    @Provides
    @Singleton
    CaseDesk caseDesk(Cases cases, StoryBook stories, IdGenerator ids, InstantSource clock) {
        return new CaseDesk(cases, stories, ids, clock);
    }

    @Provides
    @Singleton
    CaseActions caseActions(
            Cases cases,
            CaseDesk desk,
            WorkItems work,
            Tellers tellers,
            IdGenerator ids,
            InstantSource clock,
            Supplier<MailroomConfiguration> configuration) {
        return new CaseActions(cases, desk, work, tellers, ids, new SecureRandom(), clock, configuration);
    }

    @Provides
    @Singleton
    CommandCarrier commandCarrier(
            CaseDesk cases,
            CaseActions actions,
            RoutingDesk routing,
            SeenAlarms alarms,
            WorkItems work,
            IdGenerator ids,
            InstantSource clock) {
        CaseHandover handover = new CaseHandover(cases, routing, work, ids, clock);
        return new CommandCarrier(cases, actions, handover, alarms, clock);
    }

    @Provides
    @Singleton
    CommandDesk commands(
            Supplier<MailroomConfiguration> configuration,
            CommandLedger ledger,
            CommandCarrier carrier,
            FolderStore folders,
            WorkItems work,
            CommandStory story,
            IdGenerator ids,
            InstantSource clock) {
        return new CommandDesk(configuration, ledger, carrier, folders, work, story, ids, clock);
    }

    @Provides
    @Singleton
    CommandStory commandStory(CaseDesk cases, Tellers tellers) {
        return new CommandStory(cases, tellers);
    }

    @Provides
    @Singleton
    CaseCards caseCards(
            Supplier<MailroomConfiguration> configuration,
            Cases cases,
            ServiceClocks clocks,
            StoryBook stories,
            HeldReplies replies,
            ContactHistory contacts,
            CardLedger ledger,
            FolderStore folders,
            KeyRing keys,
            InstantSource clock) {
        CardReader reader =
                new CardReader(cases, clocks, stories, replies, contacts, PerConfiguration.knowledge(configuration));
        return new CaseCards(configuration, cases, ledger, reader, folders, keys, clock);
    }

    @Provides
    @Singleton
    CardNews cardNews() {
        return new CardNews();
    }

    @Provides
    @Singleton
    CardWatch cardWatch(
            Supplier<MailroomConfiguration> configuration,
            Cases cases,
            CaseDesk caseDesk,
            CardLedger ledger,
            CaseCards cards,
            FolderStore folders,
            CardNews news) {
        return new CardWatch(configuration, cases, caseDesk, ledger, cards, folders, news);
    }

    @Provides
    @Singleton
    Breaker breaker(AcknowledgementLedger ledger, IdGenerator ids, Supplier<MailroomConfiguration> configuration) {
        return new Breaker(ledger, () -> configuration.get().automaticMail(), ids, DeskModule::alarm);
    }

    private static void alarm(AcknowledgementLedger.Stop stop) {
        LOGGER.error(
                "acknowledgements of all desks are stopped until {}: {} went out within five minutes",
                stop.until(),
                stop.mails());
    }

    @Provides
    @Singleton
    BurstDesk burstDesk(
            Bursts bursts, Supplier<MailroomConfiguration> configuration, IdGenerator ids, InstantSource clock) {
        return new BurstDesk(bursts, configuration, ids, clock);
    }

    @Provides
    @Singleton
    BurstWarnings burstWarnings(
            WorkItems work, ReplyTokens tokens, Outgoing outgoing, Supplier<MailroomConfiguration> configuration) {
        return new BurstWarnings(work, tokens, outgoing, configuration);
    }

    @Provides
    @Singleton
    IncidentDesk incidents(
            IncidentNotices notices,
            Supplier<MailroomConfiguration> configuration,
            IdGenerator ids,
            InstantSource clock) {
        return new IncidentDesk(notices, configuration, ids, clock);
    }

    @Provides
    @Singleton
    Acknowledging acknowledging(
            AcknowledgementLedger ledger,
            Breaker breaker,
            IncidentDesk incidents,
            Cases cases,
            ReplyTokens tokens,
            WorkItems work,
            Outgoing outgoing,
            IdGenerator ids,
            Supplier<MailroomConfiguration> configuration,
            FailingAddresses failing,
            CustomerDesk customers) {
        return new Acknowledging(
                ledger,
                breaker,
                incidents,
                PerConfiguration.acknowledgements(configuration),
                cases,
                tokens,
                work,
                outgoing,
                ids,
                address -> configuration.get().deskFor(address).isPresent(),
                failing,
                customers::name);
    }

    @Provides
    @Singleton
    FailingAddresses failingAddresses(AddressBook book) {
        return new FailingAddresses(book);
    }

    @Provides
    @Singleton
    ReturnedMails returnedMails(Cases cases, ReplyTokens tokens, HeldReplies replies) {
        return new ReturnedMails(cases, tokens, replies);
    }

    @Provides
    @Singleton
    FailureDesk failures(
            Cases cases,
            HeldReplies replies,
            AddressBook book,
            SafeFiling filing,
            WorkItems work,
            IdGenerator ids,
            InstantSource clock) {
        return new FailureDesk(cases, new LostAnswers(cases, replies), book, filing, work, ids, clock);
    }

    @Provides
    @Singleton
    DeskFolders deskFolders(FolderStore folders) {
        return new DeskFolders(folders);
    }

    @Provides
    @Singleton
    Filer filer(Cases cases, FolderStore folders, WorkItems work, UnitOfWork unit) {
        return new Filer(cases, folders, work, unit);
    }

    @Provides
    @Singleton
    SafeFiling safeFiling(Filing filing, WorkItems work, IdGenerator ids, InstantSource clock) {
        return new SafeFiling(filing, work, ids, clock);
    }

    @Provides
    @Singleton
    SpoolTimes spoolTimes(InstantSource clock) {
        return new SpoolTimes(clock);
    }

    @Provides
    @Singleton
    Unsorted unsorted(
            Supplier<MailroomConfiguration> configuration,
            FolderStore folders,
            Reception reception,
            KeyRing keys,
            InstantSource clock) {
        return new Unsorted(configuration, folders, reception, keys, clock);
    }

    @Provides
    @Singleton
    Adopter adopter(
            Supplier<MailroomConfiguration> configuration,
            FolderStore folders,
            Cases cases,
            Adopting reception,
            JunkDesk junk,
            Tellers tellers,
            EditedCopies copies,
            CaseDesk desks,
            WorkItems work) {
        return new Adopter(configuration, folders, cases, reception, junk, tellers, copies::keptByClient, desks, work);
    }

    @Provides
    @Singleton
    CaseMover mover(Cases cases, FolderStore folders, Supplier<MailroomConfiguration> configuration) {
        return new CaseMover(cases, folders, configuration);
    }

    @Provides
    @Singleton
    RoutingDesk routing(
            Supplier<MailroomConfiguration> configuration,
            Cases cases,
            Assignments assignments,
            Tellers tellers,
            IdGenerator ids,
            InstantSource clock) {
        return new RoutingDesk(configuration, cases, assignments, tellers, ids, clock);
    }

    @Provides
    @Singleton
    AwayMarkers awayMarkers(
            Supplier<MailroomConfiguration> configuration,
            FolderStore folders,
            RoutingDesk routing,
            Assignments assignments,
            WorkItems work,
            InstantSource clock) {
        return new AwayMarkers(configuration, folders, routing, assignments, work, clock);
    }

    @Provides
    @Singleton
    WorkDesk workDesk(
            WorkItems items,
            UnitOfWork unit,
            Supplier<MailroomConfiguration> configuration,
            InstantSource clock,
            NodeName node) {
        return new WorkDesk(items, unit, () -> configuration.get().retry(), clock, node.text());
    }

    @Provides
    @Singleton
    HoldDesk holdDesk(HeldReplies replies, StoryBook stories, UnitOfWork unit, IdGenerator ids, InstantSource clock) {
        return new HoldDesk(replies, stories, unit, ids, clock);
    }

    @Provides
    @Singleton
    BulkAnswers bulkAnswers(Cases cases, CustomerDesk customers) {
        return new BulkAnswers(cases, customers::name);
    }

    @Provides
    @Singleton
    Collisions collisions(HeldReplies replies, Cases cases) {
        return new Collisions(replies, cases);
    }

    @Provides
    @Singleton
    HeldCopies heldCopies(
            HeldReplies replies,
            FolderStore folders,
            HeldTokens tokens,
            HoldDesk hold,
            Cases cases,
            Filer filer,
            Supplier<MailroomConfiguration> configuration) {
        FinalCopies finals = new FinalCopies(replies, cases, filer);
        return new HeldCopies(replies, folders, tokens, hold, finals, configuration);
    }

    @Provides
    @Singleton
    HeldNotices heldNotices(HeldReplies replies, FolderStore folders, Supplier<MailroomConfiguration> configuration) {
        return new HeldNotices(replies, folders, configuration);
    }

    @Provides
    @Singleton
    ReviewRequests reviewRequests(
            HeldReplies replies,
            Cases cases,
            FolderStore folders,
            Outgoing outgoing,
            KeyRing keys,
            ReplyTokens tokens,
            HoldDesk hold,
            Supplier<MailroomConfiguration> configuration) {
        return new ReviewRequests(
                replies, cases, folders, outgoing, new ReviewTokens(keys), tokens, hold, configuration);
    }

    @Provides
    @Singleton
    ReviewTimeouts reviewTimeouts(
            HeldReplies replies,
            HoldDesk hold,
            HeldNotices notices,
            ReviewRequests requests,
            Supplier<MailroomConfiguration> configuration) {
        return new ReviewTimeouts(replies, hold, notices, requests, configuration);
    }

    @Provides
    @Singleton
    ReviewAnswers reviewAnswers(HeldReplies replies, HoldDesk hold, KeyRing keys, WorkItems work) {
        return new ReviewAnswers(replies, hold, new ReviewTokens(keys), work);
    }

    @Provides
    @Singleton
    EditedCopies editedCopies(
            OutboundDesk outbound,
            HeldReplies replies,
            HeldTokens tokens,
            HoldDesk hold,
            Cases cases,
            WorkItems work,
            InstantSource clock) {
        Edits edits = new Edits(outbound, replies, hold, cases, clock);
        return new EditedCopies(replies, tokens, hold, outbound, edits, work);
    }

    @Provides
    @Singleton
    CaseMoves caseMoves(
            CaseDesk desks, Cases cases, CategoryLearner learner, JunkDesk junk, RoutingDesk routing, WorkItems work) {
        return new CaseMoves(desks, cases, learner, junk, routing, work);
    }

    @Provides
    @Singleton
    ReplyMoves replyMoves(
            FolderStore folders,
            WorkItems work,
            IdGenerator ids,
            InstantSource clock,
            Supplier<MailroomConfiguration> configuration) {
        return new ReplyMoves(folders, work, ids, clock, configuration);
    }

    @Provides
    @Singleton
    MoveNotes moveNotes(
            FolderStore folders,
            WorkItems work,
            IdGenerator ids,
            InstantSource clock,
            Supplier<MailroomConfiguration> configuration) {
        return new MoveNotes(folders, work, ids, clock, configuration);
    }

    @Provides
    @Singleton
    DeletionGuard deletionGuard(CaseDesk desks, Cases cases, FolderStore folders, MoveNotes notes) {
        return new DeletionGuard(desks, folders, new LastCopies(cases, folders), notes);
    }

    @Provides
    @Singleton
    FolderWatch watch(
            Supplier<MailroomConfiguration> configuration,
            CaseDesk cases,
            CaseMoves moves,
            ReplyMoves replyMoves,
            MoveNotes notes,
            HeldReplies replies,
            HoldDesk hold,
            WorkItems work,
            EditedCopies edited,
            QualityDesk quality,
            RoutingDesk routing) {
        return new FolderWatch(
                configuration, cases, moves, replyMoves, notes, replies, hold, work, edited, quality, routing);
    }

    @Provides
    @Singleton
    QualityDesk quality(
            HeldReplies replies,
            QualityScores scores,
            FolderStore folders,
            HeldTokens tokens,
            HoldDesk hold,
            KeyRing keys,
            IdGenerator ids,
            InstantSource clock,
            Supplier<MailroomConfiguration> configuration) {
        Sampler sampler = new Sampler(keys.derive("quality"));
        return new QualityDesk(replies, scores, folders, tokens, hold, sampler, ids, clock, configuration);
    }

    @Provides
    @Singleton
    Reconciliation reconciliation(
            Supplier<MailroomConfiguration> configuration,
            HeldReplies replies,
            FolderStore folders,
            HeldTokens tokens,
            HoldDesk hold,
            WorkItems work,
            FolderWatch watch) {
        return new Reconciliation(configuration, replies, folders, tokens, hold, work, watch);
    }

    @Provides
    @Singleton
    FolderJournal journal(FolderWatch watch, FolderStore folders, Reconciliation reconciliation) {
        return new FolderJournal(watch, folders, reconciliation);
    }

    @Provides
    @Singleton
    Verification verification(
            Supplier<MailroomConfiguration> configuration,
            Cases cases,
            CaseDesk desks,
            FolderStore folders,
            HeldReplies replies,
            HeldTokens tokens,
            WorkItems work) {
        return new Verification(configuration, cases, desks, folders, replies, tokens, work);
    }

    @Provides
    @Singleton
    Repair repair(
            Supplier<MailroomConfiguration> configuration,
            Verification verification,
            Reconciliation reconciliation,
            FolderWatch watch,
            CaseDesk desks,
            CaseMover mover,
            FolderStore folders) {
        return new Repair(configuration, verification, reconciliation, watch, desks, mover, folders);
    }

    @Provides
    @Singleton
    Releases releases(
            HeldReplies replies,
            Cases cases,
            Spool spool,
            HoldDesk hold,
            UnitOfWork unit,
            IdGenerator ids,
            InstantSource clock,
            NodeName node,
            FolderJournal journal,
            EmergencyStop stop,
            QualityDesk quality,
            QuestionDesk questions) {
        return new Releases(
                replies,
                cases,
                spool,
                hold,
                unit,
                ids,
                clock,
                node.text(),
                journal::caughtUp,
                stop,
                quality,
                questions);
    }

    @Provides
    @Singleton
    Overtaken overtaken(HeldReplies replies, Cases cases, HoldDesk hold) {
        return new Overtaken(replies, cases, hold);
    }

    @Provides
    @Singleton
    EmergencyStop emergencyStop(OutboundStops stops, Tellers tellers, IdGenerator ids, InstantSource clock) {
        return new EmergencyStop(stops, tellers, ids, clock);
    }

    @Provides
    @Singleton
    Doubts doubts(
            Deliveries deliveries,
            HeldReplies replies,
            WorkItems work,
            Spool spool,
            HoldDesk hold,
            Tellers tellers,
            IdGenerator ids,
            InstantSource clock,
            Releases releases) {
        return new Doubts(deliveries, replies, work, spool, hold, tellers, ids, clock, releases::arrived);
    }

    @Provides
    @Singleton
    DeliveryGuard deliveryGuard(Deliveries deliveries, Doubts doubts, InstantSource clock, EmergencyStop stop) {
        return new DeliveryGuard(deliveries, doubts, clock, stop::holds);
    }

    private static Optional<Long> caseOf(HeldReplies replies, long heldId) {
        return replies.byId(heldId).map(HeldReply::caseId);
    }

    @Provides
    @Singleton
    LanguageDetector languages() {
        return new FunctionWordLanguageDetector();
    }

    @Provides
    @Singleton
    Explainer explainer(
            InboundDesk inbound,
            OutboundDesk outbound,
            Collisions collisions,
            BulkAnswers bulk,
            Acknowledging acknowledging,
            RoutingDesk routing,
            ExpertMail experts,
            InstantSource clock) {
        return new Explainer(inbound, outbound, collisions, bulk, acknowledging, routing, experts, clock);
    }
}
