package org.mailroom.desk.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * The text of a message/delivery-status part (RFC 3464 section 2), read leniently: groups of fields apart by empty
 * lines, a new group also where a recipient is named again.
 *
 * @param recipients at most {@value #MAX_RECIPIENTS}, in order
 */
record DeliveryStatus(List<Recipient> recipients) {
    static final int MAX_RECIPIENTS = 1_000;
    /** Characters of a field's value from which on no further line is read. */
    private static final int MAX_VALUE = 4_096;

    /** One group: what happened for one recipient. */
    record Recipient(Map<String, String> fields) {
        /** {@code failed}, {@code delayed}, {@code delivered}, {@code relayed}, {@code expanded}, or empty. */
        String action() {
            String action = Words.lowerCase(fields.getOrDefault("action", ""));
            int end = 0;
            while (end < action.length() && Character.isLetter(action.charAt(end))) {
                end++;
            }
            return action.substring(0, end);
        }

        /** The status code at the beginning of Status, or in the diagnostic. */
        Optional<String> status() {
            return StatusCode.in(fields.getOrDefault("status", "")).or(() -> StatusCode.in(diagnostic()));
        }

        String diagnostic() {
            return fields.getOrDefault("diagnostic-code", "");
        }

        /** The address we wrote to, else the one that failed in the end. */
        Optional<EmailAddress> address() {
            return address("original-recipient").or(() -> address("final-recipient"));
        }

        private Optional<EmailAddress> address(String field) {
            String value = fields.getOrDefault(field, "");
            int semicolon = value.indexOf(';');
            return Addresses.first(
                    value.substring(semicolon + 1).replace("+2B", "+").replace("+3D", "="));
        }
    }

    static DeliveryStatus parse(String text) {
        List<Recipient> recipients = new ArrayList<>();
        Map<String, String> group = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            String name = fieldName(line);
            if (line.isBlank() || (name.equals("final-recipient") && group.containsKey(name))) {
                close(group, recipients);
                group = new LinkedHashMap<>();
            }
            add(group, name, line);
        }
        close(group, recipients);
        return new DeliveryStatus(List.copyOf(recipients));
    }

    private static void add(Map<String, String> group, String name, String line) {
        if (!name.isEmpty()) {
            group.putIfAbsent(name, line.substring(line.indexOf(':') + 1).strip());
            group.put("", name);
        } else if (!line.isBlank() && group.containsKey("")) {
            group.merge(
                    group.getOrDefault("", ""),
                    line.strip(),
                    (value, more) -> value.length() < MAX_VALUE ? value + " " + more : value);
        }
    }

    private static void close(Map<String, String> group, List<Recipient> recipients) {
        boolean names = group.containsKey("final-recipient") || group.containsKey("original-recipient");
        if ((names || group.containsKey("action")) && recipients.size() < MAX_RECIPIENTS) {
            recipients.add(new Recipient(Map.copyOf(group)));
        }
    }

    /** The field's name in lower case, or empty for a continuation line. */
    private static String fieldName(String line) {
        int colon = line.indexOf(':');
        boolean field = colon > 0 && !Character.isWhitespace(line.charAt(0)) && line.indexOf(' ') != 0;
        String name = field ? Words.lowerCase(line.substring(0, colon)) : "";
        return name.contains(" ") ? "" : name;
    }
}
