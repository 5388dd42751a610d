package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.ScreenAction;

/**
 * Screens on public texts in which there is nothing to find: customers' questions and sentences of newspapers beside the
 * repository ({@code ../shared/data}). Skipped where they are not.
 */
class FalseAlarmsTest {
    private static final List<Screen> NUMBERS = List.of(
            new CardNumbers(ScreenAction.REVIEW),
            new IbanNumbers(ScreenAction.REVIEW),
            new IdentityNumbers(ScreenAction.REVIEW, "MR"),
            new Secrets(ScreenAction.REVIEW),
            new ContactLists(ScreenAction.REVIEW, 20),
            new InternalNotes(ScreenAction.REVIEW, Set.of(), List.of()),
            new Placeholders(ScreenAction.REVIEW));
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv");

    @Test
    @DisplayName("E06 E15 only questions of customers that name a PIN alarm a screen")
    void questionsShouldNotAlarm() {
        List<String> questions = new ArrayList<>(lines("banking77/train.csv"));
        questions.addAll(lines("banking77/test.csv"));
        questions.addAll(lines("clinc150/data_full.json"));

        assertThat(questions).hasSizeGreaterThan(10_000);
        assertThat(alarms(questions, NUMBERS, Optional.empty()))
                .allSatisfy(alarm -> assertThat(alarm).startsWith("a PIN").containsPattern("pin to \\d{4}"));
    }

    @ParameterizedTest
    @DisplayName("E06 E15 no sentence of a newspaper alarms a screen")
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da"})
    void sentencesShouldNotAlarm(String language) {
        assertThat(alarms(lines("lingua/sentences/" + language + ".txt"), NUMBERS, Optional.empty()))
                .as(language)
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("E05 the list of a language seldom finds something in its newspapers, those of others nothing")
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da"})
    void listsShouldSeldomAlarm(String language) {
        List<String> lines = lines("lingua/sentences/" + language + ".txt");
        List<String> own = alarms(lines, List.of(lists()), Optional.of(Locale.forLanguageTag(language)));
        List<String> all = alarms(lines, List.of(lists()), Optional.empty());

        assertThat(own).as("of " + language).hasSizeLessThanOrEqualTo(8);
        all.removeAll(own);
        assertThat(all).as("of others in " + language).hasSizeLessThanOrEqualTo(5);
    }

    private static Screen lists() {
        return new WordLists(LANGUAGES.stream()
                .map(language -> new ListedWords(
                        LexiconsTest.list(language), Optional.of(Locale.forLanguageTag(language)), ScreenAction.REVIEW))
                .toList());
    }

    private static List<String> alarms(List<String> lines, List<Screen> screens, Optional<Locale> language) {
        List<String> alarms = new ArrayList<>();
        for (String line : lines) {
            OutboundText text = new OutboundText(
                    language,
                    List.of(new TextPiece(Place.of(Place.Part.BODY), line)),
                    List.of(),
                    0,
                    false,
                    Addressing.UNKNOWN);
            screens.forEach(screen ->
                    screen.look(text).forEach(finding -> alarms.add(finding.words() + " <- " + line.strip())));
        }
        return alarms;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        Optional<Path> folder = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(at -> at.resolve("shared/data"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(folder.isPresent(), "the public texts (../shared/data) are not here");
        return folder.orElseThrow();
    }
}
