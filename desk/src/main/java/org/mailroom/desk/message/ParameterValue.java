package org.mailroom.desk.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A header value of the form {@code value; name=value; …} (RFC 2045 section 5.1) with comments taken out and RFC 2231
 * continuations and charsets put together. Reads anything: what is not well formed is left out.
 *
 * @param value what stands before the first semicolon, in lower case
 * @param parameters by lower-case name, at most {@value #MAX_PARAMETERS}
 */
public record ParameterValue(String value, Map<String, String> parameters) {
    static final int MAX_PARAMETERS = 100;

    public static ParameterValue parse(String text) {
        Scanner scanner = new Scanner(text);
        String value = Ascii.lowerCase(scanner.until(';').strip());
        Map<String, String> found = new LinkedHashMap<>();
        while (scanner.more() && found.size() < MAX_PARAMETERS) {
            scanner.skip();
            String name = Ascii.lowerCase(scanner.untilEither('=', ';').strip());
            String content = scanner.at('=') ? scanner.valueAfterEquals() : "";
            if (!name.isEmpty()) {
                found.putIfAbsent(name, content);
            }
        }
        return new ParameterValue(value, Map.copyOf(joined(found)));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static Map<String, String> joined(Map<String, String> found) {
        Map<String, String> result = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, Section>> sections = new LinkedHashMap<>();
        found.forEach((name, value) -> {
            int star = name.indexOf('*');
            if (star < 0) {
                result.putIfAbsent(name, EncodedWords.decode(value));
            } else {
                Section section = Section.of(name.substring(star + 1), value);
                sections.computeIfAbsent(name.substring(0, star), key -> new TreeMap<>())
                        .put(section.number, section);
            }
        });
        sections.forEach((name, parts) -> result.put(name, decode(parts)));
        return result;
    }

    private static String decode(TreeMap<Integer, Section> parts) {
        Section first = parts.firstEntry().getValue();
        int quote = first.encoded ? first.text.indexOf('\'') : -1;
        int second = quote < 0 ? -1 : first.text.indexOf('\'', quote + 1);
        Optional<String> charset = second < 0 ? Optional.empty() : Optional.of(first.text.substring(0, quote));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parts.forEach((number, part) -> {
            String text = part.equals(first) ? part.text.substring(second + 1) : part.text;
            byte[] decoded = part.encoded ? percentDecoded(text) : text.getBytes(StandardCharsets.UTF_8);
            bytes.write(decoded, 0, decoded.length);
        });
        return TextCharsets.decode(bytes.toByteArray(), bytes.size(), charset);
    }

    private static byte[] percentDecoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            int code = text.charAt(i) == '%' && i + 2 < text.length() ? EncodedWordReader.hex(text, i + 1) : -1;
            bytes.write(code >= 0 ? code : text.charAt(i));
            i += code >= 0 ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    private record Section(int number, boolean encoded, String text) {
        static Section of(String suffix, String text) {
            boolean encoded = suffix.isEmpty() || suffix.endsWith("*");
            String digits = suffix.endsWith("*") ? suffix.substring(0, suffix.length() - 1) : suffix;
            boolean number =
                    !digits.isEmpty() && digits.length() < 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            return new Section(number ? Integer.parseInt(digits) : 0, encoded, text);
        }
    }

    /** One pass over the text, comments and quotes understood. */
    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        boolean more() {
            return at < text.length();
        }

        boolean at(char c) {
            return at < text.length() && text.charAt(at) == c;
        }

        void skip() {
            at++;
        }

        String until(char stop) {
            return untilEither(stop, stop);
        }

        String untilEither(char stop, char otherStop) {
            StringBuilder found = new StringBuilder();
            while (more() && !at(stop) && !at(otherStop)) {
                if (at('(')) {
                    comment();
                } else if (at('"')) {
                    found.append(quoted());
                } else {
                    found.append(text.charAt(at++));
                }
            }
            return found.toString();
        }

        /** A quoted value to its last blank, another one without blanks around it; ends behind the semicolon. */
        String valueAfterEquals() {
            skip();
            while (at(' ') || at('\t')) {
                skip();
            }
            String quoted = at('"') ? quoted() : "";
            String rest = until(';').strip();
            return quoted.isEmpty() ? rest : quoted;
        }

        private String quoted() {
            StringBuilder found = new StringBuilder();
            at++;
            while (more() && !at('"')) {
                if (at('\\') && at + 1 < text.length()) {
                    at++;
                }
                found.append(text.charAt(at++));
            }
            at++;
            return found.toString();
        }

        private void comment() {
            int depth = 0;
            do {
                depth += at('(') ? 1 : at(')') ? -1 : 0;
                at += at('\\') ? 2 : 1;
            } while (more() && depth > 0);
        }
    }
}
