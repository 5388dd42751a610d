package org.mailroom.desk.ids;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number under which people speak of a case: the desk's tag, the day it was opened and five random digits of base
 * 32, as in {@code MR-261123-7KQ4T}.
 *
 * <p>It needs no counter, tells a stranger nothing about the desk's volume, and is not meant to be secret: it only
 * joins a mail to a case when the sender takes part in that case.
 *
 * @param text the whole number in capitals
 */
public record CaseNumber(String text) {
    /** So many numbers are looked for in a text. */
    public static final int MOST_FOUND = 10;

    static final int DAY_DIGITS = 6;
    static final int RANDOM_DIGITS = 5;
    private static final int LONGEST_TAG = 12;

    /** @throws IllegalArgumentException when the text has not the form of a case number */
    public CaseNumber {
        if (!wellFormed(text)) {
            throw new IllegalArgumentException("not a case number: it must look like MR-261123-7KQ4T");
        }
    }

    /**
     * A fresh number of the desk with this tag. There is a letter among its random digits: a date with five figures behind it
     * may be somebody's number of birth.
     */
    public static CaseNumber fresh(String tag, LocalDate day, RandomGenerator random) {
        String date = String.format(
                Locale.ROOT, "-%02d%02d%02d-", day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
        String digits;
        do {
            digits = randomDigits(random);
        } while (digits.chars().allMatch(Character::isDigit));
        return new CaseNumber((tag + date + digits).toUpperCase(Locale.ROOT));
    }

    private static String randomDigits(RandomGenerator random) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < RANDOM_DIGITS; i++) {
            digits.append(Base32.digit(random.nextInt(32)));
        }
        return digits.toString();
    }

    /** The number written in the text, in any case and with blanks around, or empty. */
    public static Optional<CaseNumber> parse(String text) {
        String stripped = text.strip().toUpperCase(Locale.ROOT);
        return wellFormed(stripped) ? Optional.of(new CaseNumber(stripped)) : Optional.empty();
    }

    /** The first number of the desk with this tag inside a longer text, such as a subject; linear in its length. */
    public static Optional<CaseNumber> find(String tag, String text) {
        return findAll(tag, text).stream().findFirst();
    }

    /**
     * The numbers of the desk with this tag inside a longer text, such as a subject: in letters of any size or width, with
     * any dash or blank between the parts, and with O, I and L for the digits that they look like. The first {@link
     * #MOST_FOUND}; linear in the text's length.
     */
    public static List<CaseNumber> findAll(String tag, String text) {
        return NumberScan.of(tag.toUpperCase(Locale.ROOT), text, MOST_FOUND);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean wellFormed(String text) {
        int tagEnd = text.length() - RANDOM_DIGITS - 1 - DAY_DIGITS - 1;
        if (tagEnd < 1 || tagEnd > LONGEST_TAG || text.charAt(tagEnd) != '-') {
            return false;
        }
        int dash = tagEnd + 1 + DAY_DIGITS;
        return text.charAt(dash) == '-'
                && text.chars().limit(tagEnd).allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
                && text.substring(tagEnd + 1, dash).chars().allMatch(c -> c >= '0' && c <= '9')
                && text.substring(dash + 1).chars().allMatch(c -> "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(c) >= 0);
    }
}
