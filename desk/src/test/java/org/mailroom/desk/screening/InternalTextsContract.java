package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.Joining.Target;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/** What every implementation of {@link InternalTexts} does. */
public abstract class InternalTextsContract {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");

    /** Cases without a case in them. */
    protected abstract Cases cases();

    /** The texts of these cases. */
    protected abstract InternalTexts texts();

    @Test
    @DisplayName("D08 what is internal is known by its case, the latest first, and kept once")
    void textsShouldBeKeptByCase() {
        open(1);
        open(2);
        note(1, 11, "first@x");
        note(1, 12, "second@x");
        InternalText first = text(11, "first@x", Optional.of("the customer has never paid a bill in time"));
        InternalText second = text(12, "second@x", Optional.empty());
        texts().keep(first);
        texts().keep(second);
        texts().keep(text(11, "first@x", Optional.empty()));

        assertThat(texts().ofCase(1)).containsExactly(second, first);
        assertThat(texts().ofCase(2)).isEmpty();
    }

    @Test
    @DisplayName("D08 what is internal to a merged case is internal to the one that goes on")
    void textsShouldGoWithTheirCase() {
        open(1);
        open(2);
        note(1, 11, "first@x");
        texts().keep(text(11, "first@x", Optional.empty()));
        cases().merge(1, 2, WorkItem.due(900, WorkKind.MOVE_CASE, "support", 2, "", NOON));

        assertThat(texts().ofCase(2)).hasSize(1);
        assertThat(texts().ofCase(1)).isEmpty();
    }

    private static InternalText text(long id, String messageId, Optional<String> words) {
        return new InternalText(id, InternalText.Kind.NOTE, messageId, words.flatMap(WordPrints::of));
    }

    private void open(long id) {
        NewCase newCase =
                new NewCase(id, "support", new CaseNumber("MR-261124-0000" + id), CARLA, "Question", "General", NOON);
        cases().join(new Joining(
                "support",
                new Target.Fresh(newCase),
                mail(id, id + 100, Interaction.Kind.INQUIRY, "inquiry" + id + "@x"),
                Set.of(CARLA)));
    }

    private void note(long caseId, long id, String messageId) {
        cases().join(new Joining(
                "support", new Target.Existing(caseId), mail(caseId, id, Interaction.Kind.NOTE, messageId), Set.of()));
    }

    private static Interaction mail(long caseId, long id, Interaction.Kind kind, String messageId) {
        return new Interaction(
                id,
                caseId,
                kind,
                new MailIdentity(messageId, "digest"),
                Optional.of(CARLA),
                "Question",
                NOON.plusSeconds(id));
    }
}
