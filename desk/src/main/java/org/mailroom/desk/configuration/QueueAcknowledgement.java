package org.mailroom.desk.configuration;

import java.util.Locale;
import java.util.Map;

/**
 * What is different in the acknowledgements of one queue.
 *
 * @param answers whether answers are suggested
 * @param signatures who signs, by language; the desk's where there is none
 */
public record QueueAcknowledgement(boolean answers, Map<Locale, String> signatures) {
    /** Nothing. */
    public static final QueueAcknowledgement USUAL = new QueueAcknowledgement(true, Map.of());

    public QueueAcknowledgement {
        signatures = Map.copyOf(signatures);
    }
}
