package org.mailroom.james.watch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.james.events.EventBus;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.MailboxSession.SessionId;
import org.apache.james.mailbox.SubscriptionManager;
import org.apache.james.mailbox.model.MailboxId;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.Outage;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.card.CardNews;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.filing.Filer;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.hold.FinalCopies;
import org.mailroom.desk.hold.HeldCopies;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HeldTokens;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.InMemoryHeldReplies;
import org.mailroom.desk.hold.SampleQuality;
import org.mailroom.desk.hold.Turn;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.moves.MoveNotes;
import org.mailroom.desk.moves.ReplyMoves;
import org.mailroom.desk.moves.SampleMoves;
import org.mailroom.desk.outbound.Edits;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.outbound.SampleOutbound;
import org.mailroom.desk.people.Actor;
import org.mailroom.desk.people.Role;
import org.mailroom.desk.routing.InMemoryAssignments;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.watch.EditedCopies;
import org.mailroom.desk.watch.FolderJournal;
import org.mailroom.desk.watch.FolderWatch;
import org.mailroom.desk.watch.Reconciliation;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.james.MemoryJames;
import org.mailroom.james.folders.DeskSessions;
import org.mailroom.james.folders.FolderPaths;
import org.mailroom.james.folders.JamesFolderStore;
import org.mailroom.james.folders.KnownFolders;
import org.mailroom.james.folders.Traffic;
import org.mailroom.james.moves.Commands;

/** A desk whose folders lie in a running James and are watched there; its state is in memory. */
final class WatchedDesk {
    static final EmailAddress CUSTOMER = EmailAddress.of("carla@customer.example");

    final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    final IdGenerator ids = new IdGenerator(clock, 1);
    final DeskConfiguration desk;
    final MailroomConfiguration configuration;
    final InMemoryStoryBook stories = new InMemoryStoryBook();
    final InMemoryWorkItems work = new InMemoryWorkItems();
    final InMemoryCases cases = new InMemoryCases();
    final Outage store = new Outage();
    final HeldReplies replies;
    final Traffic traffic = new Traffic();
    final FolderStore folders;
    final FolderJournal journal;
    /** Who every session that is not ours belongs to, in place of a login; nobody known where it is empty. */
    volatile Optional<String> who = Optional.empty();
    /** Done at the moment when the desk is about to hear of something. */
    volatile Runnable beforeHearing = () -> {};

    private final HoldDesk hold;
    private final HeldCopies copies;
    private final Map<SessionId, Actor> seen = new ConcurrentHashMap<>();

    WatchedDesk(MemoryJames james, String account) {
        desk = SampleDesk.desk("support", account);
        configuration = SampleDesk.configuration(desk);
        replies = store.before(HeldReplies.class, new InMemoryHeldReplies(work));
        FolderPaths paths = new FolderPaths(() -> configuration);
        DeskSessions sessions = new DeskSessions(() -> james.the(MailboxManager.class));
        KnownFolders known = new KnownFolders();
        folders = new JamesFolderStore(
                sessions,
                () -> james.the(SubscriptionManager.class),
                james.the(MailboxId.Factory.class),
                clock,
                traffic,
                paths,
                known);
        KeyRing keys = new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8)));
        HeldTokens tokens = new HeldTokens(keys);
        hold = new HoldDesk(replies, stories, UnitOfWork.EACH_BY_ITSELF, ids, clock);
        copies = new HeldCopies(
                replies,
                folders,
                tokens,
                hold,
                new FinalCopies(replies, cases, new Filer(cases, folders, work, UnitOfWork.EACH_BY_ITSELF)),
                () -> configuration);
        OutboundDesk outbound = SampleOutbound.on(cases, keys);
        Edits edits = new Edits(outbound, replies, hold, cases, clock);
        CaseDesk caseDesk = new CaseDesk(cases, stories, ids, clock);
        RoutingDesk routing = new RoutingDesk(
                () -> configuration,
                cases,
                new InMemoryAssignments(cases, work),
                new Tellers(stories, ids, clock),
                ids,
                clock);
        FolderWatch watch = new FolderWatch(
                () -> configuration,
                caseDesk,
                SampleMoves.on(caseDesk, cases, routing, work, clock),
                new ReplyMoves(folders, work, ids, clock, () -> configuration),
                new MoveNotes(folders, work, ids, clock, () -> configuration),
                replies,
                hold,
                work,
                new EditedCopies(replies, tokens, hold, outbound, edits, work),
                SampleQuality.on(replies, folders, hold, keys, ids, clock, () -> configuration),
                routing);
        journal = new FolderJournal(
                watch, folders, new Reconciliation(() -> configuration, replies, folders, tokens, hold, work, watch));
        journal.caughtUp();
        FolderListener listener = new FolderListener(
                () -> configuration,
                known,
                this::hearing,
                new CardNews(),
                sessions,
                this::actor,
                new Commands(),
                paths);
        listener.listen(james.the(EventBus.class), new PerDesk(account));
    }

    String account() {
        return desk.account().asString();
    }

    String review() {
        return desk.review().account().asString();
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
        CaseNumber number = CaseNumber.fresh("MR", LocalDate.of(2026, 11, 23), new Random(id));
        NewCase fresh = new NewCase(id, "support", number, CUSTOMER, "Where is my parcel?", "General", clock.instant());
        return cases.join(new Joining("support", new Joining.Target.Fresh(fresh), inquiry, Set.of(CUSTOMER)))
                .theCase();
    }

    HeldReply hold(HeldState state) {
        long id = ids.next();
        HeldReply reply = new HeldReply(
                id,
                "support",
                openCase().id(),
                "Anna",
                "Mail-" + id,
                new MailIdentity("reply-" + id + "@acme.example", "digest" + id),
                state,
                clock.instant().plus(Duration.ofMinutes(2)),
                EmailAddress.of("support+v1@acme.example"),
                List.of(CUSTOMER),
                "Re",
                List.of("a reason"),
                clock.instant(),
                Optional.empty(),
                0);
        hold.hold(
                configuration.desks().get(0),
                reply,
                ("From: " + account() + "\r\nSubject: Re\r\n\r\nanswer " + id + "\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                List.of(),
                Turn.FREE,
                List.of());
        doWork();
        return reply;
    }

    /** Shows and hides the copies of held replies as is due. */
    void doWork() {
        for (WorkItem item : work.claimDue("node-1", clock.instant(), Duration.ofMinutes(5), 100)) {
            if (item.kind() == WorkKind.SHOW_HELD) {
                copies.refresh(item.subject());
            }
            work.done(item.id(), item.token());
        }
    }

    HeldState stateOf(HeldReply reply) {
        return replies.byId(reply.id()).orElseThrow().state();
    }

    String story(HeldReply reply) {
        return stories.ofCase(reply.caseId()).stream()
                .map(entry -> entry.verb().word() + ": " + entry.words())
                .reduce("", (all, line) -> all + line + "\n");
    }

    private FolderJournal hearing() {
        beforeHearing.run();
        return journal;
    }

    private Optional<Actor> actor(SessionId session) {
        who.ifPresent(name -> seen.putIfAbsent(session, new Actor("support", name, Role.AGENT)));
        return Optional.ofNullable(seen.get(session));
    }

    /** The group of the listener of one test's desk. */
    private static final class PerDesk extends org.apache.james.events.Group {
        private final String account;

        PerDesk(String account) {
            this.account = account;
        }

        @Override
        public String asString() {
            return super.asString() + "-" + account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof PerDesk group && group.account.equals(account);
        }

        @Override
        public int hashCode() {
            return account.hashCode();
        }
    }
}
