package org.mailroom.desk.screening.identity;

import static org.mailroom.desk.screening.identity.CheckDigits.digit;

import java.util.List;

/** Poland: PESEL, tax number (NIP), identity card. */
final class Poland {
    static final List<NumberKind> KINDS = List.of(
            NumberKind.of("a Polish personal number (PESEL)", Poland::pesel)
                    .doubtful("99999999999")
                    .near("pesel", "peselu"),
            NumberKind.of("a Polish tax number (NIP)", Poland::nip)
                    .doubtful("9999999999", "999 999 99 99", "999 99 99 999")
                    .near("nip"),
            NumberKind.of("a Polish identity card number", Poland::card)
                    .doubtful("AAA999999", "AAA 999999")
                    .near("dowod*", "identity card", "id card"));

    private static final int[] CARD_WEIGHTS = {7, 3, 1, 9, 7, 3, 1, 7, 3};

    private Poland() {}

    private static boolean pesel(String number) {
        boolean date = Birthdays.real(Birthdays.pair(number, 2) % 20, Birthdays.pair(number, 4));
        return date && CheckDigits.weighted(number, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }

    private static boolean nip(String number) {
        return number.charAt(0) != '0'
                && CheckDigits.weighted(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(number, 9);
    }

    private static boolean card(String number) {
        int sum = 0;
        for (int i = 0; i < CARD_WEIGHTS.length; i++) {
            sum += Character.digit(number.charAt(i), 36) * CARD_WEIGHTS[i];
        }
        return sum % 10 == 0;
    }
}
