package org.mailroom.desk.tracking;

/** The check digits of carriers. Numbers have digits and capital letters only, and are long enough for their carrier. */
final class CheckDigits {
    private static final int[] S10 = {8, 6, 4, 2, 3, 5, 9, 7};
    private static final int[] FEDEX = {3, 1, 7};
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private CheckDigits() {}

    /** UPS: the characters behind {@code 1Z}, letters as numbers, every second doubled, modulo 10. */
    static boolean ups(String number) {
        int sum = 0;
        for (int i = 2; i < number.length() - 1; i++) {
            char c = number.charAt(i);
            int value = c <= '9' ? c - '0' : (c - 63) % 10;
            sum += i % 2 == 0 ? value : 2 * value;
        }
        return (10 - sum % 10) % 10 == number.charAt(number.length() - 1) - '0';
    }

    /** UPU S10: eight digits behind two letters, weighted, modulo 11. */
    static boolean s10(String number) {
        int sum = 0;
        for (int i = 0; i < S10.length; i++) {
            sum += S10[i] * (number.charAt(2 + i) - '0');
        }
        int check = 11 - sum % 11;
        int digit = check == 10 ? 0 : check == 11 ? 5 : check;
        return digit == number.charAt(10) - '0';
    }

    /** GS1 and USPS: from the right the weights 3 and 1 in turn, modulo 10. */
    static boolean gs1(String number) {
        int sum = 0;
        for (int i = number.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += weight * (number.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10 == number.charAt(number.length() - 1) - '0';
    }

    /** FedEx Express: the weights 3, 1, 7 in turn, modulo 11 and then 10. */
    static boolean fedex(String number) {
        int sum = 0;
        for (int i = 0; i < number.length() - 1; i++) {
            sum += FEDEX[i % FEDEX.length] * (number.charAt(i) - '0');
        }
        return sum % 11 % 10 == number.charAt(number.length() - 1) - '0';
    }

    /** DHL Express: the number before the last digit, modulo 7. */
    static boolean modulo7(String number) {
        return Long.parseLong(number.substring(0, number.length() - 1)) % 7 == number.charAt(number.length() - 1) - '0';
    }

    /** DPD: ISO 7064 modulo 37, 36. */
    static boolean modulo36(String number) {
        int check = 36;
        for (int i = 0; i < number.length() - 1; i++) {
            check = (check + ALPHABET.indexOf(number.charAt(i))) % 36;
            check = (check == 0 ? 36 : check) * 2 % 37;
        }
        return ALPHABET.charAt((37 - check) % 36) == number.charAt(number.length() - 1);
    }
}
