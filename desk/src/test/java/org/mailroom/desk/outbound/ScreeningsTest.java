package org.mailroom.desk.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.message.Mails;
import org.mailroom.desk.screening.ScreenFinding;

class ScreeningsTest {
    private final Screenings screenings = new Screenings();

    @Test
    void screensShouldBeReadOnceForEachConfiguration() {
        DeskConfiguration desk = SampleDesk.support();

        assertThat(screenings.of(desk)).isSameAs(screenings.of(desk));
        assertThat(screenings.of(SampleDesk.support())).isNotSameAs(screenings.of(desk));
    }

    @Test
    @DisplayName("E05 E06 E15 every kind of screen looks at a reply of a desk with usual options")
    void everyScreenShouldLook() {
        String reply = """
                Subject: x

                Dear ${name},
                see attached. Internal note: card 4111 1111 1111 1111, IBAN DE89370400440532013000,
                AHV 756.9217.0769.85, password: Winter24.
                Internal note: none
                """;

        assertThat(screenings.of(SampleDesk.support()).look(Mails.read(reply), Optional.empty()))
                .extracting(ScreenFinding::screen)
                .containsExactlyElementsOf(List.of(
                        "card numbers",
                        "bank accounts",
                        "identity numbers",
                        "secrets",
                        "internal notes",
                        "placeholders",
                        "missing attachment"));
    }
}
