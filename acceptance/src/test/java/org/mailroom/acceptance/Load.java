package org.mailroom.acceptance;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mailroom.acceptance.Ledger.Entry;
import org.mailroom.acceptance.Ledger.Kind;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;

/**
 * Customers, agents and somebody who recalls, all at once, until they are told to stop. When the server goes they come
 * back as soon as it answers, and whoever got no answer to a mail sends the same mail again, as mail programs do.
 */
final class Load implements AutoCloseable {
    private static final String ANNA = "anna/support@acme.example";
    private static final String BEN = "ben/support@acme.example";
    private static final Duration BETWEEN_MAILS = Duration.ofMillis(200);
    private static final Duration BETWEEN_REPLIES = Duration.ofMillis(800);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int MOST_LOOKED_AT = 20;
    private static final Duration BEFORE_COMING_BACK = Duration.ofMillis(300);

    private final DeskUnderTest desk;
    private final Ledger ledger;
    private final AtomicInteger interruptions = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Thread> people = new ArrayList<>();

    Load(DeskUnderTest desk, Ledger ledger) {
        this.desk = desk;
        this.ledger = ledger;
    }

    /** Everybody begins. */
    void start() {
        person(sending(Kind.INQUIRY, () -> desk.server().smtp()));
        person(sending(Kind.INQUIRY, () -> desk.server().smtp()));
        person(sending(Kind.DUE, () -> submission(ANNA)));
        person(sending(Kind.REVIEWED, () -> submission(BEN)));
        person(sending(Kind.RECALLED, () -> submission(ANNA)));
        person(recalling());
        people.forEach(Thread::start);
    }

    /** How many sessions the kills cut short. */
    int interruptions() {
        return interruptions.get();
    }

    private void person(Session session) {
        people.add(new Thread(
                () -> {
                    while (goesOnAfter(BEFORE_COMING_BACK)) {
                        try {
                            session.untilItEnds();
                        } catch (ConnectException notThere) {
                            // the server is down, or still starts
                        } catch (IOException gone) {
                            interruptions.incrementAndGet();
                        }
                    }
                },
                "load-" + people.size()));
    }

    private Session sending(Kind kind, Door door) {
        List<Entry> unanswered = new ArrayList<>();
        return () -> {
            try (SmtpClient smtp = door.open()) {
                do {
                    Entry entry = unanswered.isEmpty() ? ledger.open(kind) : unanswered.remove(0);
                    unanswered.add(entry);
                    send(smtp, entry);
                    entry.accept();
                    unanswered.clear();
                } while (goesOnAfter(kind == Kind.INQUIRY ? BETWEEN_MAILS : BETWEEN_REPLIES));
            }
        };
    }

    private static void send(SmtpClient smtp, Entry entry) throws IOException {
        if (entry.kind() == Kind.INQUIRY) {
            smtp.send(
                    entry.customer(),
                    List.of(DeskUnderTest.DESK),
                    Mails.inquiry(entry.customer(), DeskUnderTest.DESK, "A question", entry.messageId(), "Help."));
        } else {
            smtp.send(
                    DeskUnderTest.DESK,
                    List.of(entry.customer()),
                    Mails.reply(
                            entry.customer(),
                            "A question",
                            entry.messageId(),
                            "unknown-" + entry.messageId(),
                            "An answer."));
        }
    }

    /** Takes replies out of the outbox, by turns by moving them away and by deleting them. */
    private Session recalling() {
        Set<Long> others = new HashSet<>();
        return () -> {
            try (ImapClient imap = desk.server().imap(ANNA, DeskUnderTest.PASSWORD)) {
                imap.command("CREATE Taken");
                do {
                    imap.select("Outbox.anna");
                    for (long uid : newestFirst(imap.search("ALL"))) {
                        if (!others.contains(uid) && !recalled(imap, uid)) {
                            others.add(uid);
                        }
                    }
                } while (goesOnAfter(BETWEEN_LOOKS));
            }
        };
    }

    /** Who comes late to many replies takes those back that have the most time left. */
    private static List<Long> newestFirst(List<Long> uids) {
        return uids.stream()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_LOOKED_AT)
                .toList();
    }

    /** Answers false when the message is none to be recalled. */
    private boolean recalled(ImapClient imap, long uid) throws IOException {
        List<byte[]> header =
                imap.command("UID FETCH " + uid + " (BODY.PEEK[HEADER])").literals();
        Optional<Entry> wanted = header.stream()
                .map(ImapClient::text)
                .flatMap(text -> ledger.all().stream()
                        .filter(entry -> entry.kind() == Kind.RECALLED)
                        .filter(entry -> text.contains(entry.mark() + "@")))
                .findFirst();
        if (wanted.filter(Entry::accepted).isPresent()) {
            if (uid % 2 == 0) {
                imap.expectOk("UID MOVE " + uid + " Taken");
            } else {
                imap.expectOk("UID STORE " + uid + " +FLAGS (\\Deleted)");
                imap.expectOk("EXPUNGE");
            }
            wanted.get().recall();
        }
        return wanted.isPresent();
    }

    private SmtpClient submission(String login) throws IOException {
        return desk.server().submission(login, DeskUnderTest.PASSWORD);
    }

    /** Answers false when everybody is to stop. */
    private boolean goesOnAfter(Duration pause) {
        try {
            return !over.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Everybody ends what they are at. */
    @Override
    public void close() {
        over.countDown();
        try {
            for (Thread person : people) {
                person.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Session {
        void untilItEnds() throws IOException;
    }

    private interface Door {
        SmtpClient open() throws IOException;
    }
}
