package org.mailroom.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

@DisplayName("A13 two mails about the same matter")
class MatterSketchTest {
    private static final String INQUIRY = "Hello, on Monday I bought the blue kettle in your shop in the High Street "
            + "and it has been leaking at the bottom ever since. May I bring it back or do you send me a new one?";

    @Test
    void sameWordsShouldBeTheSameWhateverSignsAndCapitals() {
        assertThat(sketch("Kettle", INQUIRY).sameAs(sketch("kettle!", INQUIRY.toUpperCase(java.util.Locale.ROOT))))
                .isTrue();
        assertThat(sketch("", "please call me").sameAs(sketch("", "Please call me!")))
                .isTrue();
        assertThat(sketch("Kettle", "please call me").alike(sketch("Invoice", "please call me")))
                .isFalse();
    }

    @Test
    void mailThatSaysMuchOfItAgainShouldBeAlike() {
        String chaser = "I have heard nothing yet. On Monday I bought the blue kettle in your shop in the High Street "
                + "and it is still leaking at the bottom. When do I hear from you?";

        assertThat(sketch("Kettle", INQUIRY).alike(sketch("Second try", chaser)))
                .isTrue();
        assertThat(sketch("Second try", chaser).alike(sketch("Kettle", INQUIRY)))
                .isTrue();
    }

    @Test
    void anotherMatterShouldNotBeAlike() {
        String other = "Hello, the invoice that came with the toaster has the wrong address on it. "
                + "May I have a new one with the address of my company, and how long does it take?";

        assertThat(sketch("Kettle", INQUIRY).alike(sketch("Kettle", other))).isFalse();
    }

    @Test
    @DisplayName("form letters about two orders are two matters")
    void mailsThatNameOtherNumbersShouldNotBeAlike() {
        String letter = "Dear team, please confirm the shipping date of our purchase order %s of 2026 "
                + "and send the invoice to our accounts department as always, many thanks.";

        assertThat(sketch("Order", letter.formatted("470011")).alike(sketch("Order", letter.formatted("470012"))))
                .isFalse();
        assertThat(sketch("Order", letter.formatted("470011")).alike(sketch("Again", letter.formatted("470011"))))
                .isTrue();
    }

    @Test
    @DisplayName("short texts, quotes and signatures make no two mails alike")
    void boilerplateShouldNotBeCompared() {
        String quote = "\r\n> " + INQUIRY + "\r\n\r\n-- \r\n" + INQUIRY;

        assertThat(sketch("a", "What is your price for it today, please?" + quote)
                        .alike(sketch("b", "What is your phone number for it, please?" + quote)))
                .isFalse();
        assertThat(MatterSketch.of(mail("Help", "Help!" + quote))).isEmpty();
        assertThat(MatterSketch.of(mail("", ""))).isEmpty();
    }

    @Test
    @DisplayName("writings without blanks are compared by their characters")
    void ideographsShouldCount() {
        String text = "我上周在你们的网上商店买了一台蓝色的电热水壶但是它一直漏水请告诉我怎么退货";

        assertThat(sketch("水壶", text).alike(sketch("又来了", text + "我还没有收到回复"))).isTrue();
    }

    @Test
    void sketchShouldBeBoundedAndComeBackFromText() {
        String long1 = words(0, 20_000);
        MatterSketch sketch = sketch("Long", long1);

        assertThat(sketch.text().length()).isBetween(1000, MatterSketch.LONGEST_TEXT);
        assertThat(MatterSketch.read(sketch.text())).isEqualTo(sketch);
        assertThat(sketch.containment(sketch("", words(10_000, 30_000)))).isBetween(0.35, 0.65);
        assertThat(sketch.containment(sketch("", words(30_000, 50_000)))).isZero();
        assertThat(MatterSketch.read(sketch("", "one two three").text()).sameAs(sketch("", "one two three")))
                .isTrue();
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "w" + i % 999 + "x" + i / 999)
                .collect(Collectors.joining("\r\n"));
    }

    private static MatterSketch sketch(String subject, String text) {
        return MatterSketch.of(mail(subject, text)).orElseThrow();
    }

    private static MailMessage mail(String subject, String text) {
        return MailMessage.read(RawMessage.of(("Subject: =?UTF-8?B?"
                        + java.util.Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8))
                        + "?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
    }
}
