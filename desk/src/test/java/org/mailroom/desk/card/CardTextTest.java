package org.mailroom.desk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.SampleDesk;

class CardTextTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>\r\nBcc: x@y\u202e<img src='x'>&";

    @Test
    @DisplayName("D01 nothing of a customer stands on the page unescaped, or breaks a line")
    void pageShouldBeEscaped() {
        CardText text = new CardText(List.of(new CardSection("A < B", List.of(CardLine.of(HOSTILE)))));

        assertThat(text.page())
                .contains("<h4>A &lt; B</h4>")
                .contains(
                        "<li>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; Bcc: x@y&lt;img src=&#39;x&#39;&gt;&amp;")
                .doesNotContain("<script", "<img", "\u202e");
        assertThat(text.plain()).isEqualTo("A < B\n  \"><script>alert(1)</script> Bcc: x@y<img src='x'>&\n");
    }

    @Test
    @DisplayName("D01 a link that is no plain web or mail address leads nowhere")
    void strangeLinkShouldLeadNowhere() {
        for (String link : List.of(
                "javascript:alert(1)", "https://x/\"onclick=\"y", "https://x/ y", "data:text/html,x", "https://x/'")) {
            assertThat(CardLine.of("x", link).link()).as(link).isEmpty();
        }
        assertThat(new CardText(List.of(new CardSection("x", List.of(CardLine.of("x", "https://x/?a=1&b=2"))))).page())
                .contains("<a href=\"https://x/?a=1&amp;b=2\">x</a>");
    }

    @Test
    @DisplayName("D01 a command stands in the subject of a mail, every sign escaped")
    void mailtoShouldBeEscaped() {
        assertThat(MailtoLink.of(SampleDesk.support(), "assign MR-261123-7KQ4T to Jürgen & Co+\r\nBcc: x@y"))
                .isEqualTo("mailto:support%2Bdo@acme.example?subject=assign%20MR-261123-7KQ4T%20to%20J%C3%BCrgen%20%26"
                        + "%20Co%2B%0D%0ABcc%3A%20x%40y");
    }

    @Test
    @DisplayName("D01 what a directory may know at one time and not at another makes no new card")
    void passingFactsShouldMakeNoNewCard() {
        CardText with = text(CardLine.of("gold").passing());
        assertThat(with.facts())
                .isEqualTo(text(CardLine.of("unknown").passing()).facts());
        assertThat(with.facts()).isNotEqualTo(text(CardLine.of("gold")).facts()).hasSize(32);
    }

    private static CardText text(CardLine line) {
        return new CardText(List.of(new CardSection("Customer", List.of(CardLine.of("carla@x"), line))));
    }
}
