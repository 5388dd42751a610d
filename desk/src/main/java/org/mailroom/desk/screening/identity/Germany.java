package org.mailroom.desk.screening.identity;

import static org.mailroom.desk.screening.identity.CheckDigits.digit;

import java.util.List;

/** Germany: tax identification number (§ 139b AO), pension insurance number (§ 147 SGB VI), identity card. */
final class Germany {
    static final List<NumberKind> KINDS = List.of(
            NumberKind.of("a German tax ID (Steuer-ID)", Germany::taxId)
                    .doubtful("99999999999", "99 999 999 999")
                    .near("steuer id", "steuerid", "steuer*", "idnr", "tax id", "tin", "tax identification"),
            NumberKind.of("a German pension insurance number", Germany::pension)
                    .evident("99999999A999", "99 999999 A 999", "99 999999 A99 9")
                    .near("rentenversicherung*", "sozialversicherung*", "versicherungsn*", "svnr", "rvnr"),
            NumberKind.of("a German identity card or passport number", Germany::card)
                    .doubtful("AXXXXXXXX9")
                    .near("personalausweis*", "ausweis*", "reisepass*", "passnummer", "passport", "identity card"));

    private static final int[] PENSION_WEIGHTS = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
    private static final String CARD_LETTERS = "CFGHJKLMNPRTVWXYZ";

    private Germany() {}

    private static boolean taxId(String number) {
        return number.charAt(0) != '0' && oneDigitRepeated(number) && CheckDigits.mod1110(number);
    }

    /** Among the first ten digits one stands two or three times, all others at most once. */
    private static boolean oneDigitRepeated(String number) {
        int[] counts = new int[10];
        for (int i = 0; i < 10; i++) {
            counts[digit(number, i)]++;
        }
        int repeated = 0;
        for (int count : counts) {
            if (count > 3) {
                return false;
            }
            repeated += count > 1 ? 1 : 0;
        }
        return repeated == 1;
    }

    private static boolean pension(String number) {
        int letter = number.charAt(8) - 'A' + 1;
        String digits = number.substring(0, 8) + (letter < 10 ? "0" : "") + letter + number.substring(9, 11);
        int sum = 0;
        for (int i = 0; i < PENSION_WEIGHTS.length; i++) {
            int product = digit(digits, i) * PENSION_WEIGHTS[i];
            sum += product / 10 + product % 10;
        }
        return Birthdays.dayMonthYear(number, 2) && sum % 10 == digit(number, 11);
    }

    private static boolean card(String number) {
        boolean letters =
                number.chars().limit(9).allMatch(character -> character <= '9' || CARD_LETTERS.indexOf(character) >= 0);
        return letters && CheckDigits.machineReadable(number, 9) == digit(number, 9);
    }
}
