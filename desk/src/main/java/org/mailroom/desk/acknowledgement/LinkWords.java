package org.mailroom.desk.acknowledgement;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether a text has words that mail programs make links of. A subject with one is not repeated: else anybody could
 * have us send his advertisement to the address that he gave as sender.
 */
final class LinkWords {
    private static final Set<String> FILES = Set.of(
            "avi", "bmp", "csv", "doc", "docx", "eml", "gif", "heic", "htm", "html", "ics", "jpeg", "jpg", "json",
            "log", "mov", "mp", "msg", "odt", "pdf", "png", "ppt", "pptx", "rtf", "tif", "tiff", "txt", "xls", "xlsx",
            "xml");

    private LinkWords() {}

    static boolean in(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s,;:()<>\"\\[\\]]+", -1))
                        .anyMatch(LinkWords::isLink)
                || text.contains("://");
    }

    private static boolean isLink(String word) {
        return word.startsWith("www.") || word.indexOf('@') >= 0 || hasHost(word);
    }

    private static boolean hasHost(String word) {
        int slash = word.indexOf('/');
        String host = slash < 0 ? word : word.substring(0, slash);
        String bare = host.replaceAll("[.!?…]+$", "");
        int dot = bare.lastIndexOf('.');
        String last = bare.substring(dot + 1);
        return dot > 0
                && last.length() >= 2
                && last.codePoints().allMatch(Character::isLetter)
                && !FILES.contains(last);
    }
}
