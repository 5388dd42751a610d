package org.mailroom.desk.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one day at a place in running text, in the forms that European and East Asian mail has. */
final class DayInText {
    private static final int MAX_TOKENS = 8;
    private static final int MAX_FILLERS = 4;

    private final List<String> tokens;
    private final Optional<LocalDate> written;

    private DayInText(List<String> tokens, Optional<LocalDate> written) {
        this.tokens = tokens;
        this.written = written;
    }

    /** The day that begins there, some words like a weekday or an article in between; the text is in lower case. */
    static Optional<LocalDate> at(String text, int from, Optional<LocalDate> written) {
        DayInText reader = new DayInText(tokens(text, from), written);
        for (int i = 0; i <= MAX_FILLERS && i < reader.tokens.size(); i++) {
            Optional<LocalDate> day = reader.day(i);
            if (day.isPresent() || reader.isNumber(i) || reader.tokens.get(i).equals(".")) {
                return day;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> day(int at) {
        if (isNumber(at)) {
            return number(at) > 31 ? yearFirst(at) : dayFirst(at);
        }
        int month = MonthNames.number(token(at));
        int day = at + 1;
        return month > 0 && isNumber(day) && number(day) <= 31
                ? make(yearAfter(day + 1), month, number(day))
                : Optional.empty();
    }

    /** {@code 2025-01-15}, {@code 2025/1/15}, {@code 2025年1月15日}. */
    private Optional<LocalDate> yearFirst(int at) {
        boolean full = isSeparator(at + 1) && isNumber(at + 2) && isSeparator(at + 3) && isNumber(at + 4);
        return full ? make(number(at), number(at + 2), number(at + 4)) : Optional.empty();
    }

    /** {@code 15. January 2025}, {@code 15th of January}, {@code 15.01.2025}, {@code 15/01/2025}, {@code 1月15日}. */
    private Optional<LocalDate> dayFirst(int at) {
        int next = at + 1;
        while (List.of(".", "st", "nd", "rd", "th", "of", "de", "er", "º", "°").contains(token(next))
                && next < at + 3) {
            next++;
        }
        int month = MonthNames.number(token(next));
        if (month > 0) {
            return make(yearAfter(next + 1), month, number(at));
        }
        if (!isSeparator(at + 1) || !isNumber(at + 2)) {
            return Optional.empty();
        }
        return "月월".contains(token(at + 1)) ? make(0, number(at), number(at + 2)) : numeric(at);
    }

    private Optional<LocalDate> numeric(int at) {
        int first = number(at);
        int second = number(at + 2);
        int year = isSeparator(at + 3) && isNumber(at + 4) ? number(at + 4) : 0;
        boolean slash = token(at + 1).equals("/");
        if (slash && first <= 12 && second <= 12 && first != second) {
            return Optional.empty();
        }
        return slash && second > 12 ? make(year, first, second) : make(year, second, first);
    }

    private int yearAfter(int at) {
        int next = List.of(",", ".", "de", "of").contains(token(at)) ? at + 1 : at;
        return isNumber(next) && number(next) > 2000 && number(next) < 2200 ? number(next) : 0;
    }

    private Optional<LocalDate> make(int year, int month, int day) {
        try {
            if (year > 0) {
                return Optional.of(LocalDate.of(year < 100 ? 2000 + year : year, month, day));
            }
            return written.map(from -> {
                LocalDate sameYear = LocalDate.of(from.getYear(), month, day);
                return sameYear.isBefore(from.minusDays(1)) ? sameYear.plusYears(1) : sameYear;
            });
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private String token(int at) {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean isNumber(int at) {
        String token = token(at);
        return !token.isEmpty() && token.length() <= 4 && token.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private int number(int at) {
        return Integer.parseInt(token(at));
    }

    private boolean isSeparator(int at) {
        return List.of(".", "/", "-", "年", "月", "년", "월").contains(token(at));
    }

    private static List<String> tokens(String text, int from) {
        List<String> tokens = new ArrayList<>();
        int at = from;
        while (at < text.length() && tokens.size() < MAX_TOKENS + MAX_FILLERS) {
            int end = tokenEnd(text, at);
            if (end == at) {
                at++;
            } else {
                tokens.add(text.substring(at, end));
                at = end;
            }
        }
        return tokens;
    }

    private static int tokenEnd(String text, int at) {
        char first = text.charAt(at);
        if (first == ' ') {
            return at;
        }
        boolean digit = Character.isDigit(first);
        boolean letter = Character.isLetter(first) && "年月日년월일".indexOf(first) < 0;
        int end = at + 1;
        while (end < text.length() && (digit || letter) && sameKind(text.charAt(end), digit)) {
            end++;
        }
        return end;
    }

    private static boolean sameKind(char c, boolean digit) {
        return digit ? Character.isDigit(c) : Character.isLetter(c) && "年月日년월일".indexOf(c) < 0;
    }
}
