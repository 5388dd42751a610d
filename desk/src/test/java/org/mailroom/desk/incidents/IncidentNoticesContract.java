package org.mailroom.desk.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;
import org.mailroom.desk.ids.TestIds;

/** What every implementation of {@link IncidentNotices} does. */
public abstract class IncidentNoticesContract {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /** The notices to test; none is on when a test begins. */
    protected abstract IncidentNotices notices();

    @Test
    @DisplayName("J07 what is switched on is there whole, the oldest first, until it is switched off")
    void shouldKeepWhatIsOn() {
        IncidentNotice plain = notice(NOON, Optional.empty(), Optional.empty(), Optional.empty());
        IncidentNotice narrow =
                notice(NOON.plusSeconds(1), Optional.of("Billing"), Optional.of("refund"), Optional.of(Locale.GERMAN));
        notices().begin(narrow);
        notices().begin(plain);

        assertThat(notices().current()).containsExactly(plain, narrow);
        assertThat(notices().end(plain.id(), NOON)).isTrue();
        assertThat(notices().end(plain.id(), NOON)).isFalse();
        assertThat(notices().current()).containsExactly(narrow);
    }

    @Test
    @DisplayName("J07 of several who switch it off at once one does")
    void shouldBeSwitchedOffOnce() throws Exception {
        IncidentNotice notice = notice(NOON, Optional.empty(), Optional.empty(), Optional.empty());
        notices().begin(notice);

        assertThat(Race.of(4, runner -> () -> notices().end(notice.id(), NOON))).containsOnlyOnce(true);
    }

    private static IncidentNotice notice(
            Instant begun, Optional<String> queue, Optional<String> category, Optional<Locale> language) {
        return new IncidentNotice(TestIds.next(), "support", queue, category, language, "Störung · 障害", begun, "sue");
    }
}
