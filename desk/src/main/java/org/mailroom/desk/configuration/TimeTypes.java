package org.mailroom.desk.configuration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailroom.desk.configuration.options.ListType;
import org.mailroom.desk.configuration.options.Mend;
import org.mailroom.desk.configuration.options.ScalarType;
import org.mailroom.desk.configuration.options.Schemas;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.WrongValueException;
import org.mailroom.desk.holidays.PublicHolidays;

/** Types of zones, days and hours. */
final class TimeTypes {

    private static final Pattern SPAN =
            Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])");
    private static final List<String> DAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Map<String, List<DayOfWeek>> RUNS = runs();

    private TimeTypes() {}

    static ScalarType<ZoneId> zone() {
        return Types.known("a time zone such as `Europe/Berlin`", new TreeSet<>(ZoneId.getAvailableZoneIds()))
                .then(ZoneId::of);
    }

    /** A time of the day, {@code 07:00}. */
    static ScalarType<LocalTime> timeOfDay() {
        return Types.matching("^([01][0-9]|2[0-3]):[0-5][0-9]$", "a time of day, `07:00`")
                .then(LocalTime::parse);
    }

    /** A country or region whose public holidays are known. */
    static ScalarType<String> holidayPlace() {
        String inWords = "a country such as `de`, or a region of it such as `de/by`";
        return ScalarType.of(inWords, Schemas.text("^[a-z]{2}(/[a-z0-9-]{1,20}){0,3}$"), text -> {
            if (!PublicHolidays.known(text)) {
                String country = text.substring(0, text.contains("/") ? text.indexOf('/') : text.length());
                Set<String> near =
                        PublicHolidays.known(country) ? PublicHolidays.regions(country) : PublicHolidays.countries();
                throw new WrongValueException(
                        "has no public holidays that are known", Mend.nearest(text, near, inWords));
            }
            return text;
        });
    }

    static ScalarType<LocalDate> date() {
        return ScalarType.of("a date, `2026-12-25`", Schemas.text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException wrong) {
                throw new WrongValueException("is not a date", "write year-month-day, 2026-12-25");
            }
        });
    }

    /** A day, or the first and the last of several: {@code 2026-12-24..2027-01-02}. */
    static ScalarType<DateSpan> dates() {
        return ScalarType.of(
                "a date, or the first and the last, `2026-12-24..2027-01-02`",
                Schemas.text("^[0-9]{4}-[0-9]{2}-[0-9]{2}([.][.][0-9]{4}-[0-9]{2}-[0-9]{2})?$"),
                text -> {
                    String[] ends = text.split("[.][.]", -1);
                    try {
                        return span(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length > 1 ? 1 : 0]));
                    } catch (DateTimeParseException wrong) {
                        throw new WrongValueException(
                                "is neither a date nor a run of dates", "write 2026-12-24, or 2026-12-24..2027-01-02");
                    }
                });
    }

    private static DateSpan span(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new WrongValueException("ends before it begins", "write the earlier date first");
        }
        return new DateSpan(first, last);
    }

    /** The spans of a day, in order and apart. */
    static ListType<TimeSpan> spans() {
        return ListType.of(span(), 1, 10).checked(TimeTypes::apart);
    }

    /** {@code monday}, or {@code monday-friday}. */
    static ScalarType<List<DayOfWeek>> days() {
        return ScalarType.of("`monday`, or `monday-friday`", Schemas.oneOf(RUNS.keySet()), text -> {
            List<String> ends = List.of(text.split("-", 2));
            if (DAYS.containsAll(ends) && !RUNS.containsKey(text)) {
                throw new WrongValueException(
                        "does not end after it begins", "write the earlier day of the week first");
            }
            return RUNS.getOrDefault(Types.known(List.copyOf(RUNS.keySet()), text), List.of());
        });
    }

    private static Map<String, List<DayOfWeek>> runs() {
        Map<String, List<DayOfWeek>> runs = new LinkedHashMap<>();
        for (int first = 0; first < DAYS.size(); first++) {
            runs.put(DAYS.get(first), List.of(DayOfWeek.of(first + 1)));
            for (int last = first + 1; last < DAYS.size(); last++) {
                String name = DAYS.get(first) + "-" + DAYS.get(last);
                runs.put(name, List.of(DayOfWeek.values()).subList(first, last + 1));
            }
        }
        return runs;
    }

    /** Hours that may go over midnight, in any order and apart on the day on which they begin. */
    static ListType<Shift> shifts() {
        return ListType.of(hours("hours, `09:00-17:00`, or over midnight, `22:00-06:00`", TimeTypes::shift), 1, 10)
                .checked(shifts -> {
                    apart(shifts.stream().map(Shift::before).toList());
                    return shifts;
                });
    }

    private static ScalarType<TimeSpan> span() {
        return hours("hours, `09:00-17:00`", TimeTypes::span);
    }

    private static <T> ScalarType<T> hours(String inWords, Function<Matcher, T> maker) {
        return ScalarType.of(inWords, Schemas.text("^[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$"), text -> {
            Matcher match = SPAN.matcher(text);
            if (!match.matches()) {
                throw new WrongValueException("is not a span of hours", "write from-to, 09:00-17:00");
            }
            return maker.apply(match);
        });
    }

    private static Shift shift(Matcher match) {
        int from = minutes(match.group(1), match.group(2));
        int to = minutes(match.group(3), match.group(4));
        if (from == to || to > 24 * 60) {
            throw new WrongValueException(
                    "is no span of time", "write from-to, 24:00 at the latest; all day is 00:00-24:00");
        }
        return new Shift(time(from), time(to % (24 * 60)));
    }

    private static TimeSpan span(Matcher match) {
        int from = minutes(match.group(1), match.group(2));
        int to = minutes(match.group(3), match.group(4));
        if (from >= to || to > 24 * 60) {
            throw new WrongValueException(
                    "does not end after it begins", "a span lies within one day, 24:00 at the latest");
        }
        return new TimeSpan(time(from), time(to % (24 * 60)));
    }

    private static int minutes(String hours, String minutes) {
        return 60 * Integer.parseInt(hours) + Integer.parseInt(minutes);
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(minutes / 60, minutes % 60);
    }

    /**
     * The spans in order.
     *
     * @throws WrongValueException when two of them overlap
     */
    static List<TimeSpan> apart(List<TimeSpan> spans) {
        List<TimeSpan> sorted =
                spans.stream().sorted(Comparator.comparing(TimeSpan::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            LocalTime end = sorted.get(i - 1).to();
            if (end.equals(LocalTime.MIDNIGHT) || end.isAfter(sorted.get(i).from())) {
                throw new WrongValueException("has spans that overlap", "join them, or leave one out");
            }
        }
        return sorted;
    }
}
