package org.mailroom.desk.watch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.CaseJoiner;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.filing.Filer;
import org.mailroom.desk.folders.InMemoryFolderStore;
import org.mailroom.desk.hold.Asking;
import org.mailroom.desk.hold.Collisions;
import org.mailroom.desk.hold.EmergencyStop;
import org.mailroom.desk.hold.FinalCopies;
import org.mailroom.desk.hold.HeldCopies;
import org.mailroom.desk.hold.HeldNotices;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HeldTokens;
import org.mailroom.desk.hold.HoldDecision;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.InMemoryHeldReplies;
import org.mailroom.desk.hold.InMemoryOutboundStops;
import org.mailroom.desk.hold.InMemoryQualityScores;
import org.mailroom.desk.hold.QualityDesk;
import org.mailroom.desk.hold.Releases;
import org.mailroom.desk.hold.ReviewAnswers;
import org.mailroom.desk.hold.ReviewRequests;
import org.mailroom.desk.hold.ReviewTimeouts;
import org.mailroom.desk.hold.ReviewTokens;
import org.mailroom.desk.hold.Spool;
import org.mailroom.desk.hold.Turn;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.junk.InMemorySenderJudgements;
import org.mailroom.desk.junk.JunkDesk;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.InMemoryCategoryModels;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.moves.CaseMoves;
import org.mailroom.desk.moves.MoveNotes;
import org.mailroom.desk.moves.ReplyMoves;
import org.mailroom.desk.outbound.Edits;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.outbound.SampleOutbound;
import org.mailroom.desk.routing.InMemoryAssignments;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.sampling.Sampler;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/** A desk in memory with a spool that remembers what it was given. */
public final class DeskFixture {
    static final EmailAddress ACCOUNT = EmailAddress.of("support@acme.example");
    static final EmailAddress CUSTOMER = EmailAddress.of("carla@customer.example");

    final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    final IdGenerator ids = new IdGenerator(clock, 1);
    final DeskConfiguration desk = SampleDesk.support();
    MailroomConfiguration configuration = SampleDesk.configuration(desk);
    final EmailAddress review = desk.review().account();
    final InMemoryFolderStore folders = new InMemoryFolderStore();
    final InMemoryStoryBook stories = new InMemoryStoryBook();
    final InMemoryWorkItems work = new InMemoryWorkItems();
    final InMemoryHeldReplies replies = new InMemoryHeldReplies(work);
    final InMemoryCases cases = new InMemoryCases();
    final KeyRing keys = new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8)));
    final HeldTokens tokens = new HeldTokens(keys);
    final HoldDesk hold = new HoldDesk(replies, stories, UnitOfWork.EACH_BY_ITSELF, ids, clock);
    final CaseJoiner joiner = new CaseJoiner(cases, ids, new Random(5));
    final CaseDesk caseDesk = new CaseDesk(cases, stories, ids, clock);
    final Collisions collisions = new Collisions(replies, cases);
    final FinalCopies finals =
            new FinalCopies(replies, cases, new Filer(cases, folders, work, UnitOfWork.EACH_BY_ITSELF));
    final HeldCopies copies = new HeldCopies(replies, folders, tokens, hold, finals, () -> configuration);
    final HeldNotices notices = new HeldNotices(replies, folders, () -> configuration);
    final ReviewTokens reviewTokens = new ReviewTokens(keys);
    final Map<EmailAddress, RawMessage> sent = new LinkedHashMap<>();
    final ReviewRequests requests = new ReviewRequests(
            replies,
            cases,
            folders,
            (desk, caseId, message, sender, recipient, name) -> sent.put(recipient, message),
            reviewTokens,
            new ReplyTokens(keys),
            hold,
            () -> configuration);
    final ReviewTimeouts timeouts = new ReviewTimeouts(replies, hold, notices, requests, () -> configuration);
    final ReviewAnswers answers = new ReviewAnswers(replies, hold, reviewTokens, work);
    final CategoryLearner learner = new CategoryLearner(new InMemoryCategoryModels(), clock);
    final OutboundDesk outbound = SampleOutbound.on(cases, keys);
    final Edits edits = new Edits(outbound, replies, hold, cases, clock);
    final EditedCopies editedCopies = new EditedCopies(replies, tokens, hold, outbound, edits, work);
    final InMemoryAssignments assignments = new InMemoryAssignments(cases, work);
    final RoutingDesk routing =
            new RoutingDesk(() -> configuration, cases, assignments, new Tellers(stories, ids, clock), ids, clock);
    final InMemoryQualityScores scores = new InMemoryQualityScores();
    final QualityDesk quality = new QualityDesk(
            replies,
            scores,
            folders,
            tokens,
            hold,
            new Sampler(keys.derive("quality")),
            ids,
            clock,
            () -> configuration);
    final InMemorySenderJudgements judgements = new InMemorySenderJudgements();
    final JunkDesk junk = new JunkDesk(judgements, learner, cases, clock);
    final CaseMoves moves = new CaseMoves(caseDesk, cases, learner, junk, routing, work);
    final ReplyMoves replyMoves = new ReplyMoves(folders, work, ids, clock, () -> configuration);
    final MoveNotes moveNotes = new MoveNotes(folders, work, ids, clock, () -> configuration);
    final FolderWatch watch = new FolderWatch(
            () -> configuration,
            caseDesk,
            moves,
            replyMoves,
            moveNotes,
            replies,
            hold,
            work,
            editedCopies,
            quality,
            routing);
    final RememberingSpool spool = new RememberingSpool();
    final Reconciliation reconciliation =
            new Reconciliation(() -> configuration, replies, folders, tokens, hold, work, watch);
    final FolderJournal journal = new FolderJournal(watch, folders, reconciliation);
    final InMemoryOutboundStops stops = new InMemoryOutboundStops();
    final EmergencyStop stop = new EmergencyStop(stops, new Tellers(stories, ids, clock), ids, clock);
    final Releases releases = new Releases(
            replies,
            cases,
            spool,
            hold,
            UnitOfWork.EACH_BY_ITSELF,
            ids,
            clock,
            "node-1",
            journal::caughtUp,
            stop,
            quality,
            Asking.NOBODY);

    /** What the server's queues were given. */
    static final class RememberingSpool implements Spool {
        final List<HeldReply> submitted = new ArrayList<>();
        final List<EmailAddress> again = new ArrayList<>();
        final Set<String> delivering = new HashSet<>();

        @Override
        public void submit(HeldReply reply, byte[] content) {
            submitted.add(reply);
        }

        @Override
        public void sendAgain(HeldReply reply, long order, List<EmailAddress> recipients, byte[] content) {
            submitted.add(reply);
            again.addAll(recipients);
        }

        @Override
        public boolean delivering(String mailName) {
            return delivering.contains(mailName);
        }
    }

    Case openCase() {
        long id = ids.next();
        Interaction inquiry = new Interaction(
                ids.next(),
                id,
                Interaction.Kind.INQUIRY,
                new MailIdentity("inquiry-" + id + "@customer.example", "d" + id),
                Optional.of(CUSTOMER),
                "Where is my parcel?",
                clock.instant());
        CaseNumber number = CaseNumber.fresh("MR", java.time.LocalDate.of(2026, 11, 23), new Random(id));
        NewCase fresh = new NewCase(id, "support", number, CUSTOMER, "Where is my parcel?", "General", clock.instant());
        return cases.join(new Joining("support", new Joining.Target.Fresh(fresh), inquiry, Set.of(CUSTOMER)))
                .theCase();
    }

    HeldReply hold(HeldState state, String agent) {
        return hold(state, agent, openCase());
    }

    HeldReply hold(HeldState state, String agent, Case theCase) {
        long id = ids.next();
        return hold(
                id, state, agent, theCase, "From: support@acme.example\r\nSubject: Re\r\n\r\nanswer " + id + "\r\n");
    }

    HeldReply hold(long id, HeldState state, String agent, Case theCase, String text) {
        return hold(id, state, agent, theCase, text, Duration.ofMinutes(2));
    }

    /** A reply that waits so long for its author to recall it. */
    HeldReply holdFor(Duration window, String agent) {
        return hold(ids.next(), HeldState.HELD, agent, openCase(), "Subject: Re\r\n\r\nanswer\r\n", window);
    }

    private HeldReply hold(long id, HeldState state, String agent, Case theCase, String text, Duration window) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Instant now = clock.instant();
        HeldReply reply = new HeldReply(
                id,
                "support",
                theCase.id(),
                agent,
                "Mail-" + id,
                new MailIdentity("reply-" + id + "@acme.example", "digest" + id),
                state,
                now.plus(window),
                EmailAddress.of("support+v1@acme.example"),
                List.of(CUSTOMER),
                "Re",
                List.of("a reason"),
                now,
                Optional.empty(),
                0);
        hold.hold(configuration.desks().get(0), reply, content, List.of(), Turn.FREE, List.of());
        doWork();
        return replies.byId(id).orElseThrow();
    }

    /** An agent answers a case with these fields and words, and the desk decides as it does on the way out. */
    HeldReply answer(Case theCase, String agent, String fields, String text) {
        return answer(
                theCase,
                agent,
                RawMessage.of(("From: support@acme.example\r\nSubject: Re: parcel\r\nMessage-ID: <reply-" + ids.next()
                                + "@acme.example>\r\n" + fields + "\r\n" + text + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    /** The same with a mail that was written already. */
    HeldReply answer(Case theCase, String agent, RawMessage message) {
        return answer(CUSTOMER, theCase, agent, message);
    }

    /** The same to somebody else. */
    HeldReply answerTo(EmailAddress recipient, Case theCase, String agent, String text) {
        RawMessage message =
                RawMessage.of(("Subject: Q\r\nMessage-ID: <q-" + ids.next() + "@acme.example>\r\n\r\n" + text + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return answer(recipient, theCase, agent, message);
    }

    private HeldReply answer(EmailAddress recipient, Case theCase, String agent, RawMessage message) {
        DeskConfiguration desk = configuration.desks().get(0);
        long id = ids.next();
        Instant now = clock.instant();
        MailMessage reply = MailMessage.read(message);
        Turn turn = collisions.look(desk, theCase.id(), agent, reply);
        HoldDecision usual = new HoldDecision(HeldState.HELD, now.plus(Duration.ofMinutes(2)), List.of(), List.of());
        HoldDecision decision = turn.decide(desk, usual);
        HeldReply held = new HeldReply(
                id,
                "support",
                theCase.id(),
                agent,
                "Mail-" + id,
                MailIdentity.of(reply),
                decision.state(),
                decision.releaseAt(),
                EmailAddress.of("support+v1@acme.example"),
                List.of(recipient),
                reply.subject(),
                decision.reasons(),
                now,
                Optional.empty(),
                0);
        hold.hold(desk, held, message.bytes(), decision.warnings(), turn, List.of());
        doWork();
        return replies.byId(id).orElseThrow();
    }

    /** Carries out what is due, as the work route does. */
    void doWork() {
        for (WorkItem item : work.claimDue("node-1", clock.instant(), Duration.ofMinutes(5), 100)) {
            if (item.kind() == WorkKind.SHOW_HELD) {
                copies.refresh(item.subject());
            } else if (item.kind() == WorkKind.TELL_HELD) {
                notices.tell(item);
            } else if (item.kind() == WorkKind.ASK_REVIEW) {
                requests.ask(item);
            } else if (item.kind() == WorkKind.REVIEW_TIMEOUT) {
                timeouts.timeout(item);
            } else if (item.kind() == WorkKind.END_REVIEW_CLAIM) {
                timeouts.claimEnds(item);
            } else if (item.kind() == WorkKind.COPY_QUALITY) {
                quality.copy(item);
            } else if (item.kind() == WorkKind.PUT_BACK) {
                replyMoves.putBack(item);
            }
            work.done(item.id(), item.token());
        }
    }

    HeldState stateOf(HeldReply reply) {
        return replies.byId(reply.id()).orElseThrow().state();
    }

    List<Verb> story(HeldReply reply) {
        return stories.ofCase(reply.caseId()).stream().map(StoryEntry::verb).toList();
    }
}
