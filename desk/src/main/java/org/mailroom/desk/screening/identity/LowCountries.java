package org.mailroom.desk.screening.identity;

import static org.mailroom.desk.screening.identity.CheckDigits.digit;
import static org.mailroom.desk.screening.identity.CheckDigits.value;

import java.util.List;

/** The Netherlands (BSN, eleven test) and Belgium (national register number). */
final class LowCountries {
    static final List<NumberKind> KINDS = List.of(
            NumberKind.of("a Dutch citizen service number (BSN)", LowCountries::dutch)
                    .doubtful("999999999", "9999 99 999", "999 999 999")
                    .near("bsn", "burgerservice*", "sofi", "sofinummer", "citizen service"),
            NumberKind.of("a Belgian national register number", LowCountries::belgian)
                    .evident("99999999999", "99 99 99 999 99", "999999 999 99"));

    private LowCountries() {}

    private static boolean dutch(String number) {
        return (CheckDigits.weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) - digit(number, 8)) % 11 == 0
                && !CheckDigits.uniform(number);
    }

    private static boolean belgian(String number) {
        int month = Birthdays.pair(number, 2);
        int plain = month >= 40 ? month - 40 : month >= 20 ? month - 20 : month;
        return Birthdays.real(plain, Birthdays.pair(number, 4)) && belgianKey(number);
    }

    private static boolean belgianKey(String number) {
        long key = 97 - value(number, 9, 11);
        long before2000 = value(number, 0, 9);
        return before2000 % 97 == key || (2_000_000_000L + before2000) % 97 == key;
    }
}
