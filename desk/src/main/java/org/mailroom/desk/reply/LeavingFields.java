package org.mailroom.desk.reply;

import java.util.Locale;
import java.util.Set;

/**
 * The header fields that leave with a reply: what the customer's program needs to show it and to thread it. All others
 * say something of the agent, his program or his network, or speak to machines in his name, and new ones are invented
 * every day.
 */
final class LeavingFields {
    private static final Set<String> LEAVE = Set.of(
            "from",
            "to",
            "cc",
            "reply-to",
            "subject",
            "date",
            "message-id",
            "in-reply-to",
            "references",
            "mime-version",
            "importance",
            "priority",
            "x-priority",
            "sensitivity",
            "keywords",
            "comments",
            "expires");

    private static final String CONTENT = "content-";

    private LeavingFields() {}

    /** Whether a field of this name leaves. */
    static boolean leaves(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return LEAVE.contains(lower) || lower.startsWith(CONTENT);
    }
}
