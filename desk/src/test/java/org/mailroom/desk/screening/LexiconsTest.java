package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailroom.desk.configuration.ScreenAction;

/** The word lists that come with Mailroom. */
class LexiconsTest {
    private static final Path LEXICONS = lexicons();

    @Test
    void everyListShouldBeReadable() throws IOException {
        try (Stream<Path> files = Files.list(LEXICONS)) {
            assertThat(files)
                    .hasSizeGreaterThanOrEqualTo(9)
                    .allSatisfy(file ->
                            assertThat(WordList.read("list", file).size()).isGreaterThan(20));
        }
    }

    @ParameterizedTest
    @DisplayName("E05 the lists know the plainest words of their language")
    @CsvSource({
        "en, You are an assh0le",
        "en, what the fuck",
        "de, So eine Scheisse",
        "de, Halt's Maul",
        "de, Du A r s c h l o c h",
        "fr, Espèce de connard",
        "fr, ferme ta gueule",
        "es, Vete a la mierda",
        "es, eres un gilip0llas",
        "it, Ma vaffanculo",
        "it, che s t r o n z o",
        "pt, Seu filho da puta",
        "pt, c@ralho",
        "nl, Wat een klootzak",
        "nl, Hou je bek",
        "pl, O kurwa",
        "pl, Spierdalaj stąd",
        "sv, Håll käften",
        "sv, din jävla idiot"
    })
    void plainWordsShouldBeFound(String language, String text) {
        assertThat(look(text, language)).isNotEmpty();
    }

    @ParameterizedTest
    @DisplayName("E05 the lists leave ordinary replies of the other languages alone, too")
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear Mr Dick, the class in Scunthorpe has a new title; please assess the cockpit assembly.",
                "Sehr geehrte Frau Kühn, bitte senden Sie die Ware nicht zurück. Der Dachs war dick; das Fach ist leer.",
                "Bonjour, vous pouvez retirer le colis à Condé ; la députée de Salon vous répute fiable.",
                "Hej, kan du skicka kvittot? Slutet av fakturan saknas och hon får vänta i sex dagar.",
                "Hola, con mucho gusto le enviamos la factura de la puerta y el ano contable.",
                "Buongiorno, con la presente confermiamo l'ordine per l'anno in corso.",
                "Bom dia, a qualquer hora pode levantar a encomenda na porta da loja; a rapariga da recepção ajuda.",
                "Beste meneer Hoek, de bestelling is onderweg; u kunt het pakket in de Kuttenstraat ophalen.",
                "Dzień dobry, suknia jest w drodze, a faktura za części dotarła w dniu wczorajszym.",
            })
    void ordinaryRepliesShouldBeClean(String text) {
        assertThat(look(text, "en", "de", "fr", "es", "it", "pt", "nl", "pl")).isEmpty();
    }

    private static List<ScreenFinding> look(String text, String... languages) {
        List<ListedWords> lists = Stream.of(languages)
                .map(language -> new ListedWords(list(language), Optional.empty(), ScreenAction.REVIEW))
                .toList();
        return new WordLists(lists).look(OutboundText.of(new TextPiece(Place.of(Place.Part.BODY), text)));
    }

    static WordList list(String language) {
        try {
            return WordList.read(language, LEXICONS.resolve("profanity-" + language + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path lexicons() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("conf/lexicons"))) {
            here = java.util.Objects.requireNonNull(here.getParent(), "conf/lexicons");
        }
        return here.resolve("conf/lexicons");
    }
}
