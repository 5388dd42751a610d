package org.mailroom.desk.configuration;

import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.options.ScalarType;
import org.mailroom.desk.configuration.options.Schemas;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.WrongValueException;

/** Types of names, labels, languages, rates and expressions. */
final class TextTypes {

    private static final int LONGEST_PATTERN = 1_000;

    private TextTypes() {}

    /** A name that is one segment of an IMAP folder. */
    static ScalarType<String> folderName() {
        return Types.matching(
                "^(?! )[^./%*\\\\\"\\x00-\\x1f\\x7f]{1,60}(?<! )$",
                "1 to 60 characters, none of . / % * \\ \" and no space at either end");
    }

    /** A name in lower case, for commands and files. */
    static ScalarType<String> shortName() {
        return Types.matching("^[a-z0-9][a-z0-9-]{0,39}$", "1 to 40 small letters, digits and hyphens");
    }

    /** A label that is an IMAP keyword (RFC 9051, atom). */
    static ScalarType<String> tag() {
        return Types.matching("^\\$?[A-Za-z0-9][A-Za-z0-9_-]{0,39}$", "letters, digits, _ and -, at most 40");
    }

    /** What a file name ends with, without the dot; lower case. */
    static ScalarType<String> fileEnding() {
        return Types.matching(
                        "^[A-Za-z0-9]([A-Za-z0-9._-]{0,18}[A-Za-z0-9])?$", "the ending of a file name, such as exe")
                .then(text -> text.toLowerCase(Locale.ROOT));
    }

    /** A size in bytes, written {@code 500KB} or {@code 25MB}; a KB is 1024 bytes. */
    static ScalarType<Long> size() {
        return Types.matching("^[1-9][0-9]{0,5}(KB|MB)$", "a size such as 500KB or 25MB")
                .then(text -> {
                    long number = Long.parseLong(text.substring(0, text.length() - 2));
                    return number * (text.endsWith("MB") ? 1024 * 1024 : 1024);
                });
    }

    /** A media type, lower case, with {@code *} for the whole subtype. */
    static ScalarType<String> mediaType() {
        return Types.matching(
                        "^[A-Za-z0-9!#$&^_.+-]{1,60}/([A-Za-z0-9!#$&^_.+-]{1,100}|[*])$",
                        "a media type such as `application/pdf` or `image/*`")
                .then(text -> text.toLowerCase(Locale.ROOT));
    }

    static ScalarType<String> headerName() {
        return Types.matching("^[!-9;-~]{1,76}$", "the name of a header field, without the colon");
    }

    static ScalarType<Locale> language() {
        return ScalarType.of("a language, `en` or `de-AT`", Schemas.text("^[a-z]{2}(-[A-Z]{2})?$"), text -> {
            String[] parts = text.split("-", -1);
            boolean known = Set.of(Locale.getISOLanguages()).contains(parts[0])
                    && (parts.length == 1 || (parts.length == 2 && isCountry(parts[1])));
            if (!known) {
                throw new WrongValueException("is not a known language", languageMend(text));
            }
            return Locale.forLanguageTag(text);
        });
    }

    private static boolean isCountry(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }

    private static String languageMend(String text) {
        var codes = Arrays.stream(Locale.getISOLanguages())
                .collect(Collectors.toMap(
                        code -> Locale.forLanguageTag(code)
                                .getDisplayLanguage(Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT),
                        code -> code,
                        (one, other) -> one,
                        TreeMap::new));
        return codes.containsKey(text.toLowerCase(Locale.ROOT))
                ? "did you mean \"" + codes.get(text.toLowerCase(Locale.ROOT)) + "\"?"
                : "write a code of ISO 639 such as en, de or fr, with a country if need be: de-AT";
    }

    /** {@code all}, {@code none}, {@code 5%} or {@code 0.05}. */
    static ScalarType<ReviewRate> rate() {
        var schema = Schemas.anyOf(Schemas.text("^(all|none|[0-9]{1,3}([.][0-9]{1,4})?%)$"), Schemas.share());
        return ScalarType.of("`all`, `none`, `5%` or `0.05`", schema, TextTypes::rate);
    }

    private static ReviewRate rate(String text) {
        double share = switch (text) {
            case "all" -> 1.0;
            case "none" -> 0.0;
            default -> number(text);
        };
        if (!(share >= 0.0 && share <= 1.0)) {
            throw new WrongValueException("is no share of a whole", "write all, none, 0.05 or 5%");
        }
        return new ReviewRate(share);
    }

    private static double number(String text) {
        if (!text.matches("[0-9]{1,3}([.][0-9]{1,6})?%?")) {
            return Double.NaN;
        }
        return text.endsWith("%")
                ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
                : Double.parseDouble(text);
    }

    static ScalarType<SearchPattern> pattern() {
        return ScalarType.of("an RE2 expression", Schemas.text(), text -> {
            try {
                if (text.length() > LONGEST_PATTERN) {
                    throw new WrongValueException("is too long", "write at most " + LONGEST_PATTERN + " characters");
                }
                EndlessFolding.in(text).ifPresent(trap -> {
                    throw new WrongValueException(
                            "ignores the case of " + trap + ", on which the engine never ends",
                            "write it without (?i), each letter in both its forms: [aA]");
                });
                return SearchPattern.compile(text);
            } catch (PatternSyntaxException wrong) {
                throw new WrongValueException(
                        "is no RE2 expression: " + wrong.getDescription(),
                        "see github.com/google/re2/wiki/Syntax; look-around and back-references are not known");
            }
        });
    }
}
