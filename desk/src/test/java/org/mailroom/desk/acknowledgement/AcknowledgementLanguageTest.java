package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AcknowledgementLanguageTest {
    private static final Locale AUSTRIAN = Locale.forLanguageTag("de-AT");
    private static final List<Locale> DESK = List.of(Locale.ENGLISH, AUSTRIAN, Locale.FRENCH);

    @Test
    @DisplayName("A09 the acknowledgement is in the language of the inquiry")
    void shouldAnswerInTheLanguageOfTheInquiry() {
        assertThat(AcknowledgementLanguage.choose(DESK, Optional.of(Locale.FRENCH)))
                .isEqualTo(Locale.FRENCH);
        assertThat(AcknowledgementLanguage.choose(DESK, Optional.of(Locale.GERMAN)))
                .isEqualTo(AUSTRIAN);
        assertThat(AcknowledgementLanguage.choose(DESK, Optional.of(Locale.CANADA_FRENCH)))
                .isEqualTo(Locale.FRENCH);
    }

    @Test
    @DisplayName("A09 else in the desk's first language")
    void shouldFallBackToTheDesksFirstLanguage() {
        assertThat(AcknowledgementLanguage.choose(DESK, Optional.of(Locale.JAPANESE)))
                .isEqualTo(Locale.ENGLISH);
        assertThat(AcknowledgementLanguage.choose(DESK, Optional.empty())).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void shouldPreferTheVariantAskedFor() {
        List<Locale> both = List.of(Locale.UK, Locale.US);

        assertThat(AcknowledgementLanguage.choose(both, Optional.of(Locale.US))).isEqualTo(Locale.US);
    }
}
