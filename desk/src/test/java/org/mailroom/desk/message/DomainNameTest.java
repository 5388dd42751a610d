package org.mailroom.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
    /** The last five are samples of RFC 3492 section 7.1, in small letters. */
    @ParameterizedTest
    @CsvSource({
        "müller.example, xn--mller-kva.example",
        "straße.example, xn--strae-oqa.example",
        "βόλος.example, xn--nxasmm1c.example",
        "例え.テスト, xn--r8jz45g.xn--zckzah",
        "почта.рф, xn--80a1acny.xn--p1ai",
        "bücher.bücher.example, xn--bcher-kva.xn--bcher-kva.example",
        "他们为什么不说中文, xn--ihqwcrb4cv8a8dqg056pqjye",
        "למההםפשוטלאמדבריםעברית, xn--4dbcagdahymbxekheh6e0a7fei0b",
        "почемужеонинеговорятпорусски, xn--b1abfaaepdrnnbgefbadotcwatmq2g4l",
        "tạisaohọkhôngthểchỉnóitiếngviệt, xn--tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g",
        "3年b組金八先生, xn--3b-ww4c5e180e575a65lsy2b"
    })
    void bothFormsShouldBeOne(String letters, String ascii) {
        assertThat(DomainName.ascii(letters)).isEqualTo(ascii);
        assertThat(DomainName.unicode(ascii)).isEqualTo(letters);
        assertThat(DomainName.ascii(ascii)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @CsvSource({
        "MÜLLER.Example, xn--mller-kva.example",
        "mu\u0308ller.example, xn--mller-kva.example",
        "\uff2d\u00fcller.example, xn--mller-kva.example",
        "STRAẞE.example, xn--strae-oqa.example"
    })
    void writingShouldNotMatter(String written, String ascii) {
        assertThat(DomainName.ascii(written)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xn--",
                "xn--a",
                "xn--99999999",
                "xn--zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
                "xn--mller-kva-",
                "xn--\u0000",
                "xn--a-ecp.ru",
                "xn---",
                "xn--mller-kva\u0308",
                "..",
                ""
            })
    void whatIsNoneShouldStayAsItIs(String text) {
        assertThat(DomainName.readable(text)).isEqualTo(text);
    }

    @Test
    void lettersThatMisleadShouldNotBeShown() {
        String apple = DomainName.ascii("аррӏе.example");
        String mixed = DomainName.ascii("pаypal.example");

        assertThat(DomainName.readable(apple)).isEqualTo(apple).startsWith("xn--");
        assertThat(DomainName.readable(mixed)).isEqualTo(mixed).startsWith("xn--");
        assertThat(DomainName.unicode(mixed)).isEqualTo("pаypal.example");
        assertThat(DomainName.readable("xn--80a1acny.xn--p1ai")).isEqualTo("почта.рф");
        assertThat(DomainName.readable("xn--r8jz45g.xn--zckzah")).isEqualTo("例え.テスト");
    }

    @Test
    void aLabelTooLongInAsciiShouldStayAsItIs() {
        String letters = "ü".repeat(100) + ".example";

        assertThat(DomainName.ascii(letters)).isEqualTo(letters);
        assertThat(DomainName.ascii("ü".repeat(10_000))).hasSize(10_000);
    }

    @Property(tries = 2_000)
    void anyTextShouldBeTaken(@ForAll String text) {
        String ascii = DomainName.ascii(text);

        assertThat(DomainName.ascii(ascii)).isEqualTo(ascii);
        assertThat(DomainName.ascii(DomainName.readable(ascii))).isEqualTo(ascii);
        DomainName.unicode("xn--" + text);
    }
}
