package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.ScreenAction;

class WordListsTest {
    private static final String RUDE = """
            # what nobody should write
            shit
            cunt
            fuck*
            asshole
            bloody fool
            drop dead*
            penis
            tit
            Scheiße
            сука
            """;
    private static final WordLists SCREEN = screen(list("rude", RUDE));

    @ParameterizedTest
    @DisplayName("E05 a listed word is found in every dress")
    @ValueSource(
            strings = {
                "shit",
                "This is SHIT.",
                "sh\u00eft!",
                "shiiiit",
                "sshhiitt",
                "sh1t",
                "5h1t",
                "$h!t",
                "s.h.i.t",
                "s-h-i-t",
                "s h i t",
                "s  h  i  t",
                "this s h i t again",
                "s_h_i_t",
                "s.hit",
                "sh.it",
                "sh*t",
                "s**t",
                "sh#t",
                "\u200bsh\u200bit",
                "\uff53\uff48\uff49\uff54",
                "\ud835\udcfc\ud835\udcf1\ud835\udcf2\ud835\udcfd",
                "\u0455h\u0456t",
                "fuck",
                "Fucking hell",
                "fuuuuck",
                "f**k",
                "f*cking",
                "fck*ing f u c k",
                "assh0le",
                "a55hole",
                "assho1e",
                "s.h.1.t",
                "you bloody fool",
                "you BLOODY   Fool",
                "bloody-fool",
                "drop deadline",
                "Scheisse",
                "SCHEI\u1e9eE",
                "schei\u00dfe",
                "tit",
                "tiiit",
                "\u0441\u0443\u043a\u0430",
                "shit@shit.example",
                "holy(shit)"
            })
    void listedWordsShouldBeFound(String text) {
        assertThat(look(SCREEN, text)).as(text).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.screen()).isEqualTo("rude");
            assertThat(finding.wanted()).isEqualTo(ScreenAction.REVIEW);
        });
    }

    @ParameterizedTest
    @DisplayName("E05 innocent words are left alone")
    @ValueSource(
            strings = {
                "Scunthorpe and Penistone are towns",
                "title, constitution, Titan",
                "a shitake mushroom",
                "Pen Island, pen.island.example, pen.is",
                "bloody. Then the fool",
                "blood fool",
                "titt",
                "the class hits",
                "push it",
                "s h e i t",
                "1234 5417",
                "SH-17/IT",
                "SH17",
                "SH-1-T",
                "sh",
                "s***",
                "****",
                "*shi* t",
                "asshol",
                "Scheinwerfer",
                "https://example.org/path?shirt=1"
            })
    void innocentWordsShouldNotBeFound(String text) {
        assertThat(look(SCREEN, text)).as(text).isEmpty();
    }

    @Test
    @DisplayName("E05 an exception says what is innocent")
    void exceptionsShouldBeLeftAlone() {
        WordLists screen = screen(list("rude", "cock\ncock*\n!cocktail\n!Hancock\n!cock a hoop\n!c.o.c.k"));

        assertThat(look(screen, "a cocktail with Mr Hancock, cock-a-hoop")).isEmpty();
        assertThat(look(screen, "a cocktails")).hasSize(1);
        assertThat(look(screen, "a cock and a cocktail")).hasSize(1);
    }

    @Test
    @DisplayName("E05 lists are of a language")
    void listsOfAnotherLanguageShouldNotBeUsed() {
        WordLists screen = new WordLists(List.of(
                new ListedWords(list("english", "fool"), Optional.of(Locale.ENGLISH), ScreenAction.REVIEW),
                new ListedWords(list("german", "fool"), Optional.of(Locale.GERMAN), ScreenAction.NOTE),
                new ListedWords(list("any", "fool"), Optional.empty(), ScreenAction.NOTE),
                new ListedWords(list("off", "fool"), Optional.empty(), ScreenAction.OFF)));

        assertThat(screen.look(text("fool", Optional.of(Locale.UK))))
                .extracting(ScreenFinding::screen)
                .containsExactlyInAnyOrder("english", "any");
        assertThat(screen.look(text("fool", Optional.of(Locale.FRENCH))))
                .extracting(ScreenFinding::screen)
                .containsExactly("any");
        assertThat(screen.look(text("fool", Optional.empty())))
                .extracting(ScreenFinding::screen)
                .containsExactlyInAnyOrder("english", "german", "any");
    }

    @Test
    @DisplayName("E05 what the customer wrote does not count")
    void quotedTextShouldNotBeLookedAt() {
        TextPiece quoted = new TextPiece(Place.of(Place.Part.BODY).inQuote(), "shit");

        assertThat(SCREEN.look(OutboundText.of(quoted))).isEmpty();
    }

    @Test
    void theFindingShouldSayWhatWasFoundAndWhere() {
        assertThat(look(SCREEN, "What a s.h.i.t day")).singleElement().satisfies(finding -> {
            assertThat(finding.words()).isEqualTo("\"s.h.i.t\" in the body is on the list rude (\"shit\")");
            assertThat(finding.place().offset()).isEqualTo(7);
        });
    }

    @Test
    void aWordOfTwoListsShouldBeFoundForBoth() {
        WordLists screen = screen(list("one", "fool"), list("two", "fool\n!fool"), list("three", "bloody fool"));

        assertThat(look(screen, "bloody fool"))
                .extracting(ScreenFinding::screen)
                .containsExactlyInAnyOrder("three", "one");
    }

    @Test
    @DisplayName("E05 mistakes in a list are named with their lines, all at once")
    void mistakesShouldBeNamedWithTheirLines() {
        String text = "\ufeffgood\n\n# fine\n!\nwo*rd\nab*\n  ***\na b c d e f g h i\n" + "ab".repeat(40);

        assertThatThrownBy(() -> list("lexicons/rude.txt", text))
                .isInstanceOfSatisfying(
                        InvalidWordList.class,
                        invalid -> assertThat(invalid.mistakes())
                                .containsExactly(
                                        "lexicons/rude.txt, line 4: \"!\" has no letters",
                                        "lexicons/rude.txt, line 5: \"wo*rd\" has a * before its end; * stands for any ending",
                                        "lexicons/rude.txt, line 6: \"ab*\" is too short for *; at least 3 letters before it",
                                        "lexicons/rude.txt, line 7: \"***\" has no letters",
                                        "lexicons/rude.txt, line 8: \"a b c d e f g h i\" has 9 words; at most 8 are looked for",
                                        "lexicons/rude.txt, line 9: \"" + "ab".repeat(29)
                                                + "a…\" has a word of more than 64 letters"));
    }

    static WordList list(String name, String text) {
        try {
            return WordList.read(name, new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WordLists screen(WordList... lists) {
        return new WordLists(List.of(lists).stream()
                .map(list -> new ListedWords(list, Optional.empty(), ScreenAction.REVIEW))
                .toList());
    }

    private static List<ScreenFinding> look(WordLists screen, String text) {
        return screen.look(text(text, Optional.empty()));
    }

    private static OutboundText text(String text, Optional<Locale> language) {
        return new OutboundText(
                language,
                List.of(new TextPiece(Place.of(Place.Part.BODY), text)),
                List.of(),
                0,
                false,
                Addressing.UNKNOWN);
    }
}
