package org.mailroom.desk.configuration.options;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The types that any configuration needs. Limits are inclusive. */
public final class Types {

    private Types() {}

    /** Text of one line without control characters. */
    public static ScalarType<String> line(int longest) {
        Predicate<String> fits = text -> text.length() <= longest && !text.isBlank() && isClean(text);
        String inWords = "one line of text, at most " + longest + " characters";
        return ScalarType.of(inWords, Schemas.text(), text -> {
            if (!fits.test(text)) {
                throw new WrongValueException("does not fit", Mend.write(inWords));
            }
            return text.strip();
        });
    }

    /** Text of one or more lines without other control characters. */
    public static ScalarType<String> text(int longest) {
        String inWords = "text, at most " + longest + " characters";
        return ScalarType.of(inWords, Schemas.text(), text -> {
            if (text.length() > longest || text.isBlank() || !isClean(text.replace("\n", ""))) {
                throw new WrongValueException("does not fit", Mend.write(inWords));
            }
            return text.strip();
        });
    }

    /**
     * Text of a form.
     *
     * @param regex of ECMA-262 and Java, with {@code ^} and {@code $}
     */
    public static ScalarType<String> matching(String regex, String inWords) {
        Pattern pattern = Pattern.compile(regex);
        return ScalarType.of(inWords, Schemas.text(regex), text -> {
            if (!pattern.matcher(text).matches()) {
                throw new WrongValueException("does not fit", Mend.write(inWords));
            }
            return text;
        });
    }

    public static ScalarType<Integer> wholeNumber(int least, int most) {
        String inWords = "a whole number from " + least + " to " + most;
        return ScalarType.of(inWords, Schemas.wholeNumber(least, most), text -> {
            if (!text.matches("-?[0-9]{1,9}")) {
                throw new WrongValueException("is not a whole number", Mend.write(inWords));
            }
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new WrongValueException("is out of bounds", Mend.write(inWords));
            }
            return number;
        });
    }

    public static ScalarType<Boolean> yesNo() {
        return ScalarType.of("true or false", Schemas.yesNo(), text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw new WrongValueException("is neither true nor false", "write true or false");
            }
            return text.equals("true");
        });
    }

    public static ScalarType<Duration> duration(Duration least, Duration most) {
        String inWords = "a duration from " + DurationText.of(least) + " to " + DurationText.of(most);
        return ScalarType.of(inWords, Schemas.text(DurationText.PATTERN), text -> {
            Duration duration = DurationText.parse(text)
                    .orElseThrow(() -> new WrongValueException(
                            "is not a duration", "write a number with its unit: 500ms, 30s, 2m, 4h, 1d or 1h30m"));
            if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
                throw new WrongValueException("is out of bounds", Mend.write(inWords));
            }
            return duration;
        });
    }

    /** One of the constants of an enum, in lower case. */
    public static <E extends Enum<E>> ScalarType<E> oneOf(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        List<String> words = constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return oneOf(words).then(word -> constants.get(words.indexOf(word)));
    }

    public static ScalarType<String> oneOf(List<String> words) {
        String inWords = "one of `" + String.join("`, `", words) + "`";
        return ScalarType.of(inWords, Schemas.oneOf(words), text -> known(words, text));
    }

    /** One of many known words: too many to list. */
    public static ScalarType<String> known(String inWords, Set<String> words) {
        return ScalarType.of(inWords, Schemas.text(), text -> {
            if (!words.contains(text)) {
                throw new WrongValueException("is not known", Mend.nearest(text, words, inWords));
            }
            return text;
        });
    }

    /**
     * The word, if it is one of few.
     *
     * @throws WrongValueException with the nearest, or all of them
     */
    public static String known(List<String> words, String text) {
        if (!words.contains(text)) {
            throw new WrongValueException("is not known", Mend.nearest(text, words));
        }
        return text;
    }

    private static boolean isClean(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }
}
