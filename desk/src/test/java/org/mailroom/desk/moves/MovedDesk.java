package org.mailroom.desk.moves;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.ReviewRate;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.Doomed;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.filing.Filer;
import org.mailroom.desk.filing.LastCopies;
import org.mailroom.desk.folders.DeskFolders;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.InMemoryFolderStore;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.FinalCopies;
import org.mailroom.desk.hold.HeldCopies;
import org.mailroom.desk.hold.HeldNotices;
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
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.outbound.Edits;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.outbound.SampleOutbound;
import org.mailroom.desk.routing.InMemoryAssignments;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.verify.Finding;
import org.mailroom.desk.verify.Repair;
import org.mailroom.desk.verify.Verification;
import org.mailroom.desk.watch.EditedCopies;
import org.mailroom.desk.watch.FolderChange;
import org.mailroom.desk.watch.FolderJournal;
import org.mailroom.desk.watch.FolderWatch;
import org.mailroom.desk.watch.Reconciliation;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;

/** A desk in memory in whose folders mail programs do what they do, one command after the other, as the server would. */
final class MovedDesk {
    static final EmailAddress CUSTOMER = EmailAddress.of("carla@customer.example");

    final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    final IdGenerator ids = new IdGenerator(clock, 1);
    final DeskConfiguration desk = withCleo(SampleDesk.support());
    final MailroomConfiguration configuration = SampleDesk.configuration(desk);
    final EmailAddress account = desk.account();
    final InMemoryFolderStore folders = new InMemoryFolderStore();
    final InMemoryStoryBook stories = new InMemoryStoryBook();
    final InMemoryWorkItems work = new InMemoryWorkItems();
    final InMemoryCases cases = new InMemoryCases(work);
    final InMemoryHeldReplies replies = new InMemoryHeldReplies(work);
    final KeyRing keys = new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8)));
    final HeldTokens tokens = new HeldTokens(keys);
    final HoldDesk hold = new HoldDesk(replies, stories, UnitOfWork.EACH_BY_ITSELF, ids, clock);
    final HeldCopies copies = new HeldCopies(
            replies,
            folders,
            tokens,
            hold,
            new FinalCopies(replies, cases, new Filer(cases, folders, work, UnitOfWork.EACH_BY_ITSELF)),
            () -> configuration);
    final CaseDesk caseDesk = new CaseDesk(cases, stories, ids, clock);
    final CaseMover mover = new CaseMover(cases, folders, () -> configuration);
    final ReplyMoves replyMoves = new ReplyMoves(folders, work, ids, clock, () -> configuration);
    final MoveNotes notes = new MoveNotes(folders, work, ids, clock, () -> configuration);
    final DeletionGuard deletions = new DeletionGuard(caseDesk, folders, new LastCopies(cases, folders), notes);
    final FolderWatch watch = watch();
    final Reconciliation reconciliation =
            new Reconciliation(() -> configuration, replies, folders, tokens, hold, work, watch);
    final FolderJournal journal = new FolderJournal(watch, folders, reconciliation);
    final Verification verification =
            new Verification(() -> configuration, cases, caseDesk, folders, replies, tokens, work);
    final Repair repair =
            new Repair(() -> configuration, verification, reconciliation, watch, caseDesk, mover, folders);
    private final Map<FolderPlace, String> gone = new HashMap<>();

    MovedDesk() {
        new DeskFolders(folders).make(configuration);
        journal.caughtUp();
    }

    private static DeskConfiguration withCleo(DeskConfiguration desk) {
        List<Person> agents = new ArrayList<>(desk.agents());
        agents.add(new Person("Cleo", EmailAddress.of("cleo@acme.example"), ReviewRate.NONE, Set.of()));
        return new DeskConfiguration(
                desk.id(),
                desk.displayName(),
                desk.account(),
                desk.addresses(),
                desk.zone(),
                desk.languages(),
                desk.subjectTag(),
                desk.calendar(),
                desk.serviceLevels(),
                desk.queues(),
                desk.defaultQueue(),
                desk.triage(),
                desk.tagging(),
                desk.acknowledgement(),
                agents,
                desk.supervisors(),
                desk.routing(),
                desk.outbox(),
                desk.review(),
                desk.screening(),
                desk.intake(),
                desk.cases(),
                desk.service());
    }

    private FolderWatch watch() {
        OutboundDesk outbound = SampleOutbound.on(cases, keys);
        Edits edits = new Edits(outbound, replies, hold, cases, clock);
        RoutingDesk routing = new RoutingDesk(
                () -> configuration,
                cases,
                new InMemoryAssignments(cases, work),
                new Tellers(stories, ids, clock),
                ids,
                clock);
        return new FolderWatch(
                () -> configuration,
                caseDesk,
                SampleMoves.on(caseDesk, cases, routing, work, clock),
                replyMoves,
                notes,
                replies,
                hold,
                work,
                new EditedCopies(replies, tokens, hold, outbound, edits, work),
                SampleQuality.on(replies, folders, hold, keys, ids, clock, () -> configuration),
                routing);
    }

    /** A new case, whose inquiry lies in the queue General. */
    Case opened() {
        long id = ids.next();
        Interaction inquiry = interaction(id, Interaction.Kind.INQUIRY);
        CaseNumber number = CaseNumber.fresh("MR", LocalDate.of(2026, 11, 23), new Random(id));
        NewCase fresh = new NewCase(id, desk.id(), number, CUSTOMER, "Where is my parcel?", "General", clock.instant());
        Case theCase = cases.join(new Joining(desk.id(), new Joining.Target.Fresh(fresh), inquiry, Set.of(CUSTOMER)))
                .theCase();
        file(theCase, inquiry, "Queues/General");
        return theCase;
    }

    /** Another mail of the customer, filed where the case stands then; the others follow, as they do when one arrives. */
    void followUp(Case theCase) {
        Interaction mail = interaction(theCase.id(), Interaction.Kind.FOLLOW_UP);
        Case now = cases.join(new Joining(desk.id(), new Joining.Target.Existing(theCase.id()), mail, Set.of(CUSTOMER)))
                .theCase();
        file(now, mail, CaseMover.folderOf(now));
        work.add(caseDesk.follow(now, "mark"), Optional.empty());
    }

    private Interaction interaction(long caseId, Interaction.Kind kind) {
        long id = ids.next();
        return new Interaction(
                id,
                caseId,
                kind,
                new MailIdentity("mail-" + id + "@customer.example", "d" + id),
                Optional.of(CUSTOMER),
                "Where is my parcel?",
                clock.instant());
    }

    private void file(Case theCase, Interaction mail, String folder) {
        FiledCopy copy = new FiledCopy().inCase(theCase, mail.id());
        byte[] bytes =
                copy.of(RawMessage.of(("From: carla@customer.example\r\nTo: support@acme.example\r\nMessage-ID: <"
                                + mail.identity().messageId()
                                + ">\r\nSubject: Where is my parcel?\r\n\r\nI still wait.\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        folders.append(account, folder, bytes, copy.keywords());
    }

    /** A reply of this agent to the case that waits in the outbox. */
    HeldReply held(Case theCase, String agent) {
        long id = ids.next();
        HeldReply reply = new HeldReply(
                id,
                desk.id(),
                theCase.id(),
                agent,
                "Mail-" + id,
                new MailIdentity("reply-" + id + "@acme.example", "digest" + id),
                HeldState.HELD,
                clock.instant().plus(Duration.ofMinutes(2)),
                EmailAddress.of("support+v1@acme.example"),
                List.of(CUSTOMER),
                "Re: Where is my parcel?",
                List.of("a reason"),
                clock.instant(),
                Optional.empty(),
                0);
        hold.hold(
                configuration.desks().get(0),
                reply,
                ("From: support@acme.example\r\nSubject: Re\r\n\r\nanswer " + id + "\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                List.of(),
                Turn.FREE,
                List.of());
        doWork();
        return reply;
    }

    /** UID MOVE of one mail. */
    void move(String who, FolderPlace place, String folder) {
        move(who, List.of(place), folder);
    }

    /** UID MOVE of mails of one folder. */
    void move(String who, List<FolderPlace> places, String folder) {
        folders.alone(() -> moveAlone(who, places, folder));
    }

    private void moveAlone(String who, List<FolderPlace> places, String folder) {
        List<FolderPlace> there = transfer(who, places, folder, Transfer.Kind.MOVE);
        there.forEach(place -> {
            gone.put(
                    place,
                    folders.values(account, folderOf(place), MailroomFields.CASE)
                            .getOrDefault(place, ""));
            folders.remove(account, place);
        });
        journal.take(there.stream()
                .map(place -> new FolderChange.Vanished(place, who))
                .toList());
    }

    /** UID COPY of one mail. */
    void copy(String who, FolderPlace place, String folder) {
        folders.alone(() -> transfer(who, List.of(place), folder, Transfer.Kind.COPY));
    }

    private List<FolderPlace> transfer(String who, List<FolderPlace> places, String folder, Transfer.Kind kind) {
        Transfer by = new Transfer(kind, folderOf(places.get(0)));
        List<FolderPlace> there =
                places.stream().filter(place -> folders.holds(account, place)).toList();
        List<FolderChange> changes = new ArrayList<>();
        there.forEach(place -> changes.add(new FolderChange.Appeared(
                account,
                folder,
                folders.append(account, folder, bytes(place), folders.keywords(place)),
                who,
                Optional.of(by))));
        places.stream()
                .filter(place -> !there.contains(place))
                .forEach(place -> changes.add(new FolderChange.Missed(
                        account,
                        folder,
                        by,
                        who,
                        Optional.ofNullable(gone.get(place)).filter(number -> !number.isEmpty()))));
        journal.take(changes);
        return there;
    }

    /** STORE \\Deleted and EXPUNGE of mails of one folder. */
    void expunge(String who, FolderPlace... places) {
        folders.alone(() -> expungeAlone(who, places));
    }

    private void expungeAlone(String who, FolderPlace... places) {
        List<FolderPlace> marked = Arrays.stream(places)
                .filter(place -> folders.holds(account, place))
                .toList();
        if (marked.isEmpty()) {
            return;
        }
        journal.take(marked.stream()
                .map(place -> new FolderChange.MarkedDeleted(place, who))
                .toList());
        deletions.before(
                desk,
                folderOf(marked.get(0)),
                marked.stream()
                        .map(place -> new Doomed(place, folders.keywords(place)))
                        .toList(),
                who,
                (goes, again) -> {});
        marked.forEach(place -> folders.remove(account, place));
        journal.take(marked.stream()
                .map(place -> new FolderChange.Vanished(place, who))
                .toList());
    }

    /** A command about the case's mails and others in these folders failed when it had begun. */
    void brokenOff(Case theCase, String... folders) {
        journal.take(new FolderChange.BrokenOff(
                account, Set.of(folders), Set.of(theCase.number().text(), "", "no number")));
    }

    /** APPEND of a mail. */
    FolderPlace append(String who, byte[] mail, String folder) {
        FolderPlace place = folders.append(account, folder, mail, Set.of());
        journal.take(new FolderChange.Appeared(account, folder, place, who, Optional.empty()));
        return place;
    }

    byte[] bytes(FolderPlace place) {
        return folders.read(account, place).orElseThrow();
    }

    static String folderOf(FolderPlace place) {
        return place.mailbox().substring(place.mailbox().indexOf(':') + 1);
    }

    /** Where a case's mails lie, each with its folder. */
    Map<FolderPlace, String> lying(Case theCase) {
        Map<FolderPlace, String> found = new LinkedHashMap<>();
        for (String folder : folders.folders(account)) {
            folders.values(account, folder, MailroomFields.CASE).forEach((place, number) -> {
                if (number.equals(theCase.number().text())) {
                    found.put(place, folder);
                }
            });
        }
        return found;
    }

    /** The one place where the case's only mail lies. */
    FolderPlace placeOf(Case theCase) {
        return lying(theCase).keySet().iterator().next();
    }

    /** The subjects of the notes about moves in a folder. */
    List<String> notesIn(String folder) {
        return folders.find(account, folder, MailroomFields.KIND, "notice: about a move").stream()
                .map(place -> RawMessage.of(bytes(place)).only("Subject").orElse(""))
                .toList();
    }

    /** The text of the notes about moves in a folder. */
    String noteTexts(String folder) {
        StringBuilder text = new StringBuilder();
        folders.find(account, folder, MailroomFields.KIND, "notice: about a move")
                .forEach(place -> text.append(new String(bytes(place), StandardCharsets.UTF_8)));
        return text.toString();
    }

    List<Finding> found() {
        return verification.findings(Optional.empty());
    }

    Case now(Case theCase) {
        return cases.byId(theCase.id()).orElseThrow();
    }

    /** Carries out what is due, and what comes of it. */
    void doWork() {
        for (List<WorkItem> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::carryOut);
        }
    }

    private List<WorkItem> due() {
        return work.claimDue("node-1", clock.instant(), Duration.ofMinutes(5), 100);
    }

    private void carryOut(WorkItem item) {
        switch (item.kind()) {
            case FILE -> new Filer(cases, folders, work, UnitOfWork.EACH_BY_ITSELF).file(item);
            case SHOW_HELD -> copies.refresh(item.subject());
            case TELL_HELD -> new HeldNotices(replies, folders, () -> configuration).tell(item);
            case MOVE_CASE -> mover.move(item);
            case PUT_BACK -> replyMoves.putBack(item);
            case END_NOTE -> notes.end(item);
            default -> {}
        }
        work.done(item.id(), item.token());
    }
}
