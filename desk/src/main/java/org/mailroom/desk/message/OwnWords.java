package org.mailroom.desk.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes out of a mail's text what its writer did not write this time: quoted lines, the line that announces them, a
 * forwarded or answered mail below, the signature behind {@code -- }. Line by line, in one pass.
 */
public final class OwnWords {
    private static final int LONGEST_ANNOUNCEMENT = 300;
    private static final int ANNOUNCEMENT_LINES = 3;
    private static final int LONGEST_LABEL = 40;

    private final String[] lines;
    private final List<String> kept = new ArrayList<>();

    private OwnWords(String text) {
        this.lines = text.split("\n", -1);
    }

    static String of(String text) {
        return new OwnWords(text).read();
    }

    /** Where a mail that is answered or forwarded begins below; the text's length where none does. */
    public static int end(String text) {
        OwnWords words = new OwnWords(text);
        int offset = 0;
        for (int i = 0; i < words.lines.length; i++) {
            if (isOriginalMarker(words.lines[i]) || words.isHeaderBlock(i)) {
                return offset;
            }
            offset += words.lines[i].length() + 1;
        }
        return text.length();
    }

    private String read() {
        boolean quoting = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (isSignature(line) || isOriginalMarker(line) || isHeaderBlock(i)) {
                break;
            }
            boolean quotes = line.stripLeading().startsWith(">");
            if (!quotes) {
                kept.add(line);
            } else if (!quoting) {
                dropAnnouncement();
            }
            quoting = quotes;
        }
        dropAnnouncement();
        return String.join("\n", kept).strip();
    }

    private static boolean isSignature(String line) {
        return line.equals("-- ") || line.equals("--");
    }

    /** {@code -----Original Message-----} and its translations, and the beginning of a PGP signature. */
    private static boolean isOriginalMarker(String line) {
        String stripped = line.strip();
        boolean dashed = stripped.startsWith("-----") && stripped.endsWith("----");
        return dashed && stripped.length() < LONGEST_ANNOUNCEMENT && contains(stripped, QuoteWords.MARKERS);
    }

    /** {@code From: …} followed at once by {@code Sent:}, {@code To:} or the like, in the usual languages. */
    private boolean isHeaderBlock(int index) {
        return index + 1 < lines.length
                && QuoteWords.SENDER_LABELS.contains(label(lines[index]))
                && QuoteWords.OTHER_LABELS.contains(label(lines[index + 1]));
    }

    private static String label(String line) {
        String text = line.strip().replace("*", "");
        int colon = text.indexOf(':');
        int wide = text.indexOf('：');
        int end = colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
        return end <= 0 || end > LONGEST_LABEL
                ? ""
                : text.substring(0, end).strip().toLowerCase(Locale.ROOT);
    }

    /** Takes back the last lines kept if together they say who wrote what follows. */
    private void dropAnnouncement() {
        int end = kept.size();
        while (end > 0 && kept.get(end - 1).isBlank()) {
            end--;
        }
        int from = end;
        String joined = "";
        for (int start = end - 1; start >= Math.max(0, end - ANNOUNCEMENT_LINES); start--) {
            String line = kept.get(start).strip();
            if (line.isEmpty() || joined.length() + line.length() > LONGEST_ANNOUNCEMENT) {
                break;
            }
            joined = (line + " " + joined).strip();
            boolean begins =
                    from == end || QuoteWords.OPENERS.stream().anyMatch(line.toLowerCase(Locale.ROOT)::startsWith);
            from = begins && isAnnouncement(joined) ? start : from;
        }
        if (from < end) {
            kept.subList(from, kept.size()).clear();
        }
    }

    private static boolean isAnnouncement(String text) {
        boolean announces = text.endsWith(":") || text.endsWith("：");
        if (!announces || text.chars().noneMatch(c -> Character.isDigit(c) || c == '@')) {
            return false;
        }
        return contains(text, QuoteWords.WROTE);
    }

    private static boolean contains(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }
}
