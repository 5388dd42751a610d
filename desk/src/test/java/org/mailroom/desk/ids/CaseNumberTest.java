package org.mailroom.desk.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CaseNumberTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void freshShouldCarryTagAndDay() {
        assertThat(CaseNumber.fresh("mr", DAY, new Random(1)).text())
                .startsWith("MR-261123-")
                .hasSize(15);
    }

    @Test
    void findShouldSeeTheNumberBehindNoiseInAnyCase() {
        CaseNumber number = CaseNumber.fresh("MR", DAY, new Random(1));

        assertThat(CaseNumber.find("MR", "AW: Re: [" + number.text().toLowerCase(java.util.Locale.ROOT) + "] hello"))
                .contains(number);
    }

    @Test
    void findShouldPassOverLongerWords() {
        CaseNumber number = CaseNumber.fresh("MR", DAY, new Random(1));

        assertThat(CaseNumber.find("MR", "X" + number)).isEmpty();
        assertThat(CaseNumber.find("MR", number + "9")).isEmpty();
    }

    @Test
    void parseShouldRefuseWhatIsNoNumber() {
        assertThat(CaseNumber.parse("MR-26112-AAAAA")).isEmpty();
        assertThat(CaseNumber.parse("MR-261123-AAAAU")).isEmpty();
        assertThatThrownBy(() -> new CaseNumber("MR-1\r\nBcc: x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void findShouldNeverFail(@ForAll String subject) {
        assertThat(CaseNumber.find("MR", subject)).isNotNull();
    }

    @Property
    void everyFreshNumberShouldBeFound(@ForAll long seed, @ForAll String before) {
        CaseNumber number = CaseNumber.fresh("MR", DAY, new Random(seed));

        assertThat(CaseNumber.find("MR", before + " [" + number + "]")).isPresent();
    }
}
