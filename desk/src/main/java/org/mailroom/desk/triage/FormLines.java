package org.mailroom.desk.triage;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.mailroom.desk.message.MailMessage;

/** The lines {@code name: value} of a mail that a web form wrote; none of a mail from elsewhere. */
final class FormLines {
    private static final int MOST_LINES = 500;
    private static final int LONGEST_NAME = 100;

    /** Of a mail that no form wrote. */
    static final FormLines NONE = new FormLines();

    private final Map<String, String> values = new HashMap<>();

    private FormLines() {}

    static FormLines of(MailMessage message) {
        FormLines form = new FormLines();
        message.plainText().lines().limit(MOST_LINES).forEach(form::add);
        return form;
    }

    /** Whether the field of this name has this text in it, whatever the case. */
    boolean has(String name, String part) {
        return values.getOrDefault(lower(name), "").contains(lower(part));
    }

    /** The first line of a name counts: what a customer writes below cannot replace it. */
    private void add(String line) {
        int colon = line.indexOf(':');
        if (colon > 0 && colon <= LONGEST_NAME) {
            values.putIfAbsent(lower(line.substring(0, colon)), lower(line.substring(colon + 1)));
        }
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
