package org.mailroom.benchmarks.history;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A case that has been in the store for long: one in a hundred is open, and of the open ones one in ten waits for an agent.
 * Customers have four cases each, and one has {@value #OF_THE_GREAT} of a million.
 *
 * @param number 0, 1, 2 … ; everything else follows from it
 * @param all how many there are
 * @param now when the history was made
 */
record OldCase(int number, int all, Instant now) {
    /** How many mails each has: the inquiry and the answer. */
    static final int MAILS = 2;

    static final int OF_THE_GREAT = 500;
    static final String GREAT_CUSTOMER = "great@customer.example";
    static final int ONE_IN_IS_OPEN = 100;
    private static final int ONE_IN_OPEN_WAITS = 10;
    private static final int ONE_IN_IS_THE_GREATS = 2000;
    private static final int CASES_OF_A_CUSTOMER = 4;
    private static final long YEARS_MILLIS = 2L * 365 * 24 * 3600 * 1000;
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int OF_A_DAY = 1 << 20;
    private static final String[] AGENTS = {"anna", "ben"};
    private static final String[] QUEUES = {"General", "Billing", "Returns", "Technical"};

    long id() {
        return number + 1L;
    }

    /** Of the mail with this number in the case, from 0 on. */
    long mail(int mail) {
        return (long) number * MAILS + mail + 1;
    }

    /** In the form of a case number, and unlike any other. */
    String caseNumber() {
        int inDay = number % OF_A_DAY;
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "MR-2401%02d-", 1 + number / OF_A_DAY));
        for (int shift = 20; shift >= 0; shift -= 5) {
            text.append(DIGITS.charAt(inDay >> shift & 31));
        }
        return text.toString();
    }

    String customer() {
        return number % ONE_IN_IS_THE_GREATS == 0
                ? GREAT_CUSTOMER
                : "old" + number / CASES_OF_A_CUSTOMER + "@customer.example";
    }

    boolean isOpen() {
        return number % ONE_IN_IS_OPEN == 1;
    }

    /** Which of the open ones it is. */
    private int openNumber() {
        return number / ONE_IN_IS_OPEN;
    }

    Optional<String> agent() {
        boolean waits = isOpen() && openNumber() % ONE_IN_OPEN_WAITS == 0;
        return waits ? Optional.empty() : Optional.of(AGENTS[(isOpen() ? openNumber() : number) % AGENTS.length]);
    }

    String queue() {
        return QUEUES[number % QUEUES.length];
    }

    /** Evenly over two years. */
    long openedMillis() {
        return now.toEpochMilli() - YEARS_MILLIS + (long) ((double) YEARS_MILLIS * number / all);
    }

    String messageId(int mail) {
        return "old" + number + "-" + mail + "@mail.customer.example";
    }
}
