package org.mailroom.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A17 what a person reads of RTF")
class RtfTextTest {
    private static String text(String rtf) {
        return RtfText.of(rtf.getBytes(StandardCharsets.ISO_8859_1)).strip();
    }

    @Test
    void textShouldBeReadWithoutTablesAndPictures() {
        assertThat(text("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}{\\colortbl;\\red0\\green0;}"
                        + "{\\*\\generator Riched20;}{\\info{\\title Secret}}{\\pict\\wmetafile8 0102}"
                        + "\\pard\\f0\\fs20 Dear {\\b team},\\par where is\\line my parcel?\\tab Now\\par}"))
                .isEqualTo("Dear team,\nwhere is\nmy parcel?\tNow");
    }

    @Test
    void lettersOfAllScriptsShouldBeRead() {
        assertThat(text("{\\rtf1\\ansi\\ansicpg1252 Gr\\'fc\\'dfe, \\u8364?5 \\uc2\\u937 ab.\\uc0\\u966 !}"))
                .isEqualTo("Grüße, €5 Ω.φ!");
        assertThat(text("{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}"))
                .isEqualTo("Привет");
        assertThat(text("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset128 Gothic;}}"
                        + "\\f0 Caf\\'e9 {\\f1 \\'93\\'fa\\'96\\'7b} \\u-10179?\\u-8704?}"))
                .isEqualTo("Café 日本 😀");
    }

    @Test
    void htmlThatOutlookWrappedShouldBeUnwrapped() {
        assertThat(text("{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}"
                        + "{\\*\\htmltag64 <html><body>}{\\*\\htmltag64 <p>}\\htmlrtf {\\b \\htmlrtf0 "
                        + "Gr\\'fc\\'dfe\\htmlrtf }not this\\htmlrtf0{\\*\\htmltag72 </p>}\\par "
                        + "{\\*\\mhtmltag64 <p>no}{\\*\\htmltag84 <br>}a &amp; b{\\*\\htmltag244 <style>x</style>}}"))
                .contains("Grüße")
                .contains("a & b")
                .doesNotContain("not this")
                .doesNotContain("<");
    }

    @Test
    void whatIsNoRtfShouldSayNothing() {
        assertThat(text("hello")).isEmpty();
        assertThat(text("")).isEmpty();
        assertThat(text("{\\rtf")).isEmpty();
    }

    @Test
    void deepGroupsAndLongWordsShouldBeTaken() {
        assertThat(text("{\\rtf1 a" + "{".repeat(200_000) + "b" + "}".repeat(200_000) + "c}"))
                .isEqualTo("abc");
        assertThat(text("{\\rtf1\\" + "x".repeat(500_000) + "9".repeat(500_000) + " a\\bin99999999 b}"))
                .isEqualTo("a");
        assertThat(text("{\\rtf1 a\\'zzb\\'")).isEqualTo("ab");
    }

    @Property(tries = 1_000)
    void anyTextShouldBeTaken(@ForAll @Chars({'{', '}', '\\', '*', '\'', 'u', 'f', '1', '-', ' ', 'h'}) String any) {
        assertThat(RtfText.of(("{\\rtf1" + any).getBytes(StandardCharsets.ISO_8859_1)))
                .isNotNull();
    }
}
