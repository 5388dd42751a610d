package org.mailroom.desk.screening.identity;

import java.util.List;

/** France: the social security number (NIR) with its key, and without. */
final class France {
    static final List<NumberKind> KINDS = List.of(
            NumberKind.of("a French social security number (NIR)", France::withKey)
                    .evident(
                            "999999X99999999",
                            "9999999999999 99",
                            "999999A999999 99",
                            "9 99 99 99 999 999 99",
                            "9 99 99 9A 999 999 99",
                            "9 99 99 9X 999 999 99"),
            NumberKind.of("a French social security number (NIR)", France::plausible)
                    .doubtful("999999X999999", "9 99 99 9X 999 999")
                    .near("securite sociale", "secu", "nir", "insee", "num secu", "carte vitale", "nss"));

    private France() {}

    private static boolean plausible(String number) {
        int month = Birthdays.pair(number, 3);
        boolean months = (month >= 1 && month <= 12) || (month >= 20 && month <= 42);
        boolean department = number.charAt(6) <= '9' || (number.charAt(5) == '2' && number.charAt(6) <= 'B');
        return "123478".indexOf(number.charAt(0)) >= 0 && months && department;
    }

    private static boolean withKey(String number) {
        String counted = number.substring(0, 13).replace("2A", "19").replace("2B", "18");
        return plausible(number) && CheckDigits.value(counted, 0, 13) % 97 == 97 - CheckDigits.value(number, 13, 15);
    }
}
