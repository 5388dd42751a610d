package org.mailroom.desk.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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

/** What every implementation of {@link ExpertQuestions} does. */
public abstract class ExpertQuestionsContract {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123Z");
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");
    private static final EmailAddress LEGAL = EmailAddress.of("legal@lawyers.example");

    /** Cases without a case in them. */
    protected abstract Cases cases();

    /** The questions of these cases. */
    protected abstract ExpertQuestions questions();

    @Test
    @DisplayName("D09 a question is kept once, found by its mail, left once and answered once")
    void questionShouldBeKept() {
        ExpertQuestion question = question(11);
        mails();
        questions().add(question);
        questions()
                .add(new ExpertQuestion(
                        11, "support", "Ben", List.of(CARLA), NOON, Optional.of(NOON), Optional.of(NOON)));

        assertThat(questions().byId(11)).contains(question);
        assertThat(questions().ofMail(1, "question@x")).contains(question);
        assertThat(questions().ofMail(1, "inquiry@x")).isEmpty();
        assertThat(questions().open(1)).containsExactly(question);

        questions().asked(11, NOON.plusSeconds(1));
        questions().asked(11, NOON.plusSeconds(9));
        assertThat(questions().answered(11, NOON.plusSeconds(2))).isTrue();
        assertThat(questions().answered(11, NOON.plusSeconds(3))).isFalse();
        assertThat(questions().byId(11))
                .contains(new ExpertQuestion(
                        11,
                        "support",
                        "Anna",
                        List.of(LEGAL, CARLA),
                        NOON.plusSeconds(60),
                        Optional.of(NOON.plusSeconds(1)),
                        Optional.of(NOON.plusSeconds(2))));
        assertThat(questions().open(1)).isEmpty();
        assertThat(questions().byId(12)).isEmpty();
        assertThat(questions().answered(12, NOON)).isFalse();
    }

    private void mails() {
        NewCase newCase =
                new NewCase(1, "support", new CaseNumber("MR-261124-00001"), CARLA, "Question", "General", NOON);
        cases().join(new Joining(
                "support", new Target.Fresh(newCase), mail(10, Interaction.Kind.INQUIRY, "inquiry@x"), Set.of(CARLA)));
        cases().join(new Joining(
                "support", new Target.Existing(1), mail(11, Interaction.Kind.QUESTION, "question@x"), Set.of()));
    }

    private static Interaction mail(long id, Interaction.Kind kind, String messageId) {
        return new Interaction(
                id,
                1,
                kind,
                new MailIdentity(messageId, "digest"),
                Optional.of(CARLA),
                "Question",
                NOON.plusSeconds(id));
    }

    private static ExpertQuestion question(long id) {
        return new ExpertQuestion(
                id, "support", "Anna", List.of(LEGAL, CARLA), NOON.plusSeconds(60), Optional.empty(), Optional.empty());
    }
}
