package org.mailroom.desk.screening.identity;

import static org.mailroom.desk.screening.identity.CheckDigits.digit;

import java.util.List;
import java.util.Set;

/** The United Kingdom (National Insurance, NHS, bank accounts) and Ireland (PPS number). */
final class BritishIsles {
    static final List<NumberKind> KINDS = List.of(
            NumberKind.of("a UK National Insurance number", BritishIsles::insurance)
                    .doubtful("AA999999A", "AA 999999 A", "AA 99 99 99 A", "AA999999 A", "AA 99 99 99A")
                    .near("nino", "ni number", "ni no", "national insurance", "insurance number"),
            NumberKind.of("an NHS number", BritishIsles::nhs)
                    .doubtful("9999999999", "999 999 9999")
                    .near("nhs"),
            NumberKind.of("a UK sort code", number -> !CheckDigits.uniform(number))
                    .doubtful("99-99-99", "99 99 99", "999999")
                    .near("sort code", "sortcode"),
            NumberKind.of("a UK bank account number", number -> !CheckDigits.uniform(number))
                    .doubtful("99999999", "99-99-99 99999999", "99 99 99 99999999")
                    .near("sort code", "sortcode", "account number", "account no"),
            NumberKind.of("an Irish PPS number", BritishIsles::irish)
                    .doubtful("9999999A", "9999999AA")
                    .near("pps", "ppsn", "pps no", "personal public service"));

    private static final Set<String> NOT_ISSUED = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");

    private BritishIsles() {}

    private static boolean insurance(String number) {
        return "DFIQUV".indexOf(number.charAt(0)) < 0
                && "DFIOQUV".indexOf(number.charAt(1)) < 0
                && !NOT_ISSUED.contains(number.substring(0, 2))
                && number.charAt(8) <= 'D';
    }

    private static boolean nhs(String number) {
        int check = 11 - CheckDigits.weighted(number, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check % 11 == digit(number, 9) && !CheckDigits.uniform(number);
    }

    private static boolean irish(String number) {
        int second = number.length() < 9 || "WTX".indexOf(number.charAt(8)) >= 0 ? 0 : number.charAt(8) - 'A' + 1;
        int sum = (CheckDigits.weighted(number, 8, 7, 6, 5, 4, 3, 2) + 9 * second) % 23;
        return number.charAt(7) == (sum == 0 ? 'W' : 'A' + sum - 1) && second <= 9;
    }
}
