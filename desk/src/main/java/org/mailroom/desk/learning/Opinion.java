package org.mailroom.desk.learning;

import java.util.List;

/**
 * Where a text seems to belong.
 *
 * @param label the likeliest label
 * @param confidence how likely it is that a person would say the same, from 0 to 1
 * @param words the text's words that spoke most for this label and against the next one, the strongest first
 */
public record Opinion(String label, double confidence, List<String> words) {
    public Opinion {
        words = List.copyOf(words);
    }
}
