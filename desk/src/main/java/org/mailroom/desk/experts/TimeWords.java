package org.mailroom.desk.experts;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a moment to come in plain words, strictly: every word must have a meaning. {@code by Friday 14:00}, {@code bis
 * morgen 12 Uhr}, {@code d'ici vendredi}, {@code +3d}, {@code in 2 weeks}, {@code 24.12. 9:00}, {@code 2026-12-24}. A day
 * without a time means 17:00 on it; a weekday the next such day, today if the time is still to come.
 */
final class TimeWords {
    /** When a day ends of which nothing else is said. */
    static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private static final List<Locale> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da").stream()
                    .map(Locale::forLanguageTag)
                    .toList();
    private static final Set<String> OPENERS = Set.of(
            "by",
            "until",
            "till",
            "deadline",
            "due",
            "bis",
            "frist",
            "d'ici",
            "avant",
            "jusqu'a",
            "antes",
            "hasta",
            "entro",
            "ate",
            "voor",
            "tegen",
            "uiterlijk",
            "do",
            "senast",
            "inden",
            "spatestens");
    private static final Set<String> FILLERS = Set.of(
            "zum", "zu", "am", "um", "on", "at", "the", "next", "in", "le", "la", "el", "il", "a", "as", "o", "om",
            "kl", "kl.", "del", "las", "los", "para", "den", "dem", "dans", "en", "tra", "em", "za", "over");
    private static final Map<String, Integer> NEAR_DAYS = Map.ofEntries(
            Map.entry("today", 0),
            Map.entry("heute", 0),
            Map.entry("aujourd'hui", 0),
            Map.entry("hoy", 0),
            Map.entry("oggi", 0),
            Map.entry("hoje", 0),
            Map.entry("vandaag", 0),
            Map.entry("dzis", 0),
            Map.entry("idag", 0),
            Map.entry("tomorrow", 1),
            Map.entry("morgen", 1),
            Map.entry("demain", 1),
            Map.entry("manana", 1),
            Map.entry("domani", 1),
            Map.entry("amanha", 1),
            Map.entry("jutro", 1),
            Map.entry("imorgon", 1),
            Map.entry("ubermorgen", 2),
            Map.entry("overmorgen", 2));
    private static final Map<String, Duration> UNITS = units();
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
    private static final int MOST_WORDS = 12;
    private static final int MOST_OF_A_UNIT = 10_000;

    private final ZoneId zone;
    private final ZonedDateTime now;
    private Optional<Instant> moment = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();
    private Optional<DayOfWeek> weekday = Optional.empty();
    private Optional<LocalTime> time = Optional.empty();
    private boolean failed;

    private TimeWords(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now.atZone(zone);
    }

    /** The moment that the text names, or empty where a word of it has no meaning. */
    static Optional<Instant> read(String text, ZoneId zone, Instant now) {
        List<String> words = words(text);
        if (words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        TimeWords reader = new TimeWords(zone, now);
        for (int i = 0; i < words.size(); ) {
            i += reader.take(words, i);
        }
        return reader.failed ? Optional.empty() : reader.result();
    }

    /** Whether the text begins as such a time does. */
    static boolean means(String text) {
        List<String> words = words(text);
        return !words.isEmpty() && (OPENERS.contains(words.get(0)) || relative(words.get(0)));
    }

    /** Whether it is a time from now on, such as {@code +3d}. */
    static boolean relative(String word) {
        return word.length() > 1 && word.charAt(0) == '+' && digit(word.charAt(1));
    }

    /** Whether there is something in it that can be nothing but a time. */
    static boolean namesATime(String text) {
        return text.chars().anyMatch(c -> digit((char) c));
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
        return Arrays.stream(plain.split("[\\s,;]", -1))
                .map(word -> word.endsWith(":") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS + 1L)
                .toList();
    }

    private int take(List<String> words, int i) {
        String word = words.get(i);
        String next = i + 1 < words.size() ? words.get(i + 1) : "";
        if (relative(word)) {
            return length(word.substring(1), i + 1 < words.size() ? next : "");
        }
        if (number(word).isPresent() && UNITS.containsKey(next)) {
            return length(word, next);
        }
        if (number(word).isPresent() && Set.of("uhr", "h", "am", "pm").contains(next)) {
            at(clock(word + (next.equals("uhr") ? "h" : next)));
            return 2;
        }
        if (OPENERS.contains(word) || FILLERS.contains(word)) {
            return 1;
        }
        if (NEAR_DAYS.containsKey(word)) {
            on(Optional.of(now.toLocalDate().plusDays(NEAR_DAYS.get(word))));
        } else if (WEEKDAYS.containsKey(strip(word))) {
            failed |= weekday.isPresent() || day.isPresent() || moment.isPresent();
            weekday = Optional.ofNullable(WEEKDAYS.get(strip(word)));
        } else if (clock(word).isPresent()) {
            at(clock(word));
        } else {
            on(date(word));
        }
        return 1;
    }

    private void at(Optional<LocalTime> clock) {
        failed |= time.isPresent() || clock.isEmpty();
        time = clock;
    }

    private void on(Optional<LocalDate> date) {
        failed |= date.isEmpty() || day.isPresent() || moment.isPresent();
        day = date;
    }

    /** A number with its unit, in one word or in two. */
    private int length(String word, String next) {
        int digits = 0;
        while (digits < word.length() && digit(word.charAt(digits))) {
            digits++;
        }
        boolean apart = digits == word.length();
        Duration unit = UNITS.get(apart ? next : word.substring(digits));
        Optional<Integer> count = number(word.substring(0, digits));
        failed |= unit == null || count.isEmpty() || moment.isPresent() || day.isPresent();
        if (unit != null && count.isPresent()) {
            moment = Optional.of(plus(count.get(), unit));
        }
        return apart && unit != null ? 2 : 1;
    }

    /** Days and weeks keep the time of day when the clocks change. */
    private Instant plus(int count, Duration unit) {
        return unit.toDays() > 0
                ? now.plusDays(count * unit.toDays()).toInstant()
                : now.toInstant().plus(unit.multipliedBy(count));
    }

    private Optional<Instant> result() {
        if (moment.isPresent()) {
            return weekday.isPresent()
                    ? Optional.empty()
                    : moment.map(at ->
                            time.map(t -> at.atZone(zone).with(t).toInstant()).orElse(at));
        }
        LocalTime clock = time.orElse(END_OF_DAY);
        if (day.isPresent()) {
            boolean agree = weekday.filter(d -> d != day.get().getDayOfWeek()).isEmpty();
            return agree ? Optional.of(day.get().atTime(clock).atZone(zone).toInstant()) : Optional.empty();
        }
        if (weekday.isPresent()) {
            LocalDate next = now.toLocalDate().with(TemporalAdjusters.nextOrSame(weekday.get()));
            Instant at = next.atTime(clock).atZone(zone).toInstant();
            return Optional.of(
                    at.isAfter(now.toInstant())
                            ? at
                            : next.plusWeeks(1).atTime(clock).atZone(zone).toInstant());
        }
        return time.map(t -> now.toLocalDate().atTime(t).atZone(zone).toInstant());
    }

    /** {@code 14:00}, {@code 14h}, {@code 14h30}, {@code 2pm}. */
    private static Optional<LocalTime> clock(String word) {
        boolean pm = word.endsWith("pm");
        boolean am = word.endsWith("am");
        String plain = am || pm ? word.substring(0, word.length() - 2) : word;
        int mark = Math.max(plain.indexOf(':'), plain.indexOf('h'));
        if (mark < 0 && !am && !pm) {
            return Optional.empty();
        }
        Optional<Integer> hours = number(mark < 0 ? plain : plain.substring(0, mark));
        String rest = mark < 0 ? "" : plain.substring(mark + 1);
        Optional<Integer> minutes =
                rest.isEmpty() ? Optional.of(0) : number(rest).filter(m -> rest.length() == 2);
        if (hours.isEmpty() || minutes.isEmpty() || (am || pm) && (hours.get() < 1 || hours.get() > 12)) {
            return Optional.empty();
        }
        int hour = am || pm ? hours.get() % 12 + (pm ? 12 : 0) : hours.get();
        return hour > 23 || minutes.get() > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minutes.get()));
    }

    /** {@code 2026-12-24}, {@code 24.12.}, {@code 24.12.2026}. */
    private Optional<LocalDate> date(String word) {
        String[] parts = word.split(word.indexOf('-') > 0 ? "-" : "\\.", -1);
        List<Optional<Integer>> numbers = Arrays.stream(parts)
                .filter(part -> !part.isEmpty())
                .map(TimeWords::number)
                .toList();
        if (numbers.size() < 2 || numbers.size() > 3 || numbers.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        try {
            if (word.indexOf('-') > 0) {
                return numbers.size() == 3 && parts[0].length() == 4
                        ? Optional.of(LocalDate.of(
                                numbers.get(0).get(),
                                numbers.get(1).get(),
                                numbers.get(2).get()))
                        : Optional.empty();
            }
            int month = numbers.get(1).get();
            int dayOfMonth = numbers.get(0).get();
            if (numbers.size() == 3) {
                return Optional.of(LocalDate.of(numbers.get(2).get(), month, dayOfMonth));
            }
            LocalDate thisYear = LocalDate.of(now.getYear(), month, dayOfMonth);
            return Optional.of(thisYear.isBefore(now.toLocalDate()) ? thisYear.plusYears(1) : thisYear);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        boolean number = !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(c -> digit((char) c));
        return number ? Optional.of(Integer.parseInt(text)).filter(n -> n < MOST_OF_A_UNIT) : Optional.empty();
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String strip(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static Map<String, Duration> units() {
        Map<String, Duration> units = new HashMap<>();
        List.of("min", "mins", "minute", "minutes", "minuten", "minuter", "minuti", "minutos")
                .forEach(word -> units.put(word, Duration.ofMinutes(1)));
        List.of(
                        "h", "hour", "hours", "stunde", "stunden", "std", "heure", "heures", "hora", "horas", "ora",
                        "ore", "uur", "timmar", "timme")
                .forEach(word -> units.put(word, Duration.ofHours(1)));
        List.of(
                        "d", "day", "days", "tag", "tage", "tagen", "jour", "jours", "dia", "dias", "giorno", "giorni",
                        "dag", "dagen", "dni", "dagar")
                .forEach(word -> units.put(word, Duration.ofDays(1)));
        List.of(
                        "w",
                        "week",
                        "weeks",
                        "woche",
                        "wochen",
                        "semaine",
                        "semaines",
                        "semana",
                        "semanas",
                        "settimana",
                        "settimane",
                        "weken",
                        "tydzien",
                        "tygodnie",
                        "vecka",
                        "veckor")
                .forEach(word -> units.put(word, Duration.ofDays(7)));
        return Map.copyOf(units);
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> days = new HashMap<>();
        for (Locale language : LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    List<String> name = words(day.getDisplayName(style, language));
                    String word = name.isEmpty() ? "" : strip(name.get(0));
                    if (style == TextStyle.FULL || word.length() >= 3) {
                        days.putIfAbsent(word, day);
                    }
                }
            }
        }
        return Map.copyOf(days);
    }
}
