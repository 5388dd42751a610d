package org.mailroom.store.crash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.cases.Joined;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.delivery.Admission;
import org.mailroom.desk.delivery.Consignment;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HoldDecision;
import org.mailroom.desk.hold.Kept;
import org.mailroom.desk.hold.Spool;
import org.mailroom.desk.hold.Turn;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.outbound.Leaving;
import org.mailroom.desk.outbound.Screened;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.store.crash.QueueFiles.Queued;

/**
 * One life of a mail server with a desk: takes up what an earlier life left, and takes in, holds, shows, releases and
 * delivers replies while people recall, edit and review them. It is a process of its own and may die at any step; all
 * that it leaves is a database and files.
 */
final class CrashingServer implements Spool {
    private static final List<Plan> PLANS = List.of(Plan.values());
    private static final int ROUNDS = 6;
    private static final int MOST_ROUNDS = 15;
    private static final Duration BETWEEN = Duration.ofSeconds(50);

    private final Steps steps;
    private final Diary diary;
    private final MovableClock clock;
    private final Random random;
    private final MailboxFiles files;
    private final QueueFiles incoming;
    private final QueueFiles outgoing;
    private final DeskOnDisk desk;
    private final People people;
    private final String life;

    private CrashingServer(Path folder, String life, Steps steps, MovableClock clock, Random random) {
        this.steps = steps;
        this.clock = clock;
        this.random = random;
        this.life = life;
        this.diary = new Diary(folder.resolve("diary"));
        this.files = new MailboxFiles(folder.resolve("mail"));
        this.incoming = new QueueFiles(folder.resolve("spool"));
        this.outgoing = new QueueFiles(folder.resolve("outgoing"));
        this.desk = new DeskOnDisk(folder, files, this, steps, clock);
        this.people = new People(desk, files, diary, steps, random);
    }

    /** {@code FOLDER LIFE SEED TIME STEP MILLISECONDS}: when it begins, and after which step or time it dies, if it does. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        long step = Long.parseLong(arguments[4]);
        dieAfter(Long.parseLong(arguments[5]));
        Steps steps = new Steps(step, folder.resolve("deaths"));
        MovableClock clock = new MovableClock(Instant.parse(arguments[3]));
        Random random = new Random(Long.parseLong(arguments[2]));
        CrashingServer server = new CrashingServer(folder, arguments[1], steps, clock, random);
        server.live(step > 0 || Long.parseLong(arguments[5]) > 0);
        server.desk.store.close();
        System.out.println("steps " + steps.count());
    }

    private static void dieAfter(long milliseconds) {
        if (milliseconds > 0) {
            CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS)
                    .execute(() -> Runtime.getRuntime().halt(137));
        }
    }

    /** @param writing whether agents write more; otherwise it lives until nothing is left to be done */
    private void live(boolean writing) {
        submitAgain();
        if (!desk.journal.caughtUp()) {
            throw new IllegalStateException("folders and store cannot be compared");
        }
        for (int round = 1; round <= (writing ? ROUNDS : MOST_ROUNDS); round++) {
            if (writing) {
                submit(round);
            }
            round();
        }
    }

    private void round() {
        spool();
        work();
        people.act();
        work();
        clock.move(BETWEEN);
        desk.releases.claimDue().forEach(desk.releases::submit);
        desk.releases.noteSubmitted();
        spool();
        deliver();
        work();
    }

    /** What a mail program does that was not told whether its mail was taken. */
    private void submitAgain() {
        Set<String> taken = diary.keys(Diary.Entry.SUBMITTED);
        diary.keys(Diary.Entry.SUBMITTING).stream()
                .filter(key -> !taken.contains(key))
                .forEach(this::submitMail);
    }

    private void submit(int round) {
        Plan plan = PLANS.get(random.nextInt(PLANS.size()));
        submitMail(life + "x" + round + " " + plan);
    }

    private void submitMail(String key) {
        diary.write(Diary.Entry.SUBMITTING, key);
        String author = Plan.valueOf(key.split(" ", -1)[1]).author();
        String name = key.split(" ", -1)[0];
        String mail = "From: " + author + " <" + author + "@acme.example>\r\nTo: c" + name + "@customer.example\r\n"
                + "Subject: Parcel " + key + "\r\nMessage-ID: <" + name + "@program.example>\r\n\r\nfirst text\r\n";
        incoming.put(new Queued(
                "Mail-" + name + "-" + random.nextInt(Integer.MAX_VALUE),
                author,
                0,
                0,
                0,
                mail.getBytes(StandardCharsets.UTF_8),
                Path.of("")));
        steps.did("spool.submitted");
        diary.write(Diary.Entry.SUBMITTED, key);
    }

    private void spool() {
        for (Queued mail : incoming.waiting()) {
            if (mail.who().isEmpty()) {
                release(mail);
            } else {
                hold(mail);
            }
            incoming.done(mail);
            steps.did("spool.done");
        }
    }

    /** The steps of the processor {@code desk-outbound}. */
    private void hold(Queued mail) {
        Person author = desk.desk.agentNamed(mail.who()).orElseThrow();
        MailMessage message = MailMessage.read(
                desk.outbound.named(desk.desk, author, MailMessage.read(RawMessage.of(mail.content()))));
        List<EmailAddress> recipients =
                message.to().stream().map(Mailbox::address).toList();
        Joined joined = desk.joiner.joinReply(
                desk.desk, message, recipients, Optional.empty(), desk.outbound.plan(desk.desk, message), now());
        if (joined.opened()) {
            desk.caseDesk.writtenFirst(joined.theCase(), Optional.of(author.name()));
        }
        RawMessage dressed = desk.outbound.dress(desk.desk, joined.theCase(), message);
        Leaving leaving = new Leaving(Optional.of(joined.theCase().id()), recipients, List.of(), List.of(), false);
        Screened screened = desk.outbound.screen(desk.desk, dressed, leaving);
        hold(mail, author, joined.theCase().id(), recipients, screened);
    }

    private void hold(Queued mail, Person author, long caseId, List<EmailAddress> recipients, Screened screened) {
        int departed = desk.replies.departed(desk.desk.id(), author.name(), caseId);
        HoldDecision decision = desk.outbound.decide(
                desk.desk, screened.concerns(), desk.outbound.draw(desk.desk, author, caseId, departed), now());
        MailMessage message = MailMessage.read(screened.message());
        Kept kept;
        do {
            Turn turn = desk.collisions.look(desk.desk, caseId, author.name(), message);
            HoldDecision met = turn.decide(desk.desk, decision);
            long id = desk.ids.next();
            HeldReply held = new HeldReply(
                    id,
                    desk.desk.id(),
                    caseId,
                    author.name(),
                    mail.name(),
                    MailIdentity.of(message),
                    met.state(),
                    met.releaseAt(),
                    desk.replyTokens.returnAddress(desk.desk.account(), desk.desk.id(), id),
                    recipients,
                    message.subject(),
                    met.reasons(),
                    now(),
                    Optional.empty(),
                    0);
            kept = desk.hold.hold(desk.desk, held, message.raw().bytes(), met.warnings(), turn, List.of());
        } while (kept == Kept.OVERTAKEN);
    }

    /** The steps of the processor {@code desk-release}. */
    private void release(Queued mail) {
        if (desk.releases.mayLeave(mail.held(), mail.token())) {
            desk.releases.recordRelease(mail.held(), mail.token());
            outgoing.put(mail);
            steps.did("outgoing.enqueued");
        }
    }

    /** What the guarded delivery does with each mail of its queue; the customer's server now and then takes it later. */
    private void deliver() {
        for (Queued mail : outgoing.waiting()) {
            Consignment consignment = consignment(mail);
            Admission admission = desk.guard.admits(consignment);
            if (admission == Admission.SEND) {
                attempt(mail, consignment);
            }
            if (admission != Admission.LATER) {
                outgoing.done(mail);
                steps.did("outgoing.done");
            }
        }
    }

    private void attempt(Queued mail, Consignment consignment) {
        desk.guard.handOver(consignment);
        if (random.nextInt(8) == 0) {
            outgoing.put(mail.again());
            steps.did("outgoing.again");
            desk.guard.waits(consignment(mail.again()), Duration.ofMinutes(1));
            return;
        }
        MailMessage message = MailMessage.read(RawMessage.of(mail.content()));
        diary.write(
                message.ownWords().contains("edited") ? Diary.Entry.LEFT_EDITED : Diary.Entry.LEFT_FIRST,
                String.join(" ", Plan.words(message)));
        steps.did("customer.accepted");
        desk.releases.delivered(mail.held(), "taken", clock.instant());
        desk.guard.ended(consignment);
    }

    private Consignment consignment(Queued mail) {
        HeldReply reply = desk.replies.byId(mail.held()).orElseThrow();
        return new Consignment(
                "mailroom-" + reply.id(),
                mail.name(),
                mail.attempt(),
                reply.desk(),
                reply.caseId(),
                Optional.of(reply.id()),
                reply.recipients());
    }

    private void work() {
        List<WorkItem> due = desk.work.claimDue();
        while (!due.isEmpty()) {
            for (WorkItem item : due) {
                carryOut(item);
                desk.work.done(item);
            }
            desk.work.noteDone();
            due = desk.work.claimDue();
        }
    }

    private void carryOut(WorkItem item) {
        switch (item.kind()) {
            case SHOW_HELD -> desk.copies.refresh(item.subject());
            case TELL_HELD -> desk.notices.tell(item);
            case MOVE_CASE -> {}
            default -> throw new IllegalStateException("nobody expected work of the kind " + item.kind());
        }
    }

    private Instant now() {
        return clock.instant();
    }

    @Override
    public void submit(HeldReply reply, byte[] content) {
        incoming.put(new Queued(Spool.mailName(reply), "", reply.id(), reply.token(), 0, content, Path.of("")));
        steps.did("spool.released");
    }

    @Override
    public boolean delivering(String mailName) {
        return outgoing.waiting().stream().anyMatch(mail -> mail.name().equals(mailName));
    }

    @Override
    public void sendAgain(HeldReply reply, long order, List<EmailAddress> recipients, byte[] content) {
        throw new IllegalStateException("nobody has a reply sent again here");
    }
}
