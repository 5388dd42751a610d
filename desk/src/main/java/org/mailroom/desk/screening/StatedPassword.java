package org.mailroom.desk.screening;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Passwords that are told: {@code Password: Winter!24}, {@code Ihr Passwort lautet Winter!24}, {@code api_key=…}. */
final class StatedPassword {
    private static final Set<String> PASSWORDS = folded(
            "password",
            "passwords",
            "passwort",
            "kennwort",
            "passwd",
            "pwd",
            "pw",
            "passphrase",
            "passcode",
            "passe",
            "mdp",
            "contraseña",
            "clave",
            "senha",
            "hasło",
            "hasłem",
            "wachtwoord",
            "lösenord",
            "adgangskode",
            "passord",
            "parola",
            "salasana",
            "heslo",
            "jelszó",
            "şifre",
            "пароль");
    private static final Set<String> PINS = folded("pin", "tan", "otp");
    private static final Set<String> KEYS = folded("secret", "key", "token", "apikey", "secretkey", "accesskey");
    private static final Set<String> VERBS =
            folded("is", "lautet", "ist", "est", "es", "e", "è", "jest", "to", "är", "er", "on", "je", "was", "now");
    private static final List<String> NO_SECRETS = List.of(
            "xxx",
            "***",
            "...",
            "…",
            "___",
            "<",
            "{",
            "[",
            "example",
            "beispiel",
            "exemple",
            "ejemplo",
            "password",
            "passwort",
            "http",
            "www.",
            "•••");
    private static final String QUOTES = "\"'`\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019*_ \t\u00a0";
    private static final String CLOSING = "\"'`\u201c\u201d\u00ab\u00bb\u2018\u2019.,;:)>";
    private static final int FILTER = 1 << 12;
    private static final BitSet NAMES = names();
    private static final int LONGEST_NAME = 12;
    private static final int LONGEST_GAP = 24;
    private static final int LONGEST_VALUE = 128;
    private static final int SHORTEST_VALUE = 6;
    private static final int SHORTEST_KEY = 16;
    private static final int SHORTEST_PIN = 4;
    private static final int LONGEST_PIN = 8;

    private StatedPassword() {}

    /** Whether a word of so many letters with this hash may announce a secret. */
    static boolean mayName(int letters, int hash) {
        return letters > 1 && letters <= LONGEST_NAME && NAMES.get((hash * 0x9E3779B1) >>> 20);
    }

    /** The secret that the word announces, if it does and one follows. */
    static @Nullable SecretMatch behind(String text, int wordStart, int wordEnd) {
        String word = Letters.fold(text.substring(wordStart, wordEnd));
        boolean pin = PINS.contains(word);
        boolean key = KEYS.contains(word);
        if (!pin && !key && !PASSWORDS.contains(word)) {
            return null;
        }
        int start = valueStart(text, wordEnd);
        if (start < 0) {
            return null;
        }
        int end = valueEnd(text, start);
        String value = text.substring(start, end);
        boolean secret = pin ? isPin(value) : key ? isKey(value) : isOne(value, true);
        return secret ? new SecretMatch(start, end, words(pin, key, end - start)) : null;
    }

    /** Whether it reads like a password: letters with digits or signs among them, or a longer number. */
    static boolean isOne(String value, boolean beTold) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (value.length() < SHORTEST_VALUE || NO_SECRETS.stream().anyMatch(lower::contains) || isAddress(value)) {
            return false;
        }
        int letters = count(value, Character::isLetter);
        int digits = count(value, Character::isDigit);
        int signs = count(value, character -> "!@#$%^&?~+=*§€|\\".indexOf(character) >= 0);
        boolean mixed = letters > 0 && digits + signs > 0;
        boolean number = beTold && digits == value.length();
        return mixed || number;
    }

    private static String words(boolean pin, boolean key, int length) {
        return (pin ? "a PIN" : key ? "an access key" : "a password") + " of " + length + " characters";
    }

    private static boolean isKey(String value) {
        boolean letters = count(value, Character::isLetter) * 5 > value.length();
        return value.length() >= SHORTEST_KEY && letters && isOne(value, false) && Entropy.random(value);
    }

    private static boolean isPin(String value) {
        return value.length() >= SHORTEST_PIN
                && value.length() <= LONGEST_PIN
                && count(value, Character::isDigit) == value.length();
    }

    private static boolean isAddress(String value) {
        int at = value.indexOf('@');
        return at > 0 && value.indexOf('.', at) > 0;
    }

    private static int count(String value, java.util.function.IntPredicate kind) {
        return (int) value.chars().filter(kind).count();
    }

    /** Behind a colon, an equals sign or a verb; -1 where none of them stands there. */
    private static int valueStart(String text, int from) {
        int at = skip(text, from);
        if (at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '=')) {
            return skipLine(text, at + 1);
        }
        int verbEnd = at;
        while (verbEnd < text.length() && verbEnd - at < 8 && Character.isLetter(text.charAt(verbEnd))) {
            verbEnd++;
        }
        if (at == from || !VERBS.contains(Letters.fold(text.substring(at, verbEnd)))) {
            return -1;
        }
        int behind = skip(text, verbEnd);
        boolean colon = behind < text.length() && text.charAt(behind) == ':';
        return skipLine(text, colon ? behind + 1 : behind);
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_GAP && QUOTES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int skipLine(String text, int from) {
        int at = from;
        while (at < text.length()
                && at - from < LONGEST_GAP
                && (QUOTES.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            at++;
        }
        return at;
    }

    private static int valueEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && end - from < LONGEST_VALUE
                && text.charAt(end) > ' '
                && text.charAt(end) != '\u00a0') {
            end++;
        }
        while (end > from && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static Set<String> folded(String... words) {
        return Stream.of(words).map(Letters::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static BitSet names() {
        BitSet names = new BitSet(FILTER);
        Stream.of(PASSWORDS, PINS, KEYS).flatMap(Set::stream).forEach(word -> {
            int hash = 0;
            for (int i = 0; i < word.length(); i++) {
                hash = 31 * hash + word.charAt(i);
            }
            names.set((hash * 0x9E3779B1) >>> 20);
        });
        return names;
    }
}
