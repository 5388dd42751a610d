package org.mailroom.desk.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.message.RawMessage;

/**
 * A mail of which it is known what should become of it.
 *
 * @param name what to call it in a report
 * @param labels what is known: {@code ack} (yes, no, ?), {@code kind}, {@code thread}, {@code recipients} and
 *     {@code screen} (with commas)
 * @param message the mail
 */
public record LabelledMail(String name, Map<String, String> labels, RawMessage message) {
    private static final Set<String> SINGLE = Set.of("thread", "recipients", "screen");

    public LabelledMail {
        labels = Map.copyOf(labels);
    }

    /** Labels as they are written, {@code key=value;key=value}; what has no {@code =} is left out. */
    public static Map<String, String> labels(String text) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                labels.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
        return labels;
    }

    /** The label, if there is one and it decides something. */
    Optional<String> label(String key) {
        return Optional.ofNullable(labels.get(key)).filter(value -> !value.equals("?"));
    }

    /** The labels that mails share, {@code ack=no} and the like: all but the thread and the addresses. */
    List<String> groups() {
        return labels.entrySet().stream()
                .filter(label -> !SINGLE.contains(label.getKey()))
                .map(label -> label.getKey() + "=" + label.getValue())
                .sorted()
                .toList();
    }

    /** The addresses that a bounce should name. */
    Optional<List<String>> recipients() {
        return label("recipients")
                .map(value ->
                        Arrays.stream(value.split(",", -1)).map(String::strip).toList());
    }
}
