package org.mailroom.desk.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Base32Test {
    @Property
    void decodeShouldGiveBackWhatWasEncodedInAnyCase(@ForAll byte[] bytes) {
        String text = Base32.encode(bytes);

        assertThat(Base32.decode(text)).hasValueSatisfying(b -> assertThat(b).isEqualTo(bytes));
        assertThat(Base32.decode(text.toUpperCase(Locale.ROOT)))
                .hasValueSatisfying(b -> assertThat(b).isEqualTo(bytes));
    }

    @Property
    void decodeShouldNeverFail(@ForAll String text) {
        assertThat(Base32.decode(text)).isNotNull();
    }

    @Test
    void decodeShouldRefuseOtherCharacters() {
        assertThat(Base32.decode("ab!")).isEmpty();
        assertThat(Base32.decode("uu")).isEmpty();
    }
}
