package org.mailroom.desk.screening.identity;

import static org.mailroom.desk.screening.identity.CheckDigits.digit;

import java.util.List;

/** Spain (DNI, NIE: Real Decreto 1553/2005) and Portugal (NIF). */
final class Iberia {
    static final List<NumberKind> KINDS = List.of(
            NumberKind.of("a Spanish identity number (DNI)", number -> letter(number, ""))
                    .doubtful("99999999A", "99999999 A", "99 999 999 A", "99.999.999-A", "99 999 999A")
                    .near("dni", "nif", "documento", "identidad", "identificacion", "identity", "spanish id"),
            NumberKind.of("a Spanish foreigner's number (NIE)", Iberia::foreigner)
                    .doubtful("A9999999A", "A 9999999 A")
                    .near("nie", "nif", "dni", "extranjer*", "residencia", "documento", "identidad", "identificacion"),
            NumberKind.of("a Portuguese tax number (NIF)", Iberia::portuguese)
                    .doubtful("999999999", "999 999 999")
                    .near("nif", "contribuinte", "numero fiscal", "identificacao fiscal", "niss"));

    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    private Iberia() {}

    private static boolean letter(String number, String before) {
        int last = number.length() - 1;
        long value = Long.parseLong(before + number.substring(0, last));
        return number.charAt(last) == LETTERS.charAt((int) (value % LETTERS.length()));
    }

    private static boolean foreigner(String number) {
        int series = "XYZ".indexOf(number.charAt(0));
        return series >= 0 && letter(number.substring(1), Integer.toString(series));
    }

    private static boolean portuguese(String number) {
        int rest = CheckDigits.weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return "04".indexOf(number.charAt(0)) < 0 && digit(number, 8) == (rest < 2 ? 0 : 11 - rest);
    }
}
