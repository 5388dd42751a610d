package org.mailroom.desk.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "a..b.@docomo.ne.jp",
                "o'hara+x=y/z@sub.example.org",
                "\"anna@home\"@example.org",
                "x@[192.0.2.1]",
                "jörg@xn--mller-kva.example",
                "root@localhost"
            })
    void parseShouldTakeAddressesThatExist(String text) {
        assertThat(EmailAddress.parse(text)).map(EmailAddress::asString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "anna",
                "@example.org",
                "anna@",
                "anna smith@example.org",
                "anna@exa mple.org",
                "anna@example.org\r\nBcc: x@example.org",
                "anna\r\n@example.org",
                "anna\0@example.org",
                "<anna@example.org>",
                "anna@example..org",
                "anna@.example.org",
                "a,b@example.org",
                "anna\u00a0@example.org",
                "anna\u202e@example.org",
                "\"a\"b\"@example.org",
                "a@b@example.org"
            })
    void parseShouldRefuseWhatIsNoAddress(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void parseShouldRefuseMoreThan320Characters() {
        assertThat(EmailAddress.parse("a".repeat(308) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(309) + "@example.org")).isEmpty();
    }

    @Test
    void ofShouldSayWhatIsWrong() {
        assertThatThrownBy(() -> EmailAddress.of("anna"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a mail address: it has no '@'");
        assertThatThrownBy(() -> EmailAddress.of("anna@exa mple.org"))
                .hasMessageContaining("domain is not well formed");
    }

    @Test
    void addressesShouldBeEqualWhateverTheCaseOfTheirAsciiLetters() {
        assertThat(EmailAddress.of("Anna@Example.ORG")).isEqualTo(EmailAddress.of("anna@example.org"));
        assertThat(EmailAddress.of("JÖRG@example.org")).isNotEqualTo(EmailAddress.of("jörg@example.org"));
    }

    @Test
    @DisplayName("B03 both forms of an internationalised domain are one address, shown with its letters")
    void formsOfADomainShouldBeOneAddress() {
        EmailAddress letters = EmailAddress.of("anna@MÜLLER.example");

        assertThat(letters).isEqualTo(EmailAddress.of("anna@XN--mller-kva.example"));
        assertThat(letters.asString()).isEqualTo("anna@xn--mller-kva.example");
        assertThat(letters.readable()).isEqualTo("anna@müller.example");
    }

    @Test
    void domainThatIsTooLongInAsciiShouldBeRefused() {
        String labels = ("ü" + "a".repeat(28) + ".").repeat(8) + "example";

        assertThat(EmailAddress.parse("a".repeat(60) + "@" + labels)).isEmpty();
        assertThat(EmailAddress.parse("a@" + labels)).isPresent();
    }

    @Test
    void aTrailingDotOfTheDomainShouldNotMatter() {
        assertThat(EmailAddress.of("anna@example.org.")).isEqualTo(EmailAddress.of("anna@example.org"));
    }

    @Test
    void detailShouldBeWhatStandsBehindThePlus() {
        EmailAddress desk = EmailAddress.of("support@example.org");

        assertThat(desk.withDetail("c1+x").asString()).isEqualTo("support+c1+x@example.org");
        assertThat(desk.withDetail("c1+x").detail()).contains("c1+x");
        assertThat(desk.withDetail("c1").withDetail("c2").asString()).isEqualTo("support+c2@example.org");
        assertThat(desk.withDetail("c1").withoutDetail()).isEqualTo(desk);
        assertThat(desk.detail()).isEmpty();
        assertThat(EmailAddress.of("+x@example.org").detail()).isEmpty();
    }

    @Property(tries = 500)
    void parseShouldNeverThrow(@ForAll String text) {
        EmailAddress.parse(text)
                .ifPresent(address ->
                        assertThat(EmailAddress.of(address.asString())).isEqualTo(address));
    }
}
