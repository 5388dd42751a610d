package org.mailroom.desk.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.parser.HolidayParser;
import de.focus_shift.jollyday.core.parser.impl.ChristianHolidayParser;
import de.focus_shift.jollyday.core.parser.impl.EthiopianOrthodoxHolidayParser;
import de.focus_shift.jollyday.core.parser.impl.FixedParser;
import de.focus_shift.jollyday.core.parser.impl.FixedWeekdayBetweenFixedParser;
import de.focus_shift.jollyday.core.parser.impl.FixedWeekdayInMonthParser;
import de.focus_shift.jollyday.core.parser.impl.FixedWeekdayRelativeToFixedParser;
import de.focus_shift.jollyday.core.parser.impl.IslamicHolidayParser;
import de.focus_shift.jollyday.core.parser.impl.RelativeToEasterSundayParser;
import de.focus_shift.jollyday.core.parser.impl.RelativeToFixedParser;
import de.focus_shift.jollyday.core.parser.impl.RelativeToWeekdayInMonthParser;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Public and bank holidays of countries and their regions, by the rules of the library jollyday. A holiday that is moved
 * because it falls on a weekend counts on both days.
 */
public final class PublicHolidays {
    /** The first year for which they are known. */
    public static final int FIRST_YEAR = 2020;

    /** The last year for which they are known. */
    public static final int LAST_YEAR = 2060;

    private static final List<HolidayParser> PARSERS = List.of(
            new FixedParser(),
            new RelativeToFixedParser(),
            new RelativeToWeekdayInMonthParser(),
            new FixedWeekdayInMonthParser(),
            new FixedWeekdayBetweenFixedParser(),
            new FixedWeekdayRelativeToFixedParser(),
            new ChristianHolidayParser(),
            new IslamicHolidayParser(),
            new EthiopianOrthodoxHolidayParser(),
            new RelativeToEasterSundayParser());

    private PublicHolidays() {}

    /** The countries whose holidays are known, as ISO 3166 codes in lower case. */
    public static Set<String> countries() {
        Set<String> known = new TreeSet<>();
        for (String country : Locale.getISOCountries()) {
            String code = country.toLowerCase(Locale.ROOT);
            if (RuleFile.exists(code)) {
                known.add(code);
            }
        }
        return known;
    }

    /**
     * The regions of a place that have holidays of their own, as paths: {@code de/by} of {@code de}.
     *
     * @param place a country, or a region such as {@code de/by}
     */
    public static Set<String> regions(String place) {
        Set<String> regions = new TreeSet<>();
        List<RuleElement> path = path(place);
        if (!path.isEmpty()) {
            path.get(path.size() - 1)
                    .all("SubConfigurations")
                    .forEach(region -> regions.add(place + "/" + region.required("hierarchy")));
        }
        return regions;
    }

    /** Whether the holidays of this country or region are known. */
    public static boolean known(String place) {
        return !path(place).isEmpty();
    }

    /**
     * The holidays of a country, or of one of its regions, in the years from {@link #FIRST_YEAR} to {@link #LAST_YEAR}.
     *
     * @param place {@code de}, or {@code de/by}
     * @throws IllegalArgumentException when it is not {@linkplain #known known}
     */
    public static Set<LocalDate> of(String place) {
        List<RuleElement> path = path(place);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("no holidays are known of " + place);
        }
        Set<LocalDate> dates = new TreeSet<>();
        path.stream()
                .flatMap(element -> element.first("Holidays").stream())
                .map(Rules::new)
                .flatMap(PublicHolidays::holidays)
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .forEach(holiday -> {
                    dates.add(holiday.getActualDate());
                    holiday.getObservedDate().ifPresent(dates::add);
                });
        return dates;
    }

    private static Stream<Holiday> holidays(Rules rules) {
        List<Holiday> holidays = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            Year each = Year.of(year);
            PARSERS.forEach(parser -> holidays.addAll(parser.parse(each, rules)));
        }
        return holidays.stream();
    }

    /** The country's rules, its region's and so on; empty where one of them is not known. */
    private static List<RuleElement> path(String place) {
        String[] names = place.split("/", -1);
        List<RuleElement> path = new ArrayList<>(RuleFile.of(names[0]).stream().toList());
        for (int i = 1; i < names.length && !path.isEmpty(); i++) {
            String name = names[i];
            List<RuleElement> next = path.get(i - 1)
                    .all("SubConfigurations")
                    .filter(region -> region.required("hierarchy").equals(name))
                    .toList();
            if (next.isEmpty()) {
                return List.of();
            }
            path.add(next.get(0));
        }
        return path;
    }
}
