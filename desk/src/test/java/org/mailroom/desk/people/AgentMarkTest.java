package org.mailroom.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentMarkTest {

    @Test
    void valueShouldBeDeskAndPerson() {
        assertThat(new AgentMark("support", "Anna").value()).isEqualTo("support/Anna");
        assertThat(AgentMark.parse("support/Anna Lee")).contains(new AgentMark("support", "Anna Lee"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "support", "support/", "/Anna"})
    void parseShouldFindNothingInWhatIsNoMark(String value) {
        assertThat(AgentMark.parse(value)).isEmpty();
    }

    @Test
    void markShouldRefuseNamesThatCannotBeReadBack() {
        assertThatThrownBy(() -> new AgentMark("a/b", "Anna")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AgentMark("support", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatIsReadShouldBeWrittenTheSame(@ForAll String value) {
        AgentMark.parse(value).ifPresent(mark -> assertThat(mark.value()).isEqualTo(value));
    }
}
