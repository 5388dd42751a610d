package org.mailroom.desk.screening.identity;

import static org.mailroom.desk.screening.identity.CheckDigits.digit;
import static org.mailroom.desk.screening.identity.CheckDigits.value;

import java.util.List;

/** Switzerland, Austria, Czechia and Slovakia, Romania, Croatia, Estonia and Lithuania, Turkey. */
final class CentralEurope {
    static final List<NumberKind> KINDS = List.of(
            NumberKind.of("a Swiss social security number (AHV)", CentralEurope::swiss)
                    .evident("9999999999999", "999 9999 9999 99"),
            NumberKind.of("an Austrian social insurance number", CentralEurope::austrian)
                    .doubtful("9999999999", "9999 999999", "9999 99 99 99")
                    .near("sozialversicherung*", "svnr", "sv nummer", "sv nr", "versicherungsn*", "vsnr"),
            NumberKind.of("a Czech or Slovak birth number", CentralEurope::czech)
                    .evident("999999/9999")
                    .doubtful("9999999999", "999999 9999")
                    .near("rodne cislo", "rodneho cisla", "r c", "rc", "rodne"),
            NumberKind.of("a Romanian personal number (CNP)", CentralEurope::romanian)
                    .evident("9999999999999"),
            NumberKind.of("a Croatian personal number (OIB)", CheckDigits::mod1110)
                    .doubtful("99999999999")
                    .near("oib"),
            NumberKind.of("an Estonian or Lithuanian personal code", CentralEurope::baltic)
                    .doubtful("99999999999")
                    .near("isikukood*", "asmens kod*", "personal code"),
            NumberKind.of("a Turkish identity number", CentralEurope::turkish)
                    .doubtful("99999999999")
                    .near("kimlik", "tckn", "tc no", "t c"));

    private CentralEurope() {}

    private static boolean swiss(String number) {
        return number.startsWith("756") && CheckDigits.ean13(number);
    }

    private static boolean austrian(String number) {
        return number.charAt(0) != '0'
                && Birthdays.dayMonthYear(number, 4)
                && CheckDigits.weighted(number, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6) % 11 == digit(number, 3);
    }

    private static boolean czech(String number) {
        int month = Birthdays.pair(number, 2) % 50;
        long rest = value(number, 0, 9) % 11 % 10;
        return Birthdays.real(month > 20 ? month - 20 : month, Birthdays.pair(number, 4)) && rest == digit(number, 9);
    }

    private static boolean romanian(String number) {
        int rest = CheckDigits.weighted(number, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
        int county = Birthdays.pair(number, 7);
        return number.charAt(0) != '0'
                && Birthdays.yearMonthDay(number, 1)
                && county >= 1
                && county <= 52
                && (rest == 10 ? 1 : rest) == digit(number, 12);
    }

    private static boolean baltic(String number) {
        int rest = CheckDigits.weighted(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11;
        int second = CheckDigits.weighted(number, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11;
        int check = rest < 10 ? rest : second % 10;
        return "123456".indexOf(number.charAt(0)) >= 0
                && Birthdays.yearMonthDay(number, 1)
                && check == digit(number, 10);
    }

    private static boolean turkish(String number) {
        int odd = CheckDigits.weighted(number, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        int even = CheckDigits.weighted(number, 0, 1, 0, 1, 0, 1, 0, 1);
        int tenth = Math.floorMod(odd * 7 - even, 10);
        return number.charAt(0) != '0' && tenth == digit(number, 9) && (odd + even + tenth) % 10 == digit(number, 10);
    }
}
