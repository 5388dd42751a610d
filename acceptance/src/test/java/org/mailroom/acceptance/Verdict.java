package org.mailroom.acceptance;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mailroom.acceptance.Ledger.Entry;
import org.mailroom.acceptance.Ledger.Kind;

/** What must be said of each mail: it is where it belongs, once, or it is known to be in doubt. */
final class Verdict {
    private final Ledger ledger;
    private final Counts counts;
    private final Duration window;
    private final List<String> missing = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();
    private final List<String> unapproved = new ArrayList<>();
    private int filed;
    private int acknowledged;
    private int acknowledgementsInDoubt;
    private int delivered;
    private int repliesInDoubt;
    private int kept;
    private int recalled;
    private int givenBack;

    private Verdict(Ledger ledger, Counts counts, Duration window) {
        this.ledger = ledger;
        this.counts = counts;
        this.window = window;
    }

    static Verdict on(Ledger ledger, Counts counts, Duration window) throws IOException {
        Verdict verdict = new Verdict(ledger, counts, window);
        for (Entry entry : ledger.all()) {
            verdict.judge(entry);
        }
        return verdict;
    }

    /** What is not, or not yet, where it belongs. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** Everything that must not be. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>(missing);
        wrong.addAll(twice);
        wrong.addAll(unapproved);
        return wrong;
    }

    /** What the server tells of each mail of which something must not be. */
    List<String> stories() {
        List<String> stories = new ArrayList<>();
        for (Entry entry : ledger.all()) {
            if (wrong().stream().anyMatch(words -> words.contains(entry.mark()))) {
                stories.add(entry.mark() + ": " + counts.story(entry));
            }
        }
        return stories;
    }

    private void judge(Entry entry) throws IOException {
        switch (entry.kind()) {
            case INQUIRY -> {
                filed += once(entry, "filed", counts.filed(entry));
                acknowledged += acknowledged(entry);
            }
            case DUE -> delivered += delivered(entry);
            case REVIEWED -> {
                kept += counts.givenBack(entry)
                        ? givenBack(entry)
                        : once(entry, "waiting for review", counts.pending(entry));
                never(entry, "left unreviewed");
            }
            case RECALLED -> {
                if (entry.recalledWithin(window)) {
                    recalled++;
                    never(entry, "left although recalled");
                } else {
                    atMostOnce(entry, "delivered", counts.left(entry));
                }
            }
        }
    }

    private int acknowledged(Entry entry) throws IOException {
        int times = counts.acknowledged(entry);
        if (times == 0 && counts.acknowledgementInDoubt(entry)) {
            acknowledgementsInDoubt++;
            return 0;
        }
        return once(entry, "acknowledged", times);
    }

    /** It must not leave any more; the author has it and knows. */
    private int givenBack(Entry entry) {
        givenBack++;
        never(entry, "left although given back");
        return 0;
    }

    private int delivered(Entry entry) {
        int times = counts.left(entry);
        if (counts.givenBack(entry)) {
            return givenBack(entry);
        }
        if (counts.replyInDoubt(entry)) {
            repliesInDoubt++;
            return atMostOnce(entry, "delivered", times);
        }
        return once(entry, "delivered", times);
    }

    /** What was accepted must be there; what was sent without an answer may be. Answers how often it is. */
    private int once(Entry entry, String what, int times) {
        if (times == 0 && entry.accepted()) {
            missing.add(entry.kind() + " " + entry.mark() + " is not " + what);
        }
        return atMostOnce(entry, what, times);
    }

    private int atMostOnce(Entry entry, String what, int times) {
        if (times > 1) {
            twice.add(entry.kind() + " " + entry.mark() + " is " + times + " times " + what);
        }
        return times;
    }

    private void never(Entry entry, String what) {
        if (counts.left(entry) > 0) {
            unapproved.add(entry.kind() + " " + entry.mark() + " " + what + ", " + counts.left(entry) + " times");
        }
    }

    private long accepted(Kind kind) {
        return ledger.all().stream()
                .filter(entry -> entry.kind() == kind && entry.accepted())
                .count();
    }

    /** The counts, for a person. */
    String words(int kills, int interruptions) {
        return """
                kills %d, sessions cut short %d
                inquiries: accepted %d, filed %d, acknowledged %d, acknowledgement in doubt %d
                replies due: accepted %d, delivered %d, in doubt %d
                replies recalled: accepted %d, confirmed within the window %d
                replies under review: accepted %d, kept %d
                given back, not knowing whether they were taken back %d
                lost %d, twice %d, unapproved %d""".formatted(
                        kills,
                        interruptions,
                        accepted(Kind.INQUIRY),
                        filed,
                        acknowledged,
                        acknowledgementsInDoubt,
                        accepted(Kind.DUE),
                        delivered,
                        repliesInDoubt,
                        accepted(Kind.RECALLED),
                        recalled,
                        accepted(Kind.REVIEWED),
                        kept,
                        givenBack,
                        missing.size(),
                        twice.size(),
                        unapproved.size());
    }
}
