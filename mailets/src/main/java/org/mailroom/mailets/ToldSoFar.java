package org.mailroom.mailets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.mailet.AttributeName;
import org.apache.mailet.Mail;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;

/**
 * What steps have told about a mail and the last of them is to write into the story, so that one way through the steps
 * is one change of the store. It travels with the mail, also where the mail is parked between them.
 */
final class ToldSoFar {
    private static final AttributeName NAME = AttributeName.of("mailroom.told");
    /** Parts of a text: identifier, time, case, verb, words, and the Message-ID, which may hold anything, at the end. */
    private static final int PARTS = 6;

    private ToldSoFar() {}

    /** What was told, in order. */
    static List<StoryEntry> read(Mail mail, String desk) {
        return mail.getAttribute(NAME).stream()
                .flatMap(attribute -> Facts.texts(attribute).stream())
                .map(text -> entry(text, desk, mail.getName()))
                .toList();
    }

    /** Keeps this in place of what was kept. */
    static void keep(Mail mail, List<StoryEntry> told) {
        Facts.put(mail, NAME, told.stream().map(ToldSoFar::text).toList());
    }

    /** It was written, or is another mail's. */
    static void forget(Mail mail) {
        mail.removeAttribute(NAME);
    }

    private static String text(StoryEntry entry) {
        return String.join(
                "\n",
                Long.toString(entry.id()),
                Long.toString(entry.at().toEpochMilli()),
                entry.caseId().map(String::valueOf).orElse(""),
                entry.verb().name(),
                entry.words(),
                entry.messageId().orElse(""));
    }

    private static StoryEntry entry(String text, String desk, String mailName) {
        String[] parts = text.split("\n", PARTS);
        return new StoryEntry(
                Long.parseLong(parts[0]),
                Instant.ofEpochMilli(Long.parseLong(parts[1])),
                desk,
                Optional.of(parts[2]).filter(id -> !id.isEmpty()).map(Long::valueOf),
                Optional.of(parts[5]).filter(id -> !id.isEmpty()),
                mailName,
                Verb.valueOf(parts[3]),
                parts[4]);
    }
}
