package org.mailroom.james.login;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a client says of itself.
 *
 * @param actsFor whom it wants to act for; empty where that is itself
 * @param name who it is
 * @param password its password
 */
record Credentials(Optional<String> actsFor, String name, String password) {

    Credentials(String name, String password) {
        this(Optional.empty(), name, password);
    }

    /**
     * Reads {@code [authzid] NUL authcid NUL passwd} (SASL PLAIN, RFC 4616) in base64, as leniently as the server does:
     * blank parts do not count. Empty for anything else.
     */
    static Optional<Credentials> parsePlain(String base64) {
        return decode(base64).flatMap(text -> {
            List<String> parts = Arrays.stream(text.split("\0", -1))
                    .filter(part -> !part.isBlank())
                    .toList();
            return switch (parts.size()) {
                case 2 -> Optional.of(new Credentials(parts.get(0), parts.get(1)));
                case 3 -> Optional.of(new Credentials(other(parts), parts.get(1), parts.get(2)));
                default -> Optional.empty();
            };
        });
    }

    /** Decodes a line of a SASL exchange; empty where it is no base64. */
    static Optional<String> decode(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Optional<String> other(List<String> parts) {
        return Optional.of(parts.get(0)).filter(name -> !name.equals(parts.get(1)));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Credentials of " + name;
    }
}
