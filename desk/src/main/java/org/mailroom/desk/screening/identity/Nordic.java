package org.mailroom.desk.screening.identity;

import static org.mailroom.desk.screening.identity.CheckDigits.digit;

import java.util.List;

/** Sweden (personnummer), Denmark (CPR), Norway (fødselsnummer) and Finland (henkilötunnus). */
final class Nordic {
    static final List<NumberKind> KINDS = List.of(
            NumberKind.of("a Swedish personal number", Nordic::swedish)
                    .evident("999999-9999", "999999999999", "99999999-9999")
                    .doubtful("9999999999", "999999 9999")
                    .near("personnummer*", "personnr", "pnr", "samordningsnummer*", "personal number", "person number"),
            NumberKind.of("a Danish personal number (CPR)", number -> Birthdays.dayMonthYear(number, 0))
                    .doubtful("9999999999", "999999 9999")
                    .near("cpr", "cprnummer*", "cprnr", "personnummer*"),
            NumberKind.of("a Norwegian birth number", Nordic::norwegian).evident("99999999999", "999999 99999"),
            NumberKind.of("a Finnish personal identity code", Nordic::finnish).evident("999999-999X", "999999A999X"));

    private static final String FINNISH = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private Nordic() {}

    private static boolean swedish(String number) {
        boolean centuries = number.length() == 10 || number.startsWith("19") || number.startsWith("20");
        String ten = number.substring(number.length() - 10);
        int day = Birthdays.pair(ten, 4);
        return centuries && Birthdays.real(Birthdays.pair(ten, 2), day > 60 ? day - 60 : day) && CheckDigits.luhn(ten);
    }

    private static boolean norwegian(String number) {
        int first = CheckDigits.weighted(number, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11;
        int second = CheckDigits.weighted(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11;
        return Birthdays.dayMonthYear(number, 0) && first == 0 && second == 0;
    }

    private static boolean finnish(String code) {
        boolean sign = code.length() == 10 || "ABCDEFYXWVU".indexOf(code.charAt(6)) >= 0;
        long value =
                CheckDigits.value(code, 0, 6) * 1000 + CheckDigits.value(code, code.length() - 4, code.length() - 1);
        return sign
                && Birthdays.dayMonthYear(code, 0)
                && code.charAt(code.length() - 1) == FINNISH.charAt((int) (value % FINNISH.length()))
                && digit(code, 0) < 4;
    }
}
