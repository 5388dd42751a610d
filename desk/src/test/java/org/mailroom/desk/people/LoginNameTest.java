package org.mailroom.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.message.EmailAddress;

class LoginNameTest {

    private static final EmailAddress ANNA = EmailAddress.of("anna@acme.example");
    private static final EmailAddress SUPPORT = EmailAddress.of("support@acme.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna/support@acme.example",
                "Anna/Support@ACME.example",
                "anna@acme.example/support@acme.example",
            })
    void shortAndLongFormShouldNameTheSamePersonAndMailbox(String text) {
        assertThat(LoginName.parse(text, "/")).contains(new LoginName(ANNA, SUPPORT));
    }

    @Test
    void longFormShouldJoinTwoDomains() {
        assertThat(LoginName.parse("anna@a.example/help@b.example", "/"))
                .contains(new LoginName(EmailAddress.of("anna@a.example"), EmailAddress.of("help@b.example")));
    }

    @ParameterizedTest
    @CsvSource({"%, anna%support@acme.example", "!, anna!support@acme.example", "=, anna=support@acme.example"})
    void separatorShouldBeTheConfiguredOne(String separator, String text) {
        assertThat(LoginName.parse(text, separator)).contains(new LoginName(ANNA, SUPPORT));
        assertThat(LoginName.isMeantBy(text, separator)).isTrue();
        assertThat(LoginName.isMeantBy(text, "/")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "anna",
                "anna@acme.example",
                "/support@acme.example",
                "anna/",
                "anna/support",
                "anna/@acme.example",
                "anna/support@",
                "an na/support@acme.example",
                "anna\r\n/support@acme.example",
                "anna/support@acme.example\u0000",
                "anna@/support@acme.example",
                "anna@acme.example/support",
                "<anna>/support@acme.example",
            })
    void parseShouldFindNothingInWhatIsNoLoginName(String text) {
        assertThat(LoginName.parse(text, "/")).isEmpty();
    }

    @Test
    void parseShouldRefuseWhatIsTooLong() {
        assertThat(LoginName.parse("a".repeat(LoginName.MAX_LENGTH) + "/support@acme.example", "/"))
                .isEmpty();
    }

    @Property(tries = 2000)
    void parseShouldNeverThrow(@ForAll String left, @ForAll String right) {
        LoginName.parse(left, "/");
        LoginName.parse(left + "/" + right, "/");
        LoginName.parse(left + "/" + right + "@acme.example", "/");
    }

    @Property(tries = 500)
    void whatATextSaysShouldBeReadBack(
            @ForAll @AlphaChars @StringLength(min = 1, max = 30) String person,
            @ForAll @AlphaChars @StringLength(min = 1, max = 30) String desk,
            @ForAll boolean sameDomain) {
        LoginName name = new LoginName(
                new EmailAddress(person, "a.example"), new EmailAddress(desk, sameDomain ? "a.example" : "b.example"));

        assertThat(LoginName.parse(name.asText("/"), "/")).contains(name);
    }
}
