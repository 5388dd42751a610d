package org.mailroom.desk.screening.identity;

/** Dates of birth inside numbers. */
final class Birthdays {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int EARLIEST = 1880;
    private static final int LATEST = 2099;

    private Birthdays() {}

    /** Whether there may be such a day; a 29 February is always one. */
    static boolean real(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
    }

    /** Whether year, month and day begin here with two digits each. */
    static boolean yearMonthDay(String number, int from) {
        return real(pair(number, from + 2), pair(number, from + 4));
    }

    /** Whether day, month and year begin here with two digits each. */
    static boolean dayMonthYear(String number, int from) {
        return real(pair(number, from + 2), pair(number, from));
    }

    /** Whether a year of four digits, month and day begin here. */
    static boolean longYearMonthDay(String number, int from) {
        int year = (int) CheckDigits.value(number, from, from + 4);
        return year >= EARLIEST && year <= LATEST && real(pair(number, from + 4), pair(number, from + 6));
    }

    static int pair(String number, int at) {
        return (int) CheckDigits.value(number, at, at + 2);
    }
}
