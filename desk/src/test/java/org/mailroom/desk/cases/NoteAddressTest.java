package org.mailroom.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;

class NoteAddressTest {
    private static final CaseNumber NUMBER = new CaseNumber("MR-261123-7KQ4T");

    @ParameterizedTest
    @DisplayName("D08 an address for notes names its case")
    @ValueSource(
            strings = {
                "support+note-MR-261123-7KQ4T@acme.example",
                "support+note+mr-261123-7kq4t@acme.example",
                "note+MR-261123-7KQ4T@acme.example"
            })
    void addressShouldNameItsCase(String address) {
        assertThat(NoteAddress.isMeant(EmailAddress.of(address))).isTrue();
        assertThat(NoteAddress.number("MR", EmailAddress.of(address))).contains(NUMBER);
    }

    @ParameterizedTest
    @DisplayName("D08 other addresses are none for notes")
    @ValueSource(
            strings = {
                "support@acme.example",
                "support+notes@acme.example",
                "support+notebook-MR-261123-7KQ4T@acme.example",
                "support+MR-261123-7KQ4T@acme.example",
                "note@acme.example"
            })
    void otherAddressShouldBeNone(String address) {
        assertThat(NoteAddress.isMeant(EmailAddress.of(address))).isFalse();
    }

    @Test
    @DisplayName("D08 the address that is made is read again")
    void addressShouldBeReadAgain() {
        EmailAddress made = NoteAddress.of(EmailAddress.of("support@acme.example"), NUMBER);

        assertThat(made.asString()).isEqualTo("support+note-mr-261123-7kq4t@acme.example");
        assertThat(NoteAddress.number("MR", made)).contains(NUMBER);
        assertThat(NoteAddress.isMeant(EmailAddress.of("support+note@acme.example")))
                .isTrue();
    }
}
