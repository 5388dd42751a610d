package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds access keys by the forms that services give them, private keys, signed tokens (RFC 7519), passwords in web
 * addresses and passwords that are told in words. One pass over the words; nothing is tried twice.
 */
final class SecretFinder {
    /** So many are enough to know about. */
    static final int MOST = 50;

    private static final int LONGEST_TOKEN = 4096;
    private static final int LONGEST_ADDRESS = 400;
    private static final int LONGEST_LABEL = 40;
    private static final byte TOKEN = 1;
    private static final byte LETTER = 2;
    private static final byte[] KINDS = kinds();

    private final String text;
    private final List<SecretMatch> found = new ArrayList<>();
    private int foundUntil;

    private SecretFinder(String text) {
        this.text = text;
    }

    /** Secrets in the order of the text, at most {@value #MOST}. */
    static List<SecretMatch> find(String text) {
        SecretFinder finder = new SecretFinder(text);
        finder.privateKeys();
        finder.addresses();
        finder.words();
        return finder.found.stream()
                .sorted(Comparator.comparingInt(SecretMatch::start))
                .limit(MOST)
                .toList();
    }

    private void privateKeys() {
        int at = text.indexOf("PRIVATE KEY");
        while (at >= 0 && found.size() < MOST) {
            int begin = text.lastIndexOf("-----BEGIN", at);
            boolean label = begin >= 0 && at - begin < LONGEST_LABEL;
            boolean closed = text.startsWith("-----", at + 11) || text.startsWith(" BLOCK-----", at + 11);
            if (label && closed) {
                found.add(new SecretMatch(begin, at + 11, "a private key"));
            }
            at = text.indexOf("PRIVATE KEY", at + 11);
        }
    }

    /** {@code scheme://user:password@host} (RFC 3986 section 3.2.1). */
    private void addresses() {
        int at = text.indexOf("://");
        while (at >= 0 && found.size() < MOST) {
            address(at + 3);
            at = text.indexOf("://", at + 3);
        }
    }

    private void address(int from) {
        int colon = 0;
        int limit = Math.min(text.length(), from + LONGEST_ADDRESS);
        for (int at = from; at < limit; at++) {
            char character = text.charAt(at);
            if (character <= ' ' || character == '/' || character == '?' || character == '<' || character == '"') {
                return;
            }
            colon = colon == 0 && character == ':' ? at : colon;
            if (character == '@') {
                if (colon > from && StatedPassword.isOne(text.substring(colon + 1, at), false)) {
                    found.add(new SecretMatch(from, at, "a password in a web address"));
                }
                return;
            }
        }
    }

    private void words() {
        char[] characters = text.toCharArray();
        int at = 0;
        while (at < characters.length && found.size() < MOST) {
            char first = characters[at];
            if (first < 0x80 && KINDS[first] == 0) {
                at++;
            } else {
                at = word(characters, at);
            }
        }
    }

    /** Reads the letters, digits and joining signs from here on; answers behind them. */
    private int word(char[] characters, int start) {
        int at = start;
        int hash = 0;
        int letters = 0;
        for (; at < characters.length; at++) {
            char character = characters[at];
            if (character >= 0x80) {
                if (!Character.isLetter(character)) {
                    break;
                }
                hash = hash(hash, Letters.fold(character));
                letters++;
            } else if (KINDS[character] == LETTER) {
                hash = 31 * hash + (character | 0x20);
                letters++;
            } else if (KINDS[character] == TOKEN) {
                look(at, letters, hash);
                hash = 0;
                letters = 0;
            } else {
                break;
            }
        }
        look(at, letters, hash);
        if (at - start >= TokenForm.SHORTEST && start >= foundUntil) {
            token(start, at);
        }
        return Math.max(at, start + 1);
    }

    private static int hash(int before, String folded) {
        int hash = before;
        for (int i = 0; i < folded.length(); i++) {
            hash = 31 * hash + folded.charAt(i);
        }
        return hash;
    }

    private void look(int end, int letters, int hash) {
        if (StatedPassword.mayName(letters, hash)) {
            SecretMatch match = StatedPassword.behind(text, end - letters, end);
            if (match != null && match.start() >= foundUntil) {
                found.add(match);
                foundUntil = match.end();
            }
        }
    }

    private void token(int start, int end) {
        int behind = end;
        while (behind > start && ".-_".indexOf(text.charAt(behind - 1)) >= 0) {
            behind--;
        }
        if (behind - start >= TokenForm.SHORTEST && behind - start <= LONGEST_TOKEN) {
            String words = tokenWords(text.substring(start, behind));
            if (words != null) {
                found.add(new SecretMatch(start, behind, words + " of " + (behind - start) + " characters"));
                foundUntil = behind;
            }
        }
    }

    private static @Nullable String tokenWords(String token) {
        if (token.startsWith("eyJ")) {
            int dot = token.indexOf('.');
            boolean signed = dot > 0 && token.startsWith("eyJ", dot + 1) && token.indexOf('.', dot + 1) > 0;
            return signed ? "a signed token (JWT)" : null;
        }
        TokenForm form = TokenForm.of(token);
        return form == null ? null : form.words();
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x80];
        for (char character = 0; character < 0x80; character++) {
            boolean letter = (character | 0x20) >= 'a' && (character | 0x20) <= 'z' && character >= 'A';
            boolean digit = character >= '0' && character <= '9';
            kinds[character] = letter ? LETTER : digit || "._-".indexOf(character) >= 0 ? TOKEN : 0;
        }
        return kinds;
    }
}
