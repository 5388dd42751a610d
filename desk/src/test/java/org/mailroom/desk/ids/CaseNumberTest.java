package org.mailroom.desk.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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

    @Test
    void aFreshNumberShouldHaveALetterAmongItsRandomDigits() {
        PrimitiveIterator.OfInt digits =
                IntStream.of(0, 3, 2, 5, 8, 0, 3, 2, 5, 20).iterator();
        RandomGenerator random = new Random() {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                return digits.nextInt();
            }
        };

        assertThat(CaseNumber.fresh("MR", LocalDate.of(2026, 11, 29), random).text())
                .startsWith("MR-261129-0325")
                .isNotEqualTo("MR-261129-03258");
    }
}
