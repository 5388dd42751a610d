package org.mailroom.desk.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.screening.CardNumbers;
import org.mailroom.desk.screening.IbanNumbers;
import org.mailroom.desk.screening.Screening;

class ScreenMeasurementTest {
    private static final String CARD = "card 4111 1111 1111 1111";
    private final Score score = new Score();
    private final ScreenMeasurement measurement = new ScreenMeasurement(
            () -> new Screening(List.of(new CardNumbers(ScreenAction.NOTE), new IbanNumbers(ScreenAction.NOTE))),
            score);

    @Test
    @DisplayName("E06 what each screen found, missed and found wrongly is counted")
    void screensShouldBeCounted() {
        look("a", "card numbers", CARD);
        look("b", "card numbers, bank accounts", CARD);
        look("c", "none", CARD);
        look("d", "none", "nothing");
        measurement.look(new LabelledMail("e", Map.of(), mail(CARD)));
        measurement.write();

        assertThat(score.counts().get("screens"))
                .containsEntry("card numbers: found", 2)
                .containsEntry("card numbers: missed", 0)
                .containsEntry("card numbers: wrong", 1)
                .containsEntry("card numbers: precision, %", 67)
                .containsEntry("card numbers: recall, %", 100)
                .containsEntry("bank accounts: recall, %", 0)
                .doesNotContainKey("bank accounts: precision, %");
        assertThat(score.wrong())
                .hasSize(2)
                .anySatisfy(words -> assertThat(words).isEqualTo("b: bank accounts missed"))
                .anySatisfy(words -> assertThat(words).startsWith("c: card numbers wrongly: a Visa card number"));
    }

    private void look(String name, String wanted, String text) {
        measurement.look(new LabelledMail(name, Map.of("screen", wanted), mail(text)));
    }

    private static RawMessage mail(String text) {
        return RawMessage.of(("Subject: x\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
