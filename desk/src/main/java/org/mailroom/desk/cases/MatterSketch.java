package org.mailroom.desk.cases;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mailroom.desk.message.MailMessage;

/**
 * What a mail says, small enough to be kept: hashes of its writer's own words, three by three, and of the long numbers
 * in it. Two mails are about the same matter if the smaller has a quarter of its threes in the other (containment of
 * word shingles; Broder, "On the resemblance and containment of documents", 1997) or if subject and words are the same.
 * Quotes and signature do not count, since everybody's are alike.
 *
 * <p>Guards: a text of few words is only ever the same, never alike; mails that name long numbers (orders, invoices) and
 * none in common are about two matters, however alike a form letter makes them.
 */
public final class MatterSketch {
    /** So many hashes of threes are kept, the smallest ones: a fair sample of both texts alike. */
    static final int MOST_THREES = 256;

    /** So many long numbers are kept. */
    static final int MOST_NUMBERS = 16;

    /** The longest that {@link #text()} is, in characters. */
    public static final int LONGEST_TEXT = 1600;

    private static final double ALIKE = 0.25;
    private static final int FEWEST_WORDS = 12;
    private static final int FEWEST_WORDS_OF_THE_SAME = 3;
    private static final int FEWEST_IN_COMMON = 4;
    private static final int LONG_NUMBER = 4;
    private static final int MOST_WORDS = 20_000;
    private static final int STIR = 0x9e3779b9;
    private static final int TIMES = 1_000_003;

    private final int words;
    private final int same;
    private final int[] numbers;
    private final int[] threes;

    private MatterSketch(int words, int same, int[] numbers, int[] threes) {
        this.words = words;
        this.same = same;
        this.numbers = numbers;
        this.threes = threes;
    }

    /** The sketch of a mail; empty where it says too little to be compared. */
    public static Optional<MatterSketch> of(MailMessage message) {
        List<String> subject = words(message.subject());
        List<String> own = words(message.ownWords());
        if (own.size() < FEWEST_WORDS_OF_THE_SAME) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(subject);
        all.addAll(own);
        return Optional.of(new MatterSketch(own.size(), all.hashCode(), numbers(all), threes(own)));
    }

    /** Whether both say the same, in subject and own words, but for signs and capital letters. */
    public boolean sameAs(MatterSketch other) {
        return words == other.words && same == other.same && Arrays.equals(threes, other.threes);
    }

    /** Whether both are about the same matter. */
    public boolean alike(MatterSketch other) {
        if (sameAs(other)) {
            return true;
        }
        return words >= FEWEST_WORDS && other.words >= FEWEST_WORDS && !apart(other) && containment(other) >= ALIKE;
    }

    /** Which part of the smaller text's threes the other has, from 0 to 1; 0 for a handful. */
    double containment(MatterSketch other) {
        int bound = Math.min(bound(), other.bound());
        long mine = below(threes, bound);
        long others = below(other.threes, bound);
        long common = Arrays.stream(threes)
                .filter(three -> three <= bound && Arrays.binarySearch(other.threes, three) >= 0)
                .count();
        return common < FEWEST_IN_COMMON ? 0 : (double) common / Math.min(mine, others);
    }

    /** The sketch as letters and digits, at most {@link #LONGEST_TEXT}. */
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate((4 + numbers.length + threes.length) * Integer.BYTES);
        bytes.putInt(words).putInt(same).putInt(numbers.length).putInt(threes.length);
        Arrays.stream(numbers).forEach(bytes::putInt);
        Arrays.stream(threes).forEach(bytes::putInt);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The sketch that {@link #text()} wrote. */
    public static MatterSketch read(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        int words = bytes.getInt();
        int same = bytes.getInt();
        int[] numbers = new int[bytes.getInt()];
        int[] threes = new int[bytes.getInt()];
        Arrays.setAll(numbers, i -> bytes.getInt());
        Arrays.setAll(threes, i -> bytes.getInt());
        return new MatterSketch(words, same, numbers, threes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MatterSketch sketch && text().equals(sketch.text());
    }

    @Override
    public int hashCode() {
        return same;
    }

    /** Both name long numbers and none in common. */
    private boolean apart(MatterSketch other) {
        return numbers.length > 0
                && other.numbers.length > 0
                && Arrays.stream(numbers).noneMatch(number -> Arrays.binarySearch(other.numbers, number) >= 0);
    }

    private int bound() {
        return threes.length < MOST_THREES ? Integer.MAX_VALUE : threes[threes.length - 1];
    }

    private static long below(int[] sorted, int bound) {
        return Arrays.stream(sorted).filter(three -> three <= bound).count();
    }

    private static int[] numbers(List<String> words) {
        return words.stream()
                .filter(MatterSketch::isLongNumber)
                .mapToInt(word -> stirred(word.hashCode()))
                .sorted()
                .distinct()
                .limit(MOST_NUMBERS)
                .toArray();
    }

    /** A year is named by many. */
    private static boolean isLongNumber(String word) {
        boolean year = word.length() == LONG_NUMBER && (word.startsWith("19") || word.startsWith("20"));
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            digits += Character.isDigit(word.charAt(i)) ? 1 : 0;
        }
        return !year && digits >= LONG_NUMBER;
    }

    private static int[] threes(List<String> words) {
        int[] hashes = words.stream().mapToInt(String::hashCode).toArray();
        return IntStream.range(0, Math.max(0, words.size() - 2))
                .map(i -> stirred((hashes[i] * TIMES + hashes[i + 1]) * TIMES + hashes[i + 2]))
                .sorted()
                .distinct()
                .limit(MOST_THREES)
                .toArray();
    }

    /** Stirred so that the order is not that of the words. */
    private static int stirred(int hash) {
        int once = (hash ^ (hash >>> 16)) * STIR;
        int twice = (once ^ (once >>> 13)) * STIR;
        return twice ^ (twice >>> 15);
    }

    /** Runs of letters and digits in lower case; a letter of a writing without blanks is a word of its own. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length() && words.size() < MOST_WORDS; ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            boolean part = Character.isLetterOrDigit(c);
            if (!part || Character.isIdeographic(c)) {
                end(word, words);
            }
            if (part) {
                word.appendCodePoint(c);
            }
            if (Character.isIdeographic(c)) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
