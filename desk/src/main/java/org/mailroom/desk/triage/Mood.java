package org.mailroom.desk.triage;

import java.util.List;
import org.mailroom.desk.configuration.Sentiment;

/**
 * How a customer sounds, and why.
 *
 * @param confidence from 0 to 1; 0 where it is unknown
 * @param words what decided, as it was written, in small letters
 * @param risks what sounds like leaving or like taking it to others
 */
public record Mood(Sentiment sentiment, double confidence, List<String> words, List<String> risks) {
    static final Mood UNKNOWN = new Mood(Sentiment.UNKNOWN, 0, List.of(), List.of());

    public Mood {
        words = List.copyOf(words);
        risks = List.copyOf(risks);
    }
}
