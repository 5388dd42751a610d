package org.mailroom.desk.message;

import java.util.HashMap;
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
    /** Name and code point in hexadecimal. */
    private static final String OTHERS = """
            amp=26 lt=3c gt=3e quot=22 apos=27 euro=20ac ndash=2013 mdash=2014 hellip=2026 bull=2022 lsquo=2018 rsquo=2019
            ldquo=201c rdquo=201d bdquo=201e sbquo=201a trade=2122 zwnj=200c ensp=20 emsp=20 thinsp=2009 hairsp=200a
            numsp=2007 puncsp=2008 ZeroWidthSpace=200b zwj=200d NoBreak=2060 InvisibleTimes=2062 InvisibleComma=2063
            ApplyFunction=2061 NonBreakingSpace=a0 Tab=9 NewLine=a period=2e hyphen=2010 dash=2010 minus=2212 lrm=200e
            rlm=200f lowbar=5f sol=2f num=23 ast=2a comma=2c colon=3a emsp13=2004
            """;

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
        Map<String, Integer> names = new HashMap<>();
        for (String entry : OTHERS.strip().split("\\s+", -1)) {
            int equals = entry.indexOf('=');
            names.put(entry.substring(0, equals), Integer.parseInt(entry.substring(equals + 1), 16));
        }
        String[] latin = LATIN_1.split(" ", -1);
        for (int i = 0; i < latin.length; i++) {
            names.put(latin[i], 0xa0 + i);
        }
        return Map.copyOf(names);
    }
}
