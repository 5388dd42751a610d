package org.mailroom.desk.screening;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** International bank account numbers (ISO 13616): two letters, two check digits, a length each country fixed. */
final class Iban {
    private static final int LONGEST = 34;
    private static final Map<String, Integer> LENGTHS = lengths(
            "NO15 BE16 DK18 FI18 FO18 GL18 NL18 SD18 FK18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 MN20 CH21 HR21 "
                    + "LI21 LV21 BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 IQ23 TL23 OM23 SO23 "
                    + "AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 LY25 PT25 ST25 IS26 TR26 BI27 DJ27 FR27 "
                    + "GR27 IT27 MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28 NI28 PL28 SV28 BR29 EG29 PS29 "
                    + "QA29 UA29 JO30 KW30 MU30 YE30 MT31 SC31 LC32 RU33");

    private Iban() {}

    /** Behind the valid IBAN that begins here, blanks and dashes between its groups allowed; {@code from} for none. */
    static int end(String text, int from) {
        int wanted = lengthAt(text, from);
        int remainder = 0;
        int head = 0;
        int taken = 0;
        int at = from;
        while (taken < wanted && at < text.length() && at - from < 2 * LONGEST) {
            char character = text.charAt(at++);
            int value = Character.digit(character, 36);
            if (value >= 0 && character < 0x80) {
                remainder = taken < 4 ? remainder : append(remainder, value);
                head = taken < 4 ? append(head, value) : head;
                taken++;
            } else if (!Digits.weakSeparator(character) || character == '.') {
                return from;
            }
        }
        boolean whole = wanted > 0 && taken == wanted && !continues(text, at);
        return whole && checks(remainder, head) ? at : from;
    }

    private static boolean checks(int remainder, int head) {
        return (remainder * headWeight() + head) % 97 == 1;
    }

    /** The four characters at the head count at the end, as six digits: two letters of two digits, two digits. */
    private static int headWeight() {
        return 1_000_000 % 97;
    }

    private static int append(int remainder, int value) {
        return (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }

    private static boolean continues(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static int lengthAt(String text, int from) {
        boolean begins = from + 4 <= text.length()
                && letter(text.charAt(from))
                && letter(text.charAt(from + 1))
                && digit(text.charAt(from + 2))
                && digit(text.charAt(from + 3));
        if (!begins) {
            return 0;
        }
        return LENGTHS.getOrDefault(text.substring(from, from + 2).toUpperCase(Locale.ROOT), 0);
    }

    private static boolean letter(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }

    private static boolean digit(char character) {
        return character >= '0' && character <= '9';
    }

    private static Map<String, Integer> lengths(String table) {
        return Arrays.stream(table.split(" ", -1))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));
    }
}
