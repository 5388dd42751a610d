package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.screening.identity.NumberKind;
import org.mailroom.desk.screening.identity.NumberKinds;
import org.mailroom.desk.screening.identity.NumberKinds.Written;

/**
 * Finds numbers of persons and accounts in a text. One pass that stops at digits only; what stands around a digit is
 * tried in whole groups. A way of writing that proves little counts where the text speaks of the number.
 */
final class IdentityFinder {
    /** So many are enough to know about. */
    static final int MOST = 100;

    private static final int LETTER_GROUPS_BEFORE = 2;
    private static final String NEVER_BEFORE = "@_$€£&+%\\";
    private static final String NOT_BEFORE_ALONE = "/=#?";
    private static final String NEVER_BEHIND = "@_=€$£%&";

    private final String text;
    private final String tag;
    private final NumberGroups groups = new NumberGroups();
    private final StringBuilder number = new StringBuilder();
    private final StringBuilder separators = new StringBuilder();
    private final List<Match> found = new ArrayList<>();
    private int foundUntil;

    /**
     * A number of a person or an account.
     *
     * @param start where it begins
     * @param end behind it
     * @param kind what it is
     * @param number letters and digits, all of them: never to be shown
     */
    record Match(int start, int end, NumberKind kind, String number) {
        private static final int SHOWN = 3;

        String masked() {
            return "*".repeat(number.length() - SHOWN) + number.substring(number.length() - SHOWN);
        }

        @Override
        public String toString() {
            return kind.words() + " " + masked();
        }
    }

    private IdentityFinder(String text, String tag) {
        this.text = text;
        this.tag = tag;
    }

    /**
     * Numbers in the order of the text, not overlapping, at most {@value #MOST}.
     *
     * @param tag with which the numbers of the desk's cases begin, in capitals; these are nobody's. Empty for none
     */
    static List<Match> find(String text, String tag) {
        return new IdentityFinder(text, tag).scan();
    }

    private List<Match> scan() {
        int at = Digits.next(text, 0);
        int taken = 0;
        while (at < text.length() && found.size() < MOST) {
            int end = groups.read(text, begin(at, taken));
            look();
            boolean more = groups.size() == NumberGroups.CAPACITY;
            taken = more ? groups.starts[NumberGroups.CAPACITY - NumberKinds.MOST_GROUPS] : Math.max(end, at + 1);
            at = Digits.next(text, taken);
        }
        return found;
    }

    /** Where the group of this digit begins, or a few capitals before it. */
    private int begin(int digit, int floor) {
        int start = groupStart(digit, floor);
        for (int i = 0; i < LETTER_GROUPS_BEFORE; i++) {
            int before = capitalsStart(start, floor);
            if (before == start) {
                return start;
            }
            start = before;
        }
        return start;
    }

    private int groupStart(int from, int floor) {
        int start = from;
        while (start > floor && NumberGroups.plain(text.charAt(start - 1)) != 0) {
            start--;
        }
        return start;
    }

    private int capitalsStart(int from, int floor) {
        int end = from - 1;
        if (end <= floor || (text.charAt(end) != ' ' && text.charAt(end) != '-')) {
            return from;
        }
        int start = groupStart(end, Math.max(floor, end - 4));
        boolean capitals = start < end && end - start <= 3;
        for (int i = start; i < end; i++) {
            capitals &= text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
        }
        return capitals ? start : from;
    }

    private void look() {
        for (int first = 0; first < groups.size(); first++) {
            if (groups.starts[first] >= foundUntil) {
                lookFrom(first);
            }
        }
    }

    private void lookFrom(int first) {
        number.setLength(0);
        separators.setLength(0);
        long key = 0;
        Match best = null;
        int last = Math.min(groups.size(), first + NumberKinds.MOST_GROUPS);
        for (int group = first; group < last; group++) {
            key = NumberKinds.key(key, groups.sizeOf(group));
            groups.append(group, number);
            if (number.length() > NumberKinds.LONGEST) {
                break;
            }
            Match longer = number.length() < NumberKinds.SHORTEST ? null : match(key, first, group);
            best = longer == null ? best : longer;
            separators.append(groups.separatorBehind(group));
        }
        if (best != null) {
            found.add(best);
            foundUntil = best.end();
        }
    }

    private @Nullable Match match(long key, int first, int last) {
        List<Written> ways = NumberKinds.of(key);
        if (ways.isEmpty()) {
            return null;
        }
        String whole = number.toString();
        List<Written> proven = ways.stream()
                .filter(way -> way.shape().fits(whole, separators)
                        && way.kind().proof().test(whole))
                .toList();
        return proven.isEmpty() || touches(first, last) ? null : chosen(proven, whole, first, last);
    }

    /** The kind the text speaks of, else the one that proves itself. */
    private @Nullable Match chosen(List<Written> proven, String whole, int first, int last) {
        int start = groups.starts[first];
        int end = groups.ends[last];
        NumberContext context = new NumberContext(text, start, end);
        return proven.stream()
                .filter(way -> context.speaksOf(way.kind().near()))
                .findFirst()
                .or(() -> proven.stream()
                        .filter(way -> way.evident() && apart(first, last) && !context.labelledOtherwise())
                        .findFirst())
                .map(way -> new Match(start, end, way.kind(), whole))
                .orElse(null);
    }

    private boolean touches(int first, int last) {
        int start = groups.starts[first];
        int end = groups.ends[last];
        boolean telephone = groups.starts[0] > 0 && text.charAt(groups.starts[0] - 1) == '+';
        return telephone
                || touchesSigns(start, end)
                || CardContext.insideWordOrLink(text, start, end)
                || endsCaseNumber(start, end);
    }

    /** Whether it is what stands behind the tag in a number of a case, as in {@code MR-261129-03258}. */
    private boolean endsCaseNumber(int start, int end) {
        int from = start - tag.length() - 1;
        return !tag.isEmpty()
                && from >= 0
                && CaseNumber.parse(text.substring(from, end))
                        .filter(number -> number.text().startsWith(tag + "-"))
                        .isPresent();
    }

    private boolean touchesSigns(int start, int end) {
        boolean before = start > 0 && NEVER_BEFORE.indexOf(text.charAt(start - 1)) >= 0;
        boolean behind = end < text.length() && NEVER_BEHIND.indexOf(text.charAt(end)) >= 0;
        boolean fraction = end + 1 < text.length()
                && (text.charAt(end) == ',' || text.charAt(end) == '.')
                && Digits.value(text.charAt(end + 1)) != Digits.NONE;
        return before || behind || fraction;
    }

    /** Whether it is no part of a longer number or table. */
    private boolean apart(int first, int last) {
        int start = groups.starts[first];
        boolean marked = start > 0 && NOT_BEFORE_ALONE.indexOf(text.charAt(start - 1)) >= 0;
        boolean before = first > 0 && groups.hasDigit(first - 1) && joins(groups.separatorBehind(first - 1));
        boolean behind = last + 1 < groups.size() && groups.hasDigit(last + 1) && joins(groups.separatorBehind(last));
        return !marked && !before && !behind;
    }

    private boolean joins(char separator) {
        return separator != ' ' || separators.indexOf(" ") >= 0;
    }
}
