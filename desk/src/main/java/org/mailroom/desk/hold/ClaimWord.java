package org.mailroom.desk.hold;

import java.util.Locale;
import java.util.Optional;

/** What a supervisor answers to a request to review who does not decide yet. */
enum ClaimWord {
    /** Nobody else is to review it. */
    CLAIM,
    /** Somebody else may review it after all. */
    GIVE_BACK;

    /** Reads the answer's own words: the first line must be {@code claim} or {@code give back} and nothing else. */
    static Optional<ClaimWord> read(String ownWords) {
        String first = ownWords.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.endsWith(".") ? line.substring(0, line.length() - 1) : line)
                .orElse("");
        return switch (first.toLowerCase(Locale.ROOT)) {
            case "claim" -> Optional.of(CLAIM);
            case "give back" -> Optional.of(GIVE_BACK);
            default -> Optional.empty();
        };
    }
}
