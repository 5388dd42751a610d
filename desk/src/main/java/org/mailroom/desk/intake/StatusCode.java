package org.mailroom.desk.intake;

import java.util.Optional;

/** Enhanced status codes (RFC 3463) in foreign text: {@code class.subject.detail} with class 2, 4 or 5. */
final class StatusCode {
    private StatusCode() {}

    /** The first one, e.g. {@code 5.1.1}; one that is all zeros after its class says nothing and is passed over. */
    static Optional<String> in(String text) {
        for (int i = 0; i + 4 < text.length(); i++) {
            boolean start = "245".indexOf(text.charAt(i)) >= 0
                    && text.charAt(i + 1) == '.'
                    && (i == 0 || (!Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '.'));
            Optional<String> code = start ? at(text, i) : Optional.empty();
            if (code.isPresent() && !code.get().endsWith(".0.0")) {
                return code;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> at(String text, int start) {
        int subject = digitsEnd(text, start + 2);
        if (subject == start + 2 || subject >= text.length() || text.charAt(subject) != '.') {
            return Optional.empty();
        }
        int detail = digitsEnd(text, subject + 1);
        boolean ends = detail == text.length() || text.charAt(detail) != '.' || !isDigit(text, detail + 1);
        return detail > subject + 1 && ends ? Optional.of(text.substring(start, detail)) : Optional.empty();
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 3 && isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
