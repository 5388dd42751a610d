package org.mailroom.desk.screening.identity;

import static org.mailroom.desk.screening.identity.CheckDigits.digit;

import java.util.List;

/** India, China, South Korea, Singapore, Australia and South Africa. */
final class AsiaPacificAfrica {
    static final List<NumberKind> KINDS = List.of(
            NumberKind.of("an Indian Aadhaar number", AsiaPacificAfrica::aadhaar)
                    .doubtful("999999999999", "9999 9999 9999")
                    .near("aadhaar", "aadhar", "adhaar", "uidai", "uid"),
            NumberKind.of("an Indian tax number (PAN)", AsiaPacificAfrica::pan)
                    .doubtful("AAAAA9999A")
                    .near("pan", "permanent account", "income tax"),
            NumberKind.of("a Chinese identity number", AsiaPacificAfrica::chinese)
                    .evident("99999999999999999X", "999999 99999999 999X"),
            NumberKind.of("a South Korean resident number", AsiaPacificAfrica::korean)
                    .evident("999999-9999999"),
            NumberKind.of("a Singaporean identity number (NRIC)", AsiaPacificAfrica::singaporean)
                    .doubtful("A9999999A")
                    .near("nric", "fin", "identity card"),
            NumberKind.of("an Australian tax file number", AsiaPacificAfrica::taxFile)
                    .doubtful("999999999", "999 999 999")
                    .near("tfn", "tax file"),
            NumberKind.of("an Australian Medicare number", AsiaPacificAfrica::medicare)
                    .doubtful("9999999999", "99999999999", "9999 99999 9", "9999 99999 9 9")
                    .near("medicare"),
            NumberKind.of("a South African identity number", AsiaPacificAfrica::southAfrican)
                    .evident("9999999999999", "999999 9999 999", "999999 9999 99 9"));

    private static final int[] CHINESE = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private AsiaPacificAfrica() {}

    private static boolean aadhaar(String number) {
        return number.charAt(0) >= '2' && CheckDigits.verhoeff(number);
    }

    private static boolean pan(String number) {
        return "ABCFGHLJPTK".indexOf(number.charAt(3)) >= 0;
    }

    private static boolean chinese(String number) {
        return number.charAt(0) != '0'
                && Birthdays.longYearMonthDay(number, 6)
                && number.charAt(17) == "10X98765432".charAt(CheckDigits.weighted(number, CHINESE) % 11);
    }

    private static boolean korean(String number) {
        int sum = CheckDigits.weighted(number, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5);
        return Birthdays.yearMonthDay(number, 0) && (11 - sum % 11) % 10 == digit(number, 12);
    }

    private static boolean singaporean(String number) {
        String digits = number.substring(1, 8);
        int sum = CheckDigits.weighted(digits, 2, 7, 6, 5, 4, 3, 2);
        char last = number.charAt(8);
        return switch (number.charAt(0)) {
            case 'S' -> last == "JZIHGFEDCBA".charAt(sum % 11);
            case 'T' -> last == "JZIHGFEDCBA".charAt((sum + 4) % 11);
            case 'F' -> last == "XWUTRQPNMLK".charAt(sum % 11);
            case 'G' -> last == "XWUTRQPNMLK".charAt((sum + 4) % 11);
            case 'M' -> last == "KLJNPQRTUWX".charAt(10 - (sum + 3) % 11);
            default -> false;
        };
    }

    private static boolean taxFile(String number) {
        return CheckDigits.weighted(number, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0 && !CheckDigits.uniform(number);
    }

    private static boolean medicare(String number) {
        char first = number.charAt(0);
        return first >= '2'
                && first <= '6'
                && CheckDigits.weighted(number, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == digit(number, 8);
    }

    private static boolean southAfrican(String number) {
        return Birthdays.yearMonthDay(number, 0) && number.charAt(10) <= '1' && CheckDigits.luhn(number);
    }
}
