package org.mailroom.desk.screening;

import java.util.Optional;

/** Payment card brands, the first digits they own and how many digits their numbers have. */
enum CardBrand {
    VISA("Visa"),
    MASTERCARD("Mastercard"),
    AMERICAN_EXPRESS("American Express"),
    DINERS_CLUB("Diners Club"),
    DISCOVER("Discover"),
    JCB("JCB"),
    UNION_PAY("UnionPay"),
    RUPAY("RuPay"),
    MIR("Mir"),
    TROY("Troy"),
    MAESTRO("Maestro");

    /** Fewest digits of a card number. */
    static final int SHORTEST = 12;
    /** Most digits of a card number (ISO/IEC 7812-1). */
    static final int LONGEST = 19;

    private static final Range[] RANGES = {
        range(VISA, "4", 13, 16, 19),
        range(MASTERCARD, "51-55", 16),
        range(MASTERCARD, "2221-2720", 16),
        range(AMERICAN_EXPRESS, "34", 15),
        range(AMERICAN_EXPRESS, "37", 15),
        range(DINERS_CLUB, "300-305", 14, 16),
        range(DINERS_CLUB, "309", 14, 16),
        range(DINERS_CLUB, "36", 14, 16),
        range(DINERS_CLUB, "38-39", 14, 16),
        range(DISCOVER, "6011", 16, 17, 18, 19),
        range(DISCOVER, "644-649", 16, 17, 18, 19),
        range(DISCOVER, "65", 16, 17, 18, 19),
        range(JCB, "35", 16, 17, 18, 19),
        range(JCB, "1800", 15),
        range(JCB, "2131", 15),
        range(UNION_PAY, "62", 16, 17, 18, 19),
        range(UNION_PAY, "81", 16, 17, 18, 19),
        range(RUPAY, "60", 16),
        range(RUPAY, "82", 16),
        range(MIR, "2200-2204", 16, 17, 18, 19),
        range(TROY, "9792", 16),
        range(MAESTRO, "50", 12, 13, 14, 15, 16, 17, 18, 19),
        range(MAESTRO, "56-58", 12, 13, 14, 15, 16, 17, 18, 19),
        range(MAESTRO, "6304", 12, 13, 14, 15, 16, 17, 18, 19),
        range(MAESTRO, "6390", 12, 13, 14, 15, 16, 17, 18, 19),
        range(MAESTRO, "67", 12, 13, 14, 15, 16, 17, 18, 19),
    };

    private final String label;

    CardBrand(String label) {
        this.label = label;
    }

    /** The brand that owns a number of this length with these first digits. */
    static Optional<CardBrand> of(byte[] digits, int from, int length) {
        for (Range range : RANGES) {
            if (range.holds(digits, from, length)) {
                return Optional.of(range.brand());
            }
        }
        return Optional.empty();
    }

    /** The name on the card. */
    String label() {
        return label;
    }

    private static Range range(CardBrand brand, String prefixes, int... lengths) {
        int dash = prefixes.indexOf('-');
        String first = dash < 0 ? prefixes : prefixes.substring(0, dash);
        int set = 0;
        for (int length : lengths) {
            set |= 1 << length;
        }
        return new Range(
                brand, first.length(), Integer.parseInt(first), Integer.parseInt(prefixes.substring(dash + 1)), set);
    }

    /**
     * Issuer identification numbers (ISO/IEC 7812) as the schemes publish them.
     *
     * @param prefixDigits how many digits are compared
     * @param first the lowest prefix
     * @param last the highest
     * @param lengths a bit for each number of digits
     */
    private record Range(CardBrand brand, int prefixDigits, int first, int last, int lengths) {
        boolean holds(byte[] number, int from, int length) {
            if ((lengths & (1 << length)) == 0) {
                return false;
            }
            int prefix = 0;
            for (int i = 0; i < prefixDigits; i++) {
                prefix = prefix * 10 + number[from + i];
            }
            return prefix >= first && prefix <= last;
        }
    }
}
