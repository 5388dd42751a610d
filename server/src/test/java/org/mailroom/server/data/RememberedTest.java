package org.mailroom.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final List<String> asked = new ArrayList<>();
    private final Remembered<String, String> known = new Remembered<>(2);
    private String answer = "yes";

    @Test
    void anAnswerShouldBeAskedForOnce() {
        assertThat(get("a")).isEqualTo("yes");
        assertThat(get("a")).isEqualTo("yes");
        assertThat(asked).containsExactly("a");
    }

    @Test
    void aChangeShouldForgetAllAlsoWhenItFails() {
        get("a");
        known.change(() -> answer = "no");
        assertThat(get("a")).isEqualTo("no");

        assertThatThrownBy(() -> known.change(() -> {
                    answer = "perhaps";
                    throw new IllegalStateException("broken off");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(get("a")).isEqualTo("perhaps");
    }

    @Test
    void theOneAskedForLongestAgoShouldBeForgottenBeforeItIsTooMuch() {
        get("a");
        get("b");
        get("a");
        get("c");
        asked.clear();

        get("a");
        get("b");
        assertThat(asked).containsExactly("b");
    }

    @Test
    void aQuestionThatFailsShouldBeAskedAgain() {
        assertThatThrownBy(() -> known.get("a", what -> {
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(get("a")).isEqualTo("yes");
    }

    private String get(String what) {
        return known.get(what, question -> {
            asked.add(question);
            return answer;
        });
    }
}
