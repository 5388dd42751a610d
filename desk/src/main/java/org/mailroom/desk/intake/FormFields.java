package org.mailroom.desk.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.FormSource;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.PlainText;

/**
 * The values that a web form wrote into its mail, each of one line, checked and short: what a person typed into a form is
 * as hostile as any mail. Of a label that comes twice the first counts, because the free text stands at the end.
 *
 * @param name the person's name, never an address or a link
 * @param mail the person's address
 * @param category what it is about
 * @param kept other values to be shown, by the label that the configuration gives
 */
public record FormFields(
        Optional<String> name, Optional<EmailAddress> mail, Optional<String> category, Map<String, String> kept) {
    /** Lines of the mail that are looked at. */
    static final int MOST_LINES = 300;
    /** Characters of a value. */
    static final int LONGEST = 200;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CATEGORY = 60;
    private static final String SEPARATORS = ":：=\t";

    public FormFields {
        kept = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    }

    static FormFields read(MailMessage message, FormSource form) {
        Reader reader = new Reader(message, form);
        Optional<String> whole = reader.first(form.name());
        Optional<String> parts = Stream.of(reader.first(form.firstName()), reader.first(form.lastName()))
                .flatMap(Optional::stream)
                .reduce((first, last) -> first + " " + last);
        Map<String, String> kept = new LinkedHashMap<>();
        form.keep().forEach(label -> reader.first(List.of(label)).ifPresent(value -> kept.put(label, value)));
        return new FormFields(
                parts.or(() -> whole).filter(FormFields::isName),
                reader.first(form.mail()).flatMap(FormFields::address),
                reader.first(form.categoryField()).filter(value -> value.length() <= LONGEST_CATEGORY),
                kept);
    }

    /** The kept values in one line; empty where there are none. */
    public String words() {
        return kept.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("; "));
    }

    private static boolean isName(String value) {
        String plain = Words.lowerCase(value);
        return value.length() <= LONGEST_NAME
                && Stream.of("@", "://", "www.", "<", ">").noneMatch(plain::contains)
                && value.chars().anyMatch(Character::isLetter);
    }

    /** An address as people and programs write it into a field; only one with a full domain. */
    private static Optional<EmailAddress> address(String value) {
        String bare = value.replace("mailto:", " ")
                .replace('<', ' ')
                .replace('>', ' ')
                .strip();
        int blank = bare.indexOf(' ');
        return EmailAddress.parse(blank < 0 ? bare : bare.substring(0, blank))
                .filter(address -> address.domain().indexOf('.') > 0);
    }

    /** The mail's lines with what stands in them. */
    private static final class Reader {
        private final List<String> lines;
        private final List<String> labels;
        private final boolean table;

        Reader(MailMessage message, FormSource form) {
            lines = message.plainText()
                    .lines()
                    .limit(MOST_LINES)
                    .map(String::strip)
                    .toList();
            labels = Stream.of(
                            form.name(),
                            form.firstName(),
                            form.lastName(),
                            form.mail(),
                            form.categoryField(),
                            form.keep())
                    .flatMap(List::stream)
                    .toList();
            table = message.textParts().stream().noneMatch(part -> part.is("text/plain"));
        }

        /** The first value that stands behind one of these labels. */
        Optional<String> first(List<String> wanted) {
            for (int i = 0; i < lines.size(); i++) {
                for (String label : wanted) {
                    Optional<String> value = behind(label, lines.get(i));
                    if (value.isPresent()) {
                        return Optional.of(value.get().isEmpty() ? next(i) : value.get())
                                .map(text -> PlainText.line(text, LONGEST))
                                .filter(text -> !text.isEmpty());
                    }
                }
            }
            return Optional.empty();
        }

        /** The value on the line below its label, unless that is a label itself. */
        private String next(int line) {
            return lines.stream()
                    .skip(line + 1L)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .filter(text -> labels.stream()
                            .noneMatch(label -> behind(label, text).isPresent()))
                    .orElse("");
        }

        private Optional<String> behind(String label, String line) {
            String bare = line.startsWith("*") ? line.replace("*", "") : line;
            if (!bare.regionMatches(true, 0, label, 0, label.length())) {
                return Optional.empty();
            }
            String rest = bare.substring(label.length());
            String stripped = rest.strip();
            if (!stripped.isEmpty() && SEPARATORS.indexOf(stripped.charAt(0)) >= 0) {
                return Optional.of(stripped.substring(1).strip());
            }
            boolean cell = table && (rest.isEmpty() || rest.charAt(0) == ' ');
            return cell || rest.startsWith("\t") ? Optional.of(stripped) : Optional.empty();
        }
    }
}
