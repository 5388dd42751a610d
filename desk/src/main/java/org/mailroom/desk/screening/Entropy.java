package org.mailroom.desk.screening;

/** How random characters look (Shannon 1948): words and examples repeat their letters, keys hardly do. */
final class Entropy {
    private static final double LEAST = 3.0;

    private Entropy() {}

    /** Whether a key might read so: at least {@value #LEAST} bits a character, and a digit. */
    static boolean random(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9') && bits(text) >= LEAST;
    }

    private static double bits(String text) {
        int[] counts = new int[0x80];
        int counted = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x80) {
                counts[text.charAt(i)]++;
                counted++;
            }
        }
        double bits = 0;
        for (int count : counts) {
            double share = counted == 0 ? 0 : (double) count / counted;
            bits -= share == 0 ? 0 : share * Math.log(share) / Math.log(2);
        }
        return bits;
    }
}
