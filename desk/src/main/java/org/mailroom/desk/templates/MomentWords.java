package org.mailroom.desk.templates;

import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes a moment as the people of a language do, with the name of the time zone. */
public final class MomentWords {
    private static final Map<Long, String> FRENCH_DAYS = frenchDays();

    private final DateTimeFormatter formatter;

    public MomentWords(Locale language, ZoneId zone) {
        this.formatter = pattern(language)
                .appendPattern(" '('zzz')'")
                .toFormatter(language)
                .withZone(zone)
                .withChronology(IsoChronology.INSTANCE)
                .withDecimalStyle(DecimalStyle.STANDARD);
    }

    /** Day of the week, date, time and zone, as in {@code Dienstag, 24. November 2026, 11:30 Uhr (MEZ)}. */
    public String of(Instant moment) {
        return formatter.format(moment);
    }

    private static DateTimeFormatterBuilder pattern(Locale language) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        return switch (language.getLanguage()) {
            case "en" ->
                language.getCountry().equals("US")
                        ? builder.appendPattern("EEEE, MMMM d, uuuu, h:mm a")
                        : builder.appendPattern("EEEE, d MMMM uuuu, HH:mm");
            case "de" -> builder.appendPattern("EEEE, d. MMMM uuuu, HH:mm 'Uhr'");
            case "fr" ->
                builder.appendPattern("EEEE ")
                        .appendText(ChronoField.DAY_OF_MONTH, FRENCH_DAYS)
                        .appendPattern(" MMMM uuuu 'à' HH 'h' mm");
            default -> builder.appendLocalized(FormatStyle.FULL, null).appendPattern(", HH:mm");
        };
    }

    private static Map<Long, String> frenchDays() {
        Map<Long, String> days = new HashMap<>();
        for (long day = 1; day <= 31; day++) {
            days.put(day, day == 1 ? "1er" : Long.toString(day));
        }
        return Map.copyOf(days);
    }
}
