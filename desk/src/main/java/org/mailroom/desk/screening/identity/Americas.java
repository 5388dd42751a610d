package org.mailroom.desk.screening.identity;

import static org.mailroom.desk.screening.identity.CheckDigits.digit;
import static org.mailroom.desk.screening.identity.CheckDigits.value;

import java.util.List;

/** The United States, Canada, Brazil, Mexico, Chile and Argentina. */
final class Americas {
    static final List<NumberKind> KINDS = List.of(
            NumberKind.of("a US social security number", Americas::socialSecurity)
                    .doubtful("999-99-9999", "999 99 9999", "999999999")
                    .near("ssn", "social security", "soc sec"),
            NumberKind.of("a US taxpayer number (ITIN)", Americas::taxpayer)
                    .doubtful("999-99-9999", "999 99 9999", "999999999")
                    .near("itin", "taxpayer", "tax id", "tin"),
            NumberKind.of("a US bank routing number", Americas::routing)
                    .doubtful("999999999")
                    .near("routing", "aba", "rtn", "aba no"),
            NumberKind.of("a Canadian social insurance number", Americas::canadian)
                    .doubtful("999999999", "999 999 999")
                    .near("social insurance", "sin number", "sin no", "sin is", "assurance sociale", "nas"),
            NumberKind.of("a Brazilian personal tax number (CPF)", Americas::cpf)
                    .evident("999.999.999-99")
                    .doubtful("99999999999", "999 999 999 99", "999999999-99")
                    .near("cpf"),
            NumberKind.of("a Brazilian company number (CNPJ)", Americas::cnpj)
                    .evident("XX.XXX.XXX/XXXX-99")
                    .doubtful("XXXXXXXXXXXX99", "XX XXX XXX XXXX 99")
                    .near("cnpj"),
            NumberKind.of("a Mexican population code (CURP)", Americas::curp).evident("AAAA999999AAAAAAXX"),
            NumberKind.of("a Chilean tax number (RUT)", Americas::rut)
                    .doubtful("99999999X", "99999999-X", "99 999 999 X", "9 999 999 X", "9999999-X")
                    .near("rut", "rol unico"),
            NumberKind.of("an Argentinian tax number (CUIT)", Americas::cuit)
                    .doubtful("99999999999", "99 99999999 9")
                    .near("cuit", "cuil"));

    private static final String CURP_VALUES = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ";

    private Americas() {}

    private static boolean socialSecurity(String number) {
        long area = value(number, 0, 3);
        return area != 0 && area != 666 && area < 900 && value(number, 3, 5) != 0 && value(number, 5, 9) != 0;
    }

    private static boolean taxpayer(String number) {
        long group = value(number, 3, 5);
        return number.charAt(0) == '9' && group >= 50 && group != 66 && group != 89 && group != 93;
    }

    private static boolean routing(String number) {
        long first = value(number, 0, 2);
        boolean district = first <= 12 || (first >= 21 && first <= 32) || (first >= 61 && first <= 72) || first == 80;
        return district
                && value(number, 0, 9) != 0
                && CheckDigits.weighted(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
    }

    private static boolean canadian(String number) {
        return "08".indexOf(number.charAt(0)) < 0 && CheckDigits.luhn(number);
    }

    private static boolean cpf(String number) {
        int first = 11 - CheckDigits.weighted(number, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        int second = 11 - CheckDigits.weighted(number, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return !CheckDigits.uniform(number)
                && digit(number, 9) == (first > 9 ? 0 : first)
                && digit(number, 10) == (second > 9 ? 0 : second);
    }

    /** Letters count as their code less 48, as those given out since July 2026 have them. */
    private static boolean cnpj(String number) {
        int first = 11 - CheckDigits.weighted(number, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        int second = 11 - CheckDigits.weighted(number, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return !CheckDigits.uniform(number)
                && digit(number, 12) == (first > 9 ? 0 : first)
                && digit(number, 13) == (second > 9 ? 0 : second);
    }

    private static boolean curp(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = CURP_VALUES.indexOf(code.charAt(i));
            sum += value * (18 - i);
        }
        return Birthdays.yearMonthDay(code, 4)
                && "HMX".indexOf(code.charAt(10)) >= 0
                && (10 - sum % 10) % 10 == code.charAt(17) - '0';
    }

    private static boolean rut(String number) {
        int sum = 0;
        for (int i = number.length() - 2, weight = 2; i >= 0; i--, weight = weight == 7 ? 2 : weight + 1) {
            sum += digit(number, i) * weight;
        }
        return number.charAt(number.length() - 1) == "0123456789K0".charAt((11 - sum % 11) % 11);
    }

    private static boolean cuit(String number) {
        int check = 11 - CheckDigits.weighted(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return "23".indexOf(number.charAt(0)) >= 0 && digit(number, 10) == (check == 11 ? 0 : check == 10 ? 9 : check);
    }
}
