package org.mailroom.desk.screening;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The words of an internal text, kept so that they are known again and cannot be read: hashes of its runs of words
 * (shingles; Broder, "On the resemblance and containment of documents", 1997). Signs, breaks of lines, accents and
 * capitals do not count. A text of a few words is one run; one of fewer than {@value #SHORTEST} says nothing of its own.
 */
public final class WordPrints {
    /** How many words a run has. */
    static final int RUN = 8;
    /** The shortest text that is known again, in words. */
    static final int SHORTEST = 4;
    /** So many words of a text are kept. */
    static final int MOST_WORDS = 2_000;

    private static final long TIMES = 0x9e3779b97f4a7c15L;
    private static final int MOST_CLOSING_LINES = 12;
    private static final int LONGEST_CLOSING = 40;
    private static final List<String> CLOSINGS = List.of(
            "best regards",
            "kind regards",
            "regards",
            "best wishes",
            "yours sincerely",
            "sincerely",
            "mit freundlichen gru",
            "freundliche gru",
            "viele gru",
            "beste gru",
            "liebe gru",
            "gruss",
            "cordialement",
            "bien a vous",
            "saludos",
            "un saludo",
            "atentamente",
            "cordiali saluti",
            "saluti",
            "distinti saluti",
            "met vriendelijke groet",
            "groeten",
            "atenciosamente",
            "cumprimentos",
            "z powazaniem",
            "pozdrawiam",
            "med vanliga halsningar",
            "halsningar",
            "med venlig hilsen",
            "med vennlig hilsen");

    private final int run;
    private final long[] prints;

    private WordPrints(int run, long[] prints) {
        this.run = run;
        this.prints = prints;
    }

    /** The prints of a text without its closing; empty where it says too little. */
    public static Optional<WordPrints> of(String text) {
        PrintedWords words = PrintedWords.of(withoutClosing(text), MOST_WORDS);
        if (words.count() < SHORTEST) {
            return Optional.empty();
        }
        int run = Math.min(RUN, words.count());
        return Optional.of(new WordPrints(
                run, Arrays.stream(runs(words, run)).sorted().distinct().toArray()));
    }

    /** The same without what these texts say too; empty where nothing is left. */
    public Optional<WordPrints> without(Collection<String> texts) {
        long[] known = texts.stream()
                .map(text -> PrintedWords.of(text, PrintedWords.MOST))
                .flatMapToLong(words -> Arrays.stream(runs(words, run)))
                .sorted()
                .toArray();
        long[] own = Arrays.stream(prints)
                .filter(print -> Arrays.binarySearch(known, print) < 0)
                .toArray();
        return own.length == 0 ? Optional.empty() : Optional.of(new WordPrints(run, own));
    }

    /** The first word of a text with which one of the runs begins. */
    OptionalInt in(PrintedWords words) {
        long[] runs = runs(words, run);
        return IntStream.range(0, runs.length)
                .filter(i -> Arrays.binarySearch(prints, runs[i]) >= 0)
                .findFirst();
    }

    /** How many words a run of these has. */
    int run() {
        return run;
    }

    /** The prints as bytes that {@link #read} understands. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + prints.length * Long.BYTES).put((byte) run);
        Arrays.stream(prints).forEach(bytes::putLong);
        return bytes.array();
    }

    /** The prints that {@link #bytes()} wrote. */
    public static WordPrints read(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        int run = bytes.get();
        long[] prints = new long[bytes.remaining() / Long.BYTES];
        Arrays.setAll(prints, i -> bytes.getLong());
        return new WordPrints(run, prints);
    }

    /** The hash of each run, in the order of the text; one pass. */
    private static long[] runs(PrintedWords words, int run) {
        long[] hashes = words.hashes();
        long[] runs = new long[Math.max(0, hashes.length - run + 1)];
        long leaving = 1;
        for (int i = 0; i < run; i++) {
            leaving *= TIMES;
        }
        long hash = 0;
        for (int i = 0; i < hashes.length; i++) {
            hash = hash * TIMES + hashes[i];
            if (i >= run) {
                hash -= hashes[i - run] * leaving;
            }
            if (i >= run - 1) {
                runs[i - run + 1] = hash;
            }
        }
        return runs;
    }

    /** Everybody signs alike, notes as well as replies. */
    private static String withoutClosing(String text) {
        List<String> lines = text.lines().toList();
        for (int i = Math.max(1, lines.size() - MOST_CLOSING_LINES); i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.length() < LONGEST_CLOSING && closes(Letters.fold(line))) {
                return String.join("\n", lines.subList(0, i));
            }
        }
        return text;
    }

    private static boolean closes(String line) {
        return CLOSINGS.stream().anyMatch(line::startsWith);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordPrints that && run == that.run && Arrays.equals(prints, that.prints);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(prints);
    }
}
