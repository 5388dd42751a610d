package org.mailroom.desk.message;

import java.util.Map;

/** Character references of HTML: numbers, and the names that mail programs write. */
public final class HtmlEntities {
    /** Characters of the longest name. */
    public static final int LONGEST = 22;

    private static final int HIGHEST = 0x10ffff;
    private static final String LATIN_1 = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg"
            + " macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
            + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml"
            + " ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig"
            + " agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml"
            + " eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    private static final Map<String, Integer> NAMES = names();

    private HtmlEntities() {}

    /** What the name between {@code &} and {@code ;} stands for; empty if it stands for nothing. */
    public static String decode(String name) {
        if (name.startsWith("#")) {
            return number(name);
        }
        Integer codePoint = NAMES.get(name);
        return codePoint == null ? "" : Character.toString(codePoint);
    }

    private static String number(String name) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int value = 0;
        int digits = 0;
        for (int i = hex ? 2 : 1; i < name.length() && value <= HIGHEST; i++, digits++) {
            int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
            if (digit < 0) {
                return "";
            }
            value = value * (hex ? 16 : 10) + digit;
        }
        return digits > 0 && value > 0 && value <= HIGHEST ? Character.toString(value) : "";
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new java.util.HashMap<>(Map.of(
                "amp", 0x26, "lt", 0x3c, "gt", 0x3e, "quot", 0x22, "apos", 0x27, "euro", 0x20ac, "ndash", 0x2013,
                "mdash", 0x2014, "hellip", 0x2026, "bull", 0x2022));
        names.putAll(Map.of(
                "lsquo", 0x2018, "rsquo", 0x2019, "ldquo", 0x201c, "rdquo", 0x201d, "bdquo", 0x201e, "sbquo", 0x201a,
                "trade", 0x2122, "zwnj", 0x200c, "ensp", 0x20, "emsp", 0x20));
        names.putAll(Map.of(
                "thinsp",
                0x2009,
                "hairsp",
                0x200a,
                "numsp",
                0x2007,
                "puncsp",
                0x2008,
                "ZeroWidthSpace",
                0x200b,
                "zwj",
                0x200d,
                "NoBreak",
                0x2060,
                "InvisibleTimes",
                0x2062,
                "InvisibleComma",
                0x2063,
                "ApplyFunction",
                0x2061));
        names.putAll(Map.of(
                "NonBreakingSpace",
                0xa0,
                "Tab",
                9,
                "NewLine",
                10,
                "period",
                0x2e,
                "hyphen",
                0x2010,
                "dash",
                0x2010,
                "minus",
                0x2212,
                "lrm",
                0x200e,
                "rlm",
                0x200f,
                "lowbar",
                0x5f));
        names.putAll(Map.of("sol", 0x2f, "num", 0x23, "ast", 0x2a, "comma", 0x2c, "colon", 0x3a, "emsp13", 0x2004));
        String[] latin = LATIN_1.split(" ", -1);
        for (int i = 0; i < latin.length; i++) {
            names.put(latin[i], 0xa0 + i);
        }
        return Map.copyOf(names);
    }
}
