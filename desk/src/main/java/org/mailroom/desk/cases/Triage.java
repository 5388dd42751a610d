package org.mailroom.desk.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.service.TargetFacts;

/**
 * Where a case belongs and how urgent it is.
 *
 * @param queue the queue's name
 * @param category what it is about, when a rule said so
 * @param priority how urgent
 * @param language the customer's language as an ISO 639-1 code, when it is known
 * @param tags visible labels
 * @param handling how rules want it to be handled
 * @param languageSure how sure the language is, in per cent
 */
public record Triage(
        String queue,
        Optional<String> category,
        Priority priority,
        Optional<String> language,
        List<String> tags,
        Handling handling,
        int languageSure) {
    public Triage {
        tags = List.copyOf(tags);
    }

    /** With a language that is beyond doubt, if it is known. */
    public Triage(
            String queue,
            Optional<String> category,
            Priority priority,
            Optional<String> language,
            List<String> tags,
            Handling handling) {
        this(queue, category, priority, language, tags, handling, language.isPresent() ? 100 : 0);
    }

    /** With the usual handling. */
    public Triage(
            String queue, Optional<String> category, Priority priority, Optional<String> language, List<String> tags) {
        this(queue, category, priority, language, tags, Handling.USUAL);
    }

    /** What decides the service level. */
    public TargetFacts targetFacts() {
        return new TargetFacts(queue, category, priority, tags);
    }

    /** The same in another queue. */
    public Triage inQueue(String other) {
        return new Triage(other, category, priority, language, tags, handling, languageSure);
    }

    /** The same about something. */
    public Triage about(String what) {
        return new Triage(queue, Optional.of(what), priority, language, tags, handling, languageSure);
    }

    /** The same with one more tag. */
    public Triage tagged(String tag) {
        List<String> more = new ArrayList<>(tags);
        more.add(tag);
        return new Triage(queue, category, priority, language, more, handling, languageSure);
    }

    /** The same at another priority. */
    public Triage at(Priority other) {
        return new Triage(queue, category, other, language, tags, handling, languageSure);
    }

    /** Nothing is known of the case but the queue in which it starts. */
    public static Triage fresh(String queue) {
        return new Triage(queue, Optional.empty(), Priority.NORMAL, Optional.empty(), List.of());
    }
}
