package org.mailroom.desk.configuration.options;

/** Text from a file, made fit for a one-line message. */
final class Quoted {

    private static final int LONGEST = 80;

    private Quoted() {}

    /** In double quotes, {@linkplain #clean cleaned}. */
    static String of(String text) {
        return '"' + clean(text) + '"';
    }

    /** Control characters and the invisible replaced, cut after 80 characters. */
    static String clean(String text) {
        String shown = text.codePoints()
                .limit(LONGEST)
                .map(c -> isVisible(c) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.length() < text.length() ? shown + "…" : shown;
    }

    private static boolean isVisible(int c) {
        int type = Character.getType(c);
        return !(Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE);
    }
}
