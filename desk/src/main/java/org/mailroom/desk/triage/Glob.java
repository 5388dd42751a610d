package org.mailroom.desk.triage;

/** Names with {@code *} for any characters. */
final class Glob {
    private Glob() {}

    /** Whether a name fits; takes time that grows with the product of both lengths at worst. */
    static boolean fits(String glob, String name) {
        int g = 0;
        int n = 0;
        int star = -1;
        int from = 0;
        while (n < name.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                from = n;
            } else if (g < glob.length() && glob.charAt(g) == name.charAt(n)) {
                g++;
                n++;
            } else if (star >= 0) {
                g = star + 1;
                n = ++from;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }
}
