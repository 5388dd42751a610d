package org.mailroom.desk.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Message identifiers (RFC 5322 section 3.6.4) without their angle brackets, read from anything. */
final class MessageIds {
    static final int MAX_LENGTH = 998;

    private MessageIds() {}

    /** The identifiers in their order, each once; where nothing stands in brackets, the words with an {@code @}. */
    static List<String> parse(String text) {
        Set<String> ids = new LinkedHashSet<>();
        int at = text.indexOf('<');
        while (at >= 0) {
            int end = text.indexOf('>', at);
            int stop = end < 0 ? text.length() : end;
            add(ids, text.substring(at + 1, stop));
            at = text.indexOf('<', stop);
        }
        return ids.isEmpty() ? words(text) : List.copyOf(ids);
    }

    private static List<String> words(String text) {
        List<String> ids = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String word : PlainText.line(text, MailMessage.MAX_FIELD_LENGTH).split(" ", -1)) {
            if (word.indexOf('@') > 0) {
                add(seen, word);
            }
        }
        ids.addAll(seen);
        return ids;
    }

    private static void add(Set<String> ids, String found) {
        String id = PlainText.line(found, MAX_LENGTH + 1).replace(" ", "");
        if (!id.isEmpty() && id.length() <= MAX_LENGTH) {
            ids.add(id);
        }
    }
}
