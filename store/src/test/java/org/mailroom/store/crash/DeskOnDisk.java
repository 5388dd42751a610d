package org.mailroom.store.crash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.CaseJoiner;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.delivery.Deliveries;
import org.mailroom.desk.delivery.DeliveryGuard;
import org.mailroom.desk.delivery.Doubts;
import org.mailroom.desk.filing.Filer;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.hold.Asking;
import org.mailroom.desk.hold.Collisions;
import org.mailroom.desk.hold.EmergencyStop;
import org.mailroom.desk.hold.FinalCopies;
import org.mailroom.desk.hold.HeldCopies;
import org.mailroom.desk.hold.HeldNotices;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldTokens;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.QualityDesk;
import org.mailroom.desk.hold.Releases;
import org.mailroom.desk.hold.ReviewRates;
import org.mailroom.desk.hold.Spool;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.junk.JunkDesk;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.moves.CaseMoves;
import org.mailroom.desk.moves.MoveNotes;
import org.mailroom.desk.moves.ReplyMoves;
import org.mailroom.desk.outbound.Edits;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.outbound.Screenings;
import org.mailroom.desk.reply.ReplyCaseFinder;
import org.mailroom.desk.reply.ReplyDresser;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.sampling.Sampler;
import org.mailroom.desk.sampling.Sampling;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.watch.EditedCopies;
import org.mailroom.desk.watch.FolderJournal;
import org.mailroom.desk.watch.FolderWatch;
import org.mailroom.desk.watch.Reconciliation;
import org.mailroom.desk.work.WorkDesk;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.store.MailroomStore;
import org.mailroom.store.StoreOptions;

/** The desk as a server has it, on a database on disk and on folders in files, each of whose writes is a step. */
final class DeskOnDisk {
    private static final int CONNECTIONS = 4;
    private static final String NODE = "node-1";

    final MailroomConfiguration configuration = SampleDesk.configuration(SampleDesk.support());
    final DeskConfiguration desk = configuration.desks().get(0);
    final MailroomStore store;
    final HeldReplies replies;
    final Cases cases;
    final WorkItems workItems;
    final IdGenerator ids;
    final ReplyTokens replyTokens;
    final HeldTokens tokens;
    final HoldDesk hold;
    final OutboundDesk outbound;
    final CaseJoiner joiner;
    final CaseDesk caseDesk;
    final Collisions collisions;
    final HeldCopies copies;
    final HeldNotices notices;
    final FolderJournal journal;
    final Releases releases;
    final DeliveryGuard guard;
    final WorkDesk work;

    /**
     * @param folder where the database lies
     * @param files the folders, whose writes become steps here
     * @param spool the server's queues
     */
    DeskOnDisk(Path folder, FolderStore files, Spool spool, Steps steps, InstantSource clock) {
        Supplier<MailroomConfiguration> now = () -> configuration;
        store = MailroomStore.open(options(folder), clock);
        ids = store.ids();
        replies = steps.watching(HeldReplies.class, store.heldReplies());
        cases = steps.watching(Cases.class, store.cases());
        workItems = steps.watching(WorkItems.class, store.workItems());
        StoryBook stories = steps.watching(StoryBook.class, store.storyBook());
        FolderStore folders = steps.watching(FolderStore.class, files);
        Deliveries deliveries = steps.watching(Deliveries.class, store.deliveries());
        KeyRing keys = new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8)));
        Tellers tellers = new Tellers(stories, ids, clock);
        replyTokens = new ReplyTokens(keys);
        tokens = new HeldTokens(keys);
        UnitOfWork unit = steps.watching(UnitOfWork.class, store.unitOfWork());
        hold = new HoldDesk(replies, stories, unit, ids, clock);
        outbound = new OutboundDesk(
                new ReplyCaseFinder(cases),
                new ReplyDresser(replyTokens),
                new Screenings(),
                new Sampling(new Sampler(keys.derive("sampling")), store.samplingCounts()),
                new ReviewRates(replies, clock),
                text -> Optional.of(Locale.ENGLISH),
                store.internalTexts());
        joiner = new CaseJoiner(cases, ids, new Random());
        caseDesk = new CaseDesk(cases, stories, ids, clock);
        collisions = new Collisions(replies, cases);
        FinalCopies finals =
                new FinalCopies(replies, cases, new Filer(cases, folders, workItems, UnitOfWork.EACH_BY_ITSELF));
        copies = new HeldCopies(replies, folders, tokens, hold, finals, now);
        notices = new HeldNotices(replies, folders, now);
        Edits edits = new Edits(outbound, replies, hold, cases, clock);
        EditedCopies edited = new EditedCopies(replies, tokens, hold, outbound, edits, workItems);
        RoutingDesk routing = new RoutingDesk(now, cases, store.assignments(), tellers, ids, clock);
        QualityDesk quality = new QualityDesk(
                replies,
                store.qualityScores(),
                folders,
                tokens,
                hold,
                new Sampler(keys.derive("quality")),
                ids,
                clock,
                now);
        CategoryLearner learner = new CategoryLearner(store.categoryModels(), clock);
        JunkDesk junk = new JunkDesk(store.senderJudgements(), learner, cases, clock);
        FolderWatch watch = new FolderWatch(
                now,
                caseDesk,
                new CaseMoves(caseDesk, cases, learner, junk, routing, workItems),
                new ReplyMoves(folders, workItems, ids, clock, now),
                new MoveNotes(folders, workItems, ids, clock, now),
                replies,
                hold,
                workItems,
                edited,
                quality,
                routing);
        journal = new FolderJournal(
                watch, folders, new Reconciliation(now, replies, folders, tokens, hold, workItems, watch));
        EmergencyStop stop = new EmergencyStop(store.outboundStops(), tellers, ids, clock);
        releases = new Releases(
                replies, cases, spool, hold, unit, ids, clock, NODE, journal::caughtUp, stop, quality, Asking.NOBODY);
        Doubts doubts = new Doubts(deliveries, replies, workItems, spool, hold, tellers, ids, clock, releases::arrived);
        guard = new DeliveryGuard(deliveries, doubts, clock, stop::holds);
        work = new WorkDesk(workItems, unit, configuration::retry, clock, NODE);
    }

    /** The database of the desk in this folder. */
    static StoreOptions options(Path folder) {
        return new StoreOptions(
                "jdbc:derby:" + folder.resolve("desk"), Optional.empty(), Optional.empty(), CONNECTIONS);
    }
}
