package org.mailroom.james.login;

import java.util.Locale;
import java.util.Optional;
import org.apache.james.core.Username;

/** Names that may be anything. */
final class Usernames {

    private Usernames() {}

    /** The server's form of the name; empty where it takes none such: two {@code @}, blank, too long. */
    static Optional<Username> parse(String text) {
        try {
            return Optional.of(Username.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
