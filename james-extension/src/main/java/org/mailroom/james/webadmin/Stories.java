package org.mailroom.james.webadmin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.mailroom.desk.cases.CaseStory;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.StoryEntry;

/** Tells the story of a case or of a mail. */
final class Stories {
    private final CaseStory stories;

    @Inject
    Stories(StoryBook book, Cases cases) {
        this.stories = new CaseStory(book, cases);
    }

    /** The story of a case, by its number, or of a mail, by its Message-ID; empty when neither is known. */
    List<Told> of(String caseNumberOrMessageId) {
        return stories.of(caseNumberOrMessageId).stream().map(Told::new).toList();
    }

    /** An entry as it is answered. Identifiers are text, since they are larger than a number in JavaScript may be. */
    record Told(
            String id,
            Instant at,
            String desk,
            Optional<String> caseId,
            Optional<String> messageId,
            String mail,
            String verb,
            String words) {
        Told(StoryEntry entry) {
            this(
                    Long.toString(entry.id()),
                    entry.at(),
                    entry.desk(),
                    entry.caseId().map(Object::toString),
                    entry.messageId(),
                    entry.mailName(),
                    entry.verb().word(),
                    entry.words());
        }
    }
}
