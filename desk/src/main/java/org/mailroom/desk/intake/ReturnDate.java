package org.mailroom.desk.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.MailMessage;

/**
 * The day that an absence note names for the return: behind "back on", "wieder ab", "de retour le" and the like, else
 * the last day of absence behind "until", "bis", "jusqu'au". A day without a year is the next one after the mail's date.
 * What could be two days (03/04/2025 in an English text) is none.
 */
final class ReturnDate {
    private static final int BEGINNING = 4_000;
    private static final int MAX_DAYS = 400;
    private static final int LONGEST_DAY = 24;
    private static final List<String> BEHIND_THE_DAY = Words.table("""
            まで | より出社 | から出社 | 까지 | 부터 | 返回 | 回来 | 之前 | tarihine kadar | tarihinde dön | tarihinden itibaren |
            asti | saakka | -ig | napján | -től
            """);
    private static final List<String> BACK = Words.table("""
            back on | back in the office on | back at work on | return on | returning on |
            return to the office on | returning to the office on | returning | will return | be back |
            available again from | available again on | as of | wieder ab | wieder am | wieder im büro ab |
            ab dem | zurück am | zurück ab | erreichbar ab | erreichbar am | büro am | de retour le | retour le |
            à partir du | de vuelta el | regreso el | vuelvo el | a partir del | rientrerò il | rientro il |
            a partire dal | regresso a | de volta em | terug op | terug vanaf | weer aanwezig op | vanaf |
            åter den | tillbaka den | tilbage den | tilbake den | takaisin | wracam | będę dostępny od | od dnia |
            zpět | вернусь | выйду | ich kehre zurück am | rückkehr am | rückkehr: | retour le | (returning |
            tornaré el | torno el | natrag | vraćam se | nazaj | visszatérek | visszatérés: | mă întorc | revin |
            kembali pada | kembali tanggal | trở lại ngày | trở lại vào ngày | επιστρέφω στις | ще се върна на |
            повернуся | вийду | zurück sein am | wieder zurück am | wieder da ab | wieder im haus ab
            """);
    private static final List<String> UNTIL = List.of(
            "until",
            "till",
            "through",
            "up to and including",
            "bis einschließlich",
            "bis inkl.",
            "bis zum",
            "bis",
            "jusqu'au",
            "jusqu'à",
            "hasta el",
            "hasta",
            "fino al",
            "fino a",
            "até",
            "tot en met",
            "t/m",
            "tot",
            "till och med",
            "t.o.m.",
            "til og med",
            "til",
            "saakka",
            "asti",
            "do dnia",
            "do",
            "fins al",
            "fins el",
            "până la",
            "până pe",
            "sampai",
            "hingga",
            "đến ngày",
            "đến hết ngày",
            "μέχρι",
            "έως",
            "iki",
            "līdz",
            "kuni",
            "sve do",
            "至",
            "到",
            "до",
            "по",
            " to ",
            " - ",
            "au");

    private ReturnDate() {}

    static Optional<LocalDate> in(MailMessage message) {
        String text = Words.plain(message.subject() + "\n" + message.ownWords());
        String beginning = " " + text.substring(0, Math.min(text.length(), BEGINNING));
        Optional<LocalDate> written = message.date().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
        return behind(BACK, beginning, written)
                .or(() -> behind(UNTIL, beginning, written))
                .or(() -> before(beginning, written));
    }

    /** The day in front of the first word that stands behind days: {@code 1月15日まで}, {@code 15.01.2025 tarihine kadar}. */
    private static Optional<LocalDate> before(String text, Optional<LocalDate> written) {
        for (String word : BEHIND_THE_DAY) {
            int at = text.indexOf(word);
            Optional<LocalDate> day = at < 0 ? Optional.empty() : endingAt(text, at, written);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> endingAt(String text, int end, Optional<LocalDate> written) {
        for (int from = Math.max(0, end - LONGEST_DAY); from < end; from++) {
            boolean begins = Character.isDigit(text.charAt(from))
                    && (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)));
            Optional<LocalDate> day = begins ? DayInText.at(text, from, written) : Optional.empty();
            if (day.filter(found -> isPlausible(found, written)).isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> behind(List<String> announcements, String text, Optional<LocalDate> written) {
        for (String announcement : announcements) {
            int at = wordIn(text, announcement, 0);
            while (at >= 0) {
                Optional<LocalDate> day = DayInText.at(text, at + announcement.length(), written)
                        .filter(found -> isPlausible(found, written));
                if (day.isPresent()) {
                    return day;
                }
                at = wordIn(text, announcement, at + 1);
            }
        }
        return Optional.empty();
    }

    private static boolean isPlausible(LocalDate day, Optional<LocalDate> written) {
        return written.map(from -> !day.isBefore(from.minusDays(1)) && day.isBefore(from.plusDays(MAX_DAYS)))
                .orElse(true);
    }

    private static int wordIn(String text, String word, int from) {
        int at = text.indexOf(word, from);
        while (at > 0 && isWordLetter(text.charAt(at - 1)) && Character.isLetter(word.charAt(0))) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    /** A letter of a script that has blanks between its words. */
    private static boolean isWordLetter(char c) {
        return Character.isLetter(c) && !Character.isIdeographic(c);
    }
}
