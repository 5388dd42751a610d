package org.mailroom.desk.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.ids.IdGenerator;

class IncidentDeskTest {
    private final MovableClock clock = MovableClock.at("2026-11-24T12:00:00Z");
    private final InMemoryIncidentNotices notices = new InMemoryIncidentNotices();
    private final IncidentDesk incidents = node(1);

    private IncidentDesk node(int number) {
        return new IncidentDesk(notices, SampleDesk::configuration, new IdGenerator(clock, number), clock);
    }

    @Test
    @DisplayName("J07 a notice is told to those whose queue, category and language it is for")
    void shouldTellThoseItIsFor() {
        on(Optional.empty(), Optional.empty(), Optional.empty(), "for all");
        on(Optional.of("Billing"), Optional.empty(), Optional.empty(), "for billing");
        on(Optional.empty(), Optional.of("refund"), Optional.empty(), "for refunds");
        on(Optional.empty(), Optional.empty(), Optional.of("de"), "auf Deutsch");

        assertThat(told("General", "other", Locale.ENGLISH)).containsExactly("for all");
        assertThat(told("Billing", "refund", Locale.ENGLISH)).containsExactly("for refunds", "for billing", "for all");
        assertThat(told("General", "other", Locale.forLanguageTag("de-AT"))).containsExactly("auf Deutsch", "for all");
        assertThat(incidents.told("another", Triage.fresh("General"), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    @DisplayName("J07 the three newest that match are told")
    void shouldTellTheNewest() {
        for (int i = 1; i <= 5; i++) {
            on(Optional.empty(), Optional.empty(), Optional.empty(), "notice " + i);
        }

        assertThat(told("General", "other", Locale.ENGLISH)).containsExactly("notice 5", "notice 4", "notice 3");
    }

    @Test
    @DisplayName("J07 a notice that is switched off is told no more, at once here and in five seconds elsewhere")
    void shouldEndEverywhere() {
        IncidentDesk elsewhere = node(2);
        on(Optional.empty(), Optional.empty(), Optional.empty(), "the shop is down");
        assertThat(elsewhere.told("support", Triage.fresh("General"), Locale.ENGLISH))
                .hasSize(1);

        assertThat(incidents.end(Optional.empty(), Optional.of("support"))).hasSize(1);

        assertThat(told("General", "other", Locale.ENGLISH)).isEmpty();
        clock.move(IncidentDesk.FRESH);
        assertThat(elsewhere.told("support", Triage.fresh("General"), Locale.ENGLISH))
                .isEmpty();
        assertThat(incidents.end(Optional.empty(), Optional.of("support"))).isEmpty();
    }

    @Test
    @DisplayName("J07 what cannot be told is refused with what is wrong")
    void shouldRefuseWhatCannotBeTold() {
        assertThatThrownBy(() -> incidents.begin("suport", none(), none(), none(), "x", "sue"))
                .hasMessage("there is no desk suport; there are [support]");
        assertThatThrownBy(() -> incidents.begin("support", Optional.of("Bills"), none(), none(), "x", "sue"))
                .hasMessage("desk support has no queue Bills");
        assertThatThrownBy(() -> incidents.begin("support", none(), none(), Optional.of("pl"), "x", "sue"))
                .hasMessage("desk support does not write pl");
        assertThatThrownBy(() -> incidents.begin("support", none(), none(), none(), " \r\n", "sue"))
                .hasMessage("the notice says nothing");
        assertThatThrownBy(() -> incidents.begin("support", none(), none(), none(), "x".repeat(500), "sue"))
                .hasMessageContaining("at most 400");
    }

    @Test
    @DisplayName("J07 what is answered is what is kept: times to the millisecond")
    void shouldAnswerWhatIsKept() {
        clock.move(Duration.ofNanos(123_456_789));

        assertThat(incidents
                        .begin("support", none(), none(), none(), "down", "sue")
                        .begun())
                .isEqualTo("2026-11-24T12:00:00.123Z");
    }

    @Test
    void shouldBeOneLine() {
        assertThat(incidents
                        .begin("support", none(), none(), none(), "down\r\nBcc: all@x.example", "sue")
                        .words())
                .isEqualTo("down Bcc: all@x.example");
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private void on(Optional<String> queue, Optional<String> category, Optional<String> language, String words) {
        clock.move(Duration.ofSeconds(1));
        incidents.begin("support", queue, category, language, words, "sue");
    }

    private List<String> told(String queue, String category, Locale language) {
        return incidents.told(
                "support",
                new Triage(queue, Optional.of(category), Priority.NORMAL, Optional.empty(), List.of()),
                language);
    }
}
