package org.mailroom.desk.quarter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.mailroom.desk.quarter.Fact.What;

/** Makes up what happens to the cases of a quarter. The same seed makes the same facts. */
final class RandomFacts {
    private static final What[] USUAL = {
        What.ANSWER,
        What.ANSWER,
        What.ANSWER,
        What.WRITE,
        What.WRITE,
        What.PARK,
        What.BACK,
        What.CLOSE,
        What.SORT,
        What.SORT,
        What.ASSIGN,
        What.ASSIGN,
        What.REVIEW,
        What.MERGE
    };

    private final QuarterTime time;
    private final Random random;

    RandomFacts(QuarterTime time, long seed) {
        this.time = time;
        this.random = new Random(seed);
    }

    /** In the order in which they happen. */
    List<Fact> of(int cases) {
        int[] opened = random.ints(cases, 0, time.minutes()).sorted().toArray();
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            life(facts, i, opened[i]);
        }
        facts.sort(Comparator.comparingInt(Fact::minute));
        return facts;
    }

    private void life(List<Fact> facts, int caseNo, int opened) {
        add(facts, opened, caseNo, What.OPEN, random.nextInt(100));
        int at = opened;
        for (int left = random.nextInt(7); left > 0; left--) {
            at += gap();
            What what = USUAL[random.nextInt(USUAL.length)];
            int before = caseNo - QuarterDesks.apart() * (1 + random.nextInt(4));
            if (what == What.MERGE && before >= 0) {
                add(facts, at, caseNo, what, before);
                return;
            }
            if (what != What.MERGE) {
                add(facts, at, caseNo, what, random.nextInt(100));
            }
        }
        if (random.nextInt(50) > 0) {
            add(facts, at + gap(), caseNo, What.CLOSE, 0);
        }
    }

    private int gap() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(30);
            case 1 -> random.nextInt(6 * 60);
            case 2 -> random.nextInt(QuarterTime.DAY);
            default -> random.nextInt(4 * QuarterTime.DAY);
        };
    }

    private void add(List<Fact> facts, int minute, int caseNo, What what, int value) {
        int when = time.whenUp(minute);
        if (when < time.minutes()) {
            facts.add(new Fact(when, caseNo, what, value));
        }
    }
}
