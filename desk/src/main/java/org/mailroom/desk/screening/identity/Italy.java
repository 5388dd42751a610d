package org.mailroom.desk.screening.identity;

import java.util.List;

/** Italy: the fiscal code (D.M. 23 December 1976), also where letters stand for digits because two people shared one. */
final class Italy {
    static final List<NumberKind> KINDS = List.of(
            NumberKind.of("an Italian fiscal code (codice fiscale)", Italy::fiscalCode)
                    .evident("AAAAAAXXAXXAXXXA", "AAA AAA XXAXX AXXXA"),
            NumberKind.of("an Italian VAT number (partita IVA)", Italy::vat)
                    .doubtful("99999999999")
                    .near("partita iva", "p iva", "piva"));

    private static final String MONTHS = "ABCDEHLMPRST";
    private static final String DIGITS_AS_LETTERS = "LMNPQRSTUV";
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };
    private static final int[] DIGITS = {6, 7, 9, 10, 12, 13, 14};

    private Italy() {}

    private static boolean fiscalCode(String code) {
        StringBuilder plain = new StringBuilder(code);
        for (int at : DIGITS) {
            int digit = DIGITS_AS_LETTERS.indexOf(code.charAt(at));
            if (code.charAt(at) > '9' && digit < 0) {
                return false;
            }
            plain.setCharAt(at, digit < 0 ? code.charAt(at) : (char) ('0' + digit));
        }
        int day = Birthdays.pair(plain.toString(), 9);
        int month = MONTHS.indexOf(code.charAt(8)) + 1;
        return Birthdays.real(month, day > 40 ? day - 40 : day) && code.charAt(15) == 'A' + sum(code) % 26;
    }

    private static int sum(String code) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char character = code.charAt(i);
            int value = character <= '9' ? character - '0' : character - 'A';
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        return sum;
    }

    private static boolean vat(String number) {
        return CheckDigits.luhn(number) && !CheckDigits.uniform(number);
    }
}
