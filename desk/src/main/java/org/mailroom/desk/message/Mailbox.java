package org.mailroom.desk.message;

import java.util.Optional;

/**
 * An address with the name its owner goes by.
 *
 * @param displayName decoded, without controls, at most {@value #MAX_NAME} characters, empty where there is none
 */
public record Mailbox(Optional<String> displayName, EmailAddress address) {
    static final int MAX_NAME = 200;

    public Mailbox {
        displayName = displayName.map(name -> PlainText.line(name, MAX_NAME)).filter(name -> !name.isEmpty());
    }

    public static Mailbox of(EmailAddress address) {
        return new Mailbox(Optional.empty(), address);
    }

    public static Mailbox named(String displayName, EmailAddress address) {
        return new Mailbox(Optional.of(displayName), address);
    }

    /** As it stands in a header field (RFC 5322 section 3.4): name quoted or encoded, ASCII save for the address. */
    public String asHeader() {
        return displayName
                .map(name -> phrase(name) + " <" + address.asString() + ">")
                .orElseGet(address::asString);
    }

    private static String phrase(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 0x7f);
        return ascii
                ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : String.join(" ", EncodedWords.encode(name));
    }
}
