package org.mailroom.desk.ids;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The site's secret keys, newest first. The newest signs; every one of them is still believed, so that a key can be
 * changed without breaking the tokens that are on their way. A key's version is one byte made from it, so that what was
 * signed can name its key without telling it.
 */
public final class KeyRing {
    /** The shortest key taken, in bytes. */
    public static final int SHORTEST_KEY = 16;

    private static final int SHORTEST_SIGNATURE = 8;

    private final List<byte[]> keys;

    /** @param keys one or more keys of at least {@link #SHORTEST_KEY} bytes, newest first */
    public KeyRing(List<byte[]> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("at least one key is needed");
        }
        for (byte[] key : keys) {
            if (key.length < SHORTEST_KEY) {
                throw new IllegalArgumentException("a key needs at least " + SHORTEST_KEY + " bytes");
            }
        }
        this.keys = keys.stream().map(byte[]::clone).toList();
    }

    /** The first {@code length} bytes of the HMAC-SHA256 of the text under the newest key. */
    public byte[] sign(String text, int length) {
        return sign(keys.get(0), text, length);
    }

    /** Whether any key of the ring made this signature of the text; takes the same time whatever the answer. */
    public boolean signed(String text, byte[] signature) {
        boolean found = false;
        for (byte[] key : keys) {
            found |= MessageDigest.isEqual(sign(key, text, signature.length), signature);
        }
        return found && signature.length >= SHORTEST_SIGNATURE;
    }

    /** The version of the key that signs. */
    public byte version() {
        return version(keys.get(0));
    }

    /** The versions of all keys, newest first. */
    public List<Byte> versions() {
        return keys.stream().map(KeyRing::version).toList();
    }

    /** Whether a key of this version made this signature of the text; takes the same time for a right one and a wrong. */
    public boolean signed(String text, byte[] signature, byte version) {
        boolean found = false;
        for (byte[] key : keys) {
            if (version(key) == version) {
                found |= MessageDigest.isEqual(sign(key, text, signature.length), signature);
            }
        }
        return found && signature.length >= SHORTEST_SIGNATURE;
    }

    /** A key for one purpose, derived from the newest key. */
    public byte[] derive(String purpose) {
        return sign(keys.get(0), "derive\n" + purpose, 32);
    }

    private static byte version(byte[] key) {
        return sign(key, "version", 1)[0];
    }

    private static byte[] sign(byte[] key, String text, int length) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), Math.min(length, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }
}
