package org.mailroom.desk.bursts;

import java.time.Instant;
import java.util.List;

/**
 * A topic that has risen.
 *
 * @param topics the one that gave the alarm first, then those that rose with it
 * @param keyword the IMAP keyword of its mails
 * @param mails how many had come within an hour at the alarm
 */
public record Burst(long id, String desk, List<String> topics, String keyword, Instant begun, int mails) {
    public Burst {
        topics = List.copyOf(topics);
    }

    /** Why a mail bears the keyword. */
    public String words() {
        return "many customers write about \"" + name() + "\" (" + keyword + "), " + mails
                + " within an hour when that was noticed";
    }

    /** The topic in words. */
    public String name() {
        String topic = topics.get(0);
        return topic.startsWith("#") ? "category " + topic.substring(1) : topic;
    }
}
