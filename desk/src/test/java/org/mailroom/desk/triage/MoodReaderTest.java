package org.mailroom.desk.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailroom.desk.configuration.Sentiment;

class MoodReaderTest {
    private static final MoodReader READER = new MoodReader();

    @ParameterizedTest(name = "C07 {0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | NEGATIVE | I am very disappointed, the chair came broken.",
                "en | NEGATIVE | I am not happy with your service.",
                "en | NEUTRAL | Could you please tell me your opening hours? Thank you very much!",
                "en | NEUTRAL | Dear team, I would appreciate a copy of the invoice. Thanks in advance, kind regards",
                "en | POSITIVE | The new lamp is perfect, I am delighted.",
                "en | NEUTRAL | I am not angry, I only ask.",
                "en | NEGATIVE | Thank you for nothing, this is unacceptable",
                "de | NEGATIVE | Ich bin sehr enttäuscht, die Lampe ist kaputt angekommen.",
                "de | NEGATIVE | Ich bin damit nicht zufrieden.",
                "de | NEUTRAL | Guten Tag, bitte senden Sie mir eine Kopie der Rechnung. Vielen Dank im Voraus!",
                "de | POSITIVE | Die Lieferung war super, ich bin begeistert.",
                "fr | NEGATIVE | Je suis très déçue, la lampe est arrivée cassée.",
                "fr | NEGATIVE | Je ne suis pas satisfaite de votre réponse.",
                "fr | NEUTRAL | Bonjour, pouvez-vous m'envoyer la facture s'il vous plaît ? Merci beaucoup",
                "fr | POSITIVE | Le service est excellent, je suis ravi.",
                "es | NEGATIVE | Estoy muy decepcionada, el paquete no ha llegado.",
                "es | NEGATIVE | No estoy satisfecho con la respuesta.",
                "es | NEUTRAL | Hola, ¿me pueden enviar la factura por favor? Muchas gracias",
                "es | POSITIVE | Estoy encantada, todo perfecto.",
                "it | NEGATIVE | Sono molto delusa, la lampada è arrivata rotta.",
                "it | NEGATIVE | Non sono soddisfatto della risposta.",
                "it | NEUTRAL | Buongiorno, potete inviarmi la fattura? Grazie mille, cordiali saluti",
                "it | POSITIVE | Servizio ottimo, complimenti.",
                "pl | NEGATIVE | Jestem bardzo rozczarowana, lampa jest uszkodzona.",
                "pl | NEGATIVE | Nie jestem zadowolony z odpowiedzi.",
                "pl | NEUTRAL | Dzień dobry, proszę o kopię faktury. Dziękuję, pozdrawiam",
                "pl | POSITIVE | Jestem zadowolona, wszystko świetnie.",
                "sv | NEGATIVE | Jag är mycket besviken, lampan kom trasig.",
                "sv | NEGATIVE | Jag är inte nöjd med svaret.",
                "sv | NEUTRAL | Hej, kan ni skicka en kopia av fakturan? Tack så mycket, vänliga hälsningar",
                "sv | POSITIVE | Jag är så nöjd, allt fungerar fantastiskt."
            })
    void shouldTellHowACustomerSounds(String language, Sentiment sentiment, String text) {
        assertThat(read(language, text).sentiment())
                .as(read(language, text).toString())
                .isEqualTo(sentiment);
    }

    @ParameterizedTest(name = "C05 {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | This is the third time I write. I will take this to my lawyer.",
                "en | I want to cancel my contract today",
                "de | Ich schreibe zum dritten Mal und werde kündigen.",
                "fr | Je vais résilier et contacter mon avocat.",
                "es | Voy a darme de baja.",
                "it | Voglio la disdetta, è la terza volta.",
                "pl | Rezygnuję z umowy, zgłoszę to do UOKiK.",
                "sv | Jag vill säga upp avtalet."
            })
    void shouldHearThatACustomerMayLeave(String language, String text) {
        assertThat(read(language, text).risks()).isNotEmpty();
        assertThat(read(language, text).sentiment()).isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    @DisplayName("C07 the words that decided are named, with their negation")
    void shouldNameTheWordsThatDecided() {
        assertThat(read("en", "I am not happy: it is broken").words()).containsExactly("not happy", "broken");
    }

    @Test
    @DisplayName("C07 loudness makes a complaint stronger and is none by itself")
    void shouldHearLoudness() {
        assertThat(read("en", "the lamp is broken!!!").confidence())
                .isGreaterThan(read("en", "the lamp is broken").confidence());
        assertThat(read("en", "Hello!!! When do you open?").sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(read("en", "WHERE IS MY PARCEL??? ANSWER ME NOW").sentiment())
                .isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    @DisplayName("C07 what is not understood is unknown")
    void shouldNotPretendToKnow() {
        assertThat(read("en", "").sentiment()).isEqualTo(Sentiment.UNKNOWN);
        assertThat(read("fi", "Olen erittäin pettynyt").sentiment()).isEqualTo(Sentiment.UNKNOWN);
        assertThat(READER.read("4711", Optional.empty(), List.of(Locale.ENGLISH))
                        .sentiment())
                .isEqualTo(Sentiment.UNKNOWN);
    }

    @Test
    void shouldTryTheDesksLanguagesWhereNoneIsKnown() {
        assertThat(READER.read("Inakzeptabel", Optional.empty(), List.of(Locale.ENGLISH, Locale.GERMAN))
                        .sentiment())
                .isEqualTo(Sentiment.NEGATIVE);
    }

    @Property(tries = 300)
    @Label("C07 any text is answered")
    void shouldAnswerForAnyText(@ForAll String text) {
        assertThat(read("de", text).confidence()).isBetween(0.0, 1.0);
    }

    private static Mood read(String language, String text) {
        return READER.read(text, Optional.of(Locale.forLanguageTag(language)), List.of());
    }
}
