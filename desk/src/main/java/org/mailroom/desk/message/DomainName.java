package org.mailroom.desk.message;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The two ways to write an internationalised domain (RFC 5890 section 2.3.2.1): {@code müller.example} and
 * {@code xn--mller-kva.example} are one. Letters are made small and compatible ones the same, and otherwise kept as IDNA
 * 2008 keeps them ({@code ß} is not {@code ss}, RFC 5894 section 7.2). Any text is taken, and one that cannot be changed stays as it is.
 */
public final class DomainName {
    private static final String PREFIX = "xn--";
    private static final int LONGEST_LABEL = 63;
    /** Small letters of Cyrillic that look like Latin ones; a label of nothing else is not shown by itself. */
    private static final String LIKE_LATIN = "асԁеһіјӏорԛѕԝхуъьґүұҽпгѵѡ";

    private static final Set<Character.UnicodeScript> JAPANESE =
            EnumSet.of(Character.UnicodeScript.HAN, Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA);

    private DomainName() {}

    /** The form that the DNS and SMTP know, in lower case. */
    public static String ascii(String domain) {
        String lower = Ascii.lowerCase(domain);
        if (lower.length() > EmailAddress.MAX_LENGTH || isAscii(lower)) {
            return lower;
        }
        String small = Normalizer.normalize(
                Normalizer.normalize(lower, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        String changed = labels(small, DomainName::encoded);
        return isAscii(changed) && changed.chars().allMatch(DomainName::isHost) ? changed : lower;
    }

    /** The form with letters of any language, whatever they look like. */
    public static String unicode(String domain) {
        return domain.length() > EmailAddress.MAX_LENGTH || !domain.contains(PREFIX)
                ? domain
                : labels(domain, label -> decoded(label).orElse(label));
    }

    /** The form to show to a person: letters of any language where they cannot be taken for others of another script. */
    public static String readable(String domain) {
        return domain.length() > EmailAddress.MAX_LENGTH || !domain.contains(PREFIX)
                ? domain
                : labels(
                        domain,
                        label -> decoded(label).filter(DomainName::isPlain).orElse(label));
    }

    private static String labels(String domain, UnaryOperator<String> change) {
        return Arrays.stream(domain.split("\\.", -1)).map(change).collect(Collectors.joining("."));
    }

    private static String encoded(String label) {
        return isAscii(label)
                ? label
                : Punycode.encode(label)
                        .map(PREFIX::concat)
                        .filter(text -> text.length() <= LONGEST_LABEL)
                        .orElse(label);
    }

    /** What the label stands for; empty where it is none that {@link #ascii} would make of it again. */
    private static Optional<String> decoded(String label) {
        return label.startsWith(PREFIX) && label.length() <= LONGEST_LABEL
                ? Punycode.decode(label.substring(PREFIX.length()))
                        .filter(text -> !isAscii(text) && ascii(text).equals(label))
                        .filter(text -> AddressSyntax.problem("x", text).isEmpty())
                : Optional.empty();
    }

    /** Letters of one script, or of those that Japanese mixes, which do not all look like another's. */
    private static boolean isPlain(String label) {
        Set<Character.UnicodeScript> scripts = label.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .filter(script ->
                        script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Character.UnicodeScript.class)));
        return (scripts.size() == 1 || JAPANESE.containsAll(scripts))
                && !label.codePoints().filter(Character::isLetter).allMatch(c -> LIKE_LATIN.indexOf(c) >= 0);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isHost(int c) {
        return Ascii.isLetterOrDigit((char) c) || c == '-' || c == '.' || c == '_';
    }
}
