package org.mailroom.desk.bursts;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a mail is about: its category and its words of four letters and more, as far as they stand near its beginning. */
public final class Topics {
    static final int MOST = 40;

    private static final int MOST_CHARACTERS = 2_000;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;

    private Topics() {}

    /** The topics; the category, marked with {@code #}, comes first. */
    public static Set<String> of(Optional<String> category, String text) {
        Set<String> topics = new LinkedHashSet<>();
        category.map(name -> "#" + fold(name)).ifPresent(topics::add);
        String start = fold(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
        int from = 0;
        for (int i = 0; i <= start.length() && topics.size() < MOST; i++) {
            if (i == start.length() || !Character.isLetter(start.charAt(i))) {
                if (i - from >= SHORTEST && i - from <= LONGEST) {
                    topics.add(start.substring(from, i));
                }
                from = i + 1;
            }
        }
        return topics;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
