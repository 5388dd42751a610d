package org.mailroom.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.HostileText;

class StoredTextTest {
    @Test
    void ordinaryTextShouldStayAsItIs() {
        String text = "caf\u00e9 \u4e16 \ud83d\ude00 \t\r\n' \" \\ %";

        assertThat(StoredText.of(text)).isEqualTo(text);
    }

    @Test
    void nulAndHalfPairsShouldBecomeTheReplacementCharacter() {
        assertThat(StoredText.of("a\0b\ud83dc\ude00")).isEqualTo("a\ufffdb\ufffdc\ufffd");
    }

    @Test
    void fittedShouldCutBetweenCharacters() {
        assertThat(StoredText.fitted("ab\ud83d\ude00", 4)).isEqualTo("ab\ud83d\ude00");
        assertThat(StoredText.fitted("ab\ud83d\ude00", 3)).isEqualTo("ab");
        assertThat(StoredText.fitted("abcd", 3)).isEqualTo("abc");
    }

    @Test
    void nameShouldNeverBeCut() {
        assertThat(StoredText.name("n".repeat(250))).hasSize(250);
        assertThatThrownBy(() -> StoredText.name("n".repeat(251)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 250");
    }

    @Test
    void keyShouldTellPartsApart() {
        assertThat(StoredText.key("ab", "c")).hasSize(64).isNotEqualTo(StoredText.key("a", "bc"));
        assertThat(StoredText.key("abc")).isNotEqualTo(StoredText.key("abc", ""));
        assertThat(StoredText.key("1:a", "b")).isNotEqualTo(StoredText.key("1", "a1:b"));
    }

    @Test
    void keyShouldBeOfTheTextAsItIsKept() {
        assertThat(StoredText.key("a\0b")).isEqualTo(StoredText.key("a\ufffdb"));
    }

    @Test
    void aListShouldComeBackAsItWas() {
        for (List<String> list : List.of(
                List.<String>of(),
                List.of(""),
                List.of("", ""),
                List.of("one", "two\nlines", "back\\slash", "\\n", "\\", "\n", "end\\\n"))) {
            assertThat(StoredText.readList(StoredText.list(list))).isEqualTo(list);
        }
        assertThat(StoredText.readList(StoredText.list(HostileText.SAMPLES)))
                .isEqualTo(HostileText.SAMPLES.stream().map(StoredText::of).toList());
    }
}
