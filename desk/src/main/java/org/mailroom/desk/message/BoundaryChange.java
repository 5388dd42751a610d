package org.mailroom.desk.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Puts other words in place of the boundaries between a mail's parts (RFC 2046 section 5.1.1), everywhere they stand. */
public final class BoundaryChange {
    private static final int LEAST = 8;

    private BoundaryChange() {}

    /**
     * The mail with other boundaries; the same mail where one of them cannot be changed without changing anything else.
     *
     * @param which boundaries to change
     * @param other gives the boundary that takes the place of one; what is too long is cut, what is short is repeated
     */
    public static RawMessage change(MailMessage message, Predicate<String> which, UnaryOperator<String> other) {
        RawMessage changed = message.raw();
        for (ContentPart part : message.root().all().toList()) {
            Optional<String> boundary =
                    part.isMultipart() ? Optional.ofNullable(part.parameters().get("boundary")) : Optional.empty();
            if (boundary.filter(BoundaryChange::changeable).filter(which).isPresent()) {
                byte[] old = boundary.get().getBytes(StandardCharsets.US_ASCII);
                changed = replaced(changed, old, fitted(other.apply(boundary.get()), old.length));
            }
        }
        return types(MailMessage.read(changed)).equals(types(message)) ? changed : message.raw();
    }

    private static boolean changeable(String boundary) {
        return boundary.length() >= LEAST && boundary.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static String types(MailMessage message) {
        return message.root().toString();
    }

    private static byte[] fitted(String word, int length) {
        String enough = word.repeat(length / word.length() + 1);
        return enough.substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }

    private static RawMessage replaced(RawMessage message, byte[] old, byte[] fresh) {
        byte[] bytes = message.bytes();
        for (int at = 0; at + old.length <= bytes.length; at++) {
            if (bytes[at] == old[0] && Arrays.equals(bytes, at, at + old.length, old, 0, old.length)) {
                System.arraycopy(fresh, 0, bytes, at, fresh.length);
                at += old.length - 1;
            }
        }
        return RawMessage.owning(bytes);
    }
}
