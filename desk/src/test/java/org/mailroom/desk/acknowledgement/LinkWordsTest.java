package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Win at https://evil.example",
                "see www.evil",
                "evil.example",
                "Go to (evil.example/x?y)!",
                "evil.example.",
                "a@b.example",
                "buy:cheap.example",
                "javascript://x",
                "bücher.example",
                "EVIL.EXAMPLE"
            })
    void shouldSeeWhatMailProgramsMakeLinksOf(String text) {
        assertThat(LinkWords.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where is my order?",
                "Rechnung vom 24.11.2026",
                "Rechnung.pdf fehlt",
                "e.g. this",
                "3.5 kg",
                "and/or",
                "No. 7...",
                "",
                "Ende.",
                "z.B. heute",
                "MR-261123-7KQ4T",
                "photo.JPG"
            })
    void shouldLeaveOrdinarySubjectsAlone(String text) {
        assertThat(LinkWords.in(text)).isFalse();
    }
}
