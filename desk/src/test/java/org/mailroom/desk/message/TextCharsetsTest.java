package org.mailroom.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A17 bytes to text whatever the label says")
class TextCharsetsTest {
    private static String decode(byte[] bytes, String label) {
        return TextCharsets.decode(bytes, bytes.length, Optional.of(label));
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8,UTF-8,Grüße",
        "iso-8859-1,windows-1252,Grüße – „zu“",
        "ansi_x3.4-1968,UTF-8,Grüße",
        "us-ascii,windows-1252,Grüße",
        "x-unknown,UTF-8,Grüße",
        "macintosh,x-MacRoman,Grüße",
        "iso-2022-jp,x-windows-iso2022jp,お問い合わせ①",
        "big5,Big5-HKSCS,您的問題",
        "gb2312,GB18030,您的问题",
        "koi8-r,KOI8-R,Ваш вопрос"
    })
    void aTextShouldBeReadAsItWasMeant(String label, String meant, String text) {
        assertThat(decode(text.getBytes(Charset.forName(meant)), label)).isEqualTo(text);
    }

    @Test
    void westernBytesUnderAUtf8LabelShouldBeReadAsWestern() {
        assertThat(decode("Grüße".getBytes(StandardCharsets.ISO_8859_1), "utf-8"))
                .isEqualTo("Grüße");
    }

    @Test
    void oneBrokenByteShouldNotChangeTheRestOfAUtf8Text() {
        byte[] bytes = "Grüße x".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;

        assertThat(decode(bytes, "utf-8")).isEqualTo("Grüße \uFFFD");
    }

    @ParameterizedTest
    @CsvSource({"Gr+APwA3w-e,Grüße", "1 +- 1,1 + 1", "+ZeVnLIqe-,日本語", "a+,a", "+AA,''", "x+-,x+"})
    void utf7ShouldBeRead(String sent, String text) {
        assertThat(decode(sent.getBytes(StandardCharsets.US_ASCII), "utf-7")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000",
                "no/such charset",
                "utf-8;",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void noLabelShouldThrow(String label) {
        assertThat(decode("Grüße".getBytes(StandardCharsets.UTF_8), label)).isEqualTo("Grüße");
    }
}
