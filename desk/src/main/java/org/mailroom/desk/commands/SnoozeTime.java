package org.mailroom.desk.commands;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.mailroom.desk.cases.CaseRefusal;

/**
 * Until when a case is put aside, on the desk's clock: {@code 2026-12-24 09:00}, {@code 2026-12-24} for nine in the
 * morning, or {@code +4h}, {@code +3d}, {@code +2w} from now; in days and weeks it is the same time of the day.
 */
final class SnoozeTime {
    private static final Duration LATEST = Duration.ofDays(366);
    private static final int MOST_DIGITS = 4;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private SnoozeTime() {}

    /** @throws CaseRefusal when it is no time, is past, or is more than a year away */
    static Instant read(String written, ZoneId zone, Instant now) {
        Instant until = parse(written.strip(), zone, now);
        if (!until.isAfter(now)) {
            throw CaseRefusal.of(written + " lies in the past");
        }
        if (until.isAfter(now.plus(LATEST))) {
            throw CaseRefusal.of(written + " is more than a year away");
        }
        return until;
    }

    private static Instant parse(String text, ZoneId zone, Instant now) {
        try {
            if (text.startsWith("+")) {
                return later(text, now.atZone(zone)).toInstant();
            }
            LocalDateTime time = text.length() > "2026-12-24".length()
                    ? LocalDateTime.parse(text.replace('T', ' '), TIME)
                    : LocalDate.parse(text, DAY).atTime(MORNING);
            return time.atZone(zone).toInstant();
        } catch (DateTimeException | NumberFormatException e) {
            throw CaseRefusal.of((text.isEmpty() ? "nothing" : text)
                    + " is no time; write 2026-12-24 09:00, 2026-12-24, +4h, +3d or +2w");
        }
    }

    private static ZonedDateTime later(String text, ZonedDateTime now) {
        String digits = text.substring(1, Math.max(1, text.length() - 1));
        if (digits.length() > MOST_DIGITS) {
            throw new NumberFormatException("too many digits");
        }
        int count = Integer.parseUnsignedInt(digits);
        return switch (text.charAt(text.length() - 1)) {
            case 'h', 'H' -> now.plusHours(count);
            case 'd', 'D' -> now.plusDays(count);
            case 'w', 'W' -> now.plusWeeks(count);
            default -> throw new NumberFormatException("no unit");
        };
    }
}
