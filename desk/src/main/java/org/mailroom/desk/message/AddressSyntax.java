package org.mailroom.desk.message;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Which texts are an address: RFC 5321 section 4.1.2, wider where real mail is wider, narrower where it is unsafe. */
final class AddressSyntax {
    private static final String LOCAL_SPECIALS = "()<>[]:;,\\\"@";

    private AddressSyntax() {}

    /** What is wrong with it, in words, or empty. */
    static Optional<String> problem(String localPart, String domain) {
        if (localPart.isEmpty() || domain.isEmpty()) {
            return Optional.of("one side of the '@' is empty");
        }
        if (localPart.length() + 1 + domain.length() > EmailAddress.MAX_LENGTH) {
            return Optional.of("it is longer than " + EmailAddress.MAX_LENGTH + " characters");
        }
        if (!isLocalPart(localPart)) {
            return Optional.of("the part before the '@' has a character that is not allowed there");
        }
        return isDomain(domain) ? Optional.empty() : Optional.of("the domain is not well formed");
    }

    private static boolean isLocalPart(String text) {
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted
                ? all(text.substring(1, text.length() - 1), c -> isPlain(c) && "\"\\<>".indexOf(c) < 0)
                : all(text, c -> isPlain(c) && LOCAL_SPECIALS.indexOf(c) < 0);
    }

    private static boolean isDomain(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            return text.length() > 2 && all(text.substring(1, text.length() - 1), AddressSyntax::isLiteral);
        }
        return !text.startsWith(".")
                && !text.endsWith(".")
                && !text.contains("..")
                && all(text, AddressSyntax::isDomainCharacter);
    }

    private static boolean isPlain(int c) {
        return c > 0x20
                && c != 0x7f
                && !Character.isISOControl(c)
                && !Character.isSpaceChar(c)
                && !Character.isWhitespace(c)
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.SURROGATE;
    }

    private static boolean isDomainCharacter(int c) {
        return c < 0x80
                ? Ascii.isLetterOrDigit((char) c) || c == '-' || c == '.' || c == '_'
                : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isLiteral(int c) {
        return c < 0x80 && (Ascii.isLetterOrDigit((char) c) || c == '.' || c == ':' || c == '-');
    }

    private static boolean all(String text, IntPredicate test) {
        return text.codePoints().allMatch(test);
    }
}
