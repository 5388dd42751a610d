package org.mailroom.desk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArticleIndexTest {
    private static final Article RETURNS = article(
            "How to send something back", "return, exchange, wrong size", "Print the label and put it on the parcel.");
    private static final Article INVOICE =
            article("Where your invoice is", "bill, receipt, VAT", "You find every invoice in your account.");
    private static final Article PASSWORD =
            article("Set a new password", "login, forgotten, sign in", "Ask for a link by which to set it.");
    private static final Article PARCEL =
            article("Where your parcel is", "tracking, delivery, shipment, late", "Follow the parcel by its number.");

    private final ArticleIndex index = new ArticleIndex(List.of(RETURNS, INVOICE, PASSWORD, PARCEL));

    @Test
    @DisplayName("A05 the answer whose words the question has comes first")
    void shouldFindTheAnswer() {
        assertThat(find("Hello, I have forgotten my password and cannot login any more. Thank you!"))
                .containsExactly(PASSWORD);
        assertThat(find("The shoes have the wrong size, may I return or exchange them?"))
                .containsExactly(RETURNS);
        assertThat(find("TRACKING says nothing. My parcels' delivery is late")).startsWith(PARCEL);
    }

    @Test
    @DisplayName("A05 one word in common is not enough, and no word even less")
    void shouldKeepSilentWhereItIsNotSure() {
        assertThat(find("I return to you because nobody called.")).isEmpty();
        assertThat(find("Where is your shop, and how can I find it?")).isEmpty();
        assertThat(find("Do you sell bicycles?")).isEmpty();
        assertThat(find("")).isEmpty();
    }

    @Test
    @DisplayName("A05 accents, capitals and endings make no difference")
    void shouldCompareWordsBarely() {
        Article german = article("Rücksendung", "Umtausch, Größe, zurückschicken", "");
        ArticleIndex bases = new ArticleIndex(List.of(german, INVOICE, PASSWORD, PARCEL));

        assertThat(bases.find("RUCKSENDUNGEN und Umtäusche", 50, 3)).containsExactly(german);
    }

    @Test
    @DisplayName("A05 at most so many are suggested, each page once")
    void shouldSuggestAFewPages() {
        List<Article> many = IntStream.range(0, 40)
                .mapToObj(i -> new Article(
                        "Returning shoes " + i,
                        "https://www.acme.example/" + i % 30,
                        Locale.ENGLISH,
                        i < 10 ? "warehouse label courier" : "",
                        ""))
                .toList();

        List<Article> found = new ArticleIndex(many).find("returning shoes to the warehouse, label, courier", 30, 5);

        assertThat(found).hasSize(5).extracting(Article::link).doesNotHaveDuplicates();
    }

    @Test
    void shouldBearAnyQuestion() {
        assertThat(find("password ".repeat(100_000))).isEmpty();
        assertThat(find("\uD800 \u0000 密码忘记了".repeat(1_000))).isEmpty();
    }

    private List<Article> find(String question) {
        return index.find(question, 50, 3);
    }

    private static Article article(String title, String words, String text) {
        return new Article(title, "https://www.acme.example/" + title.hashCode(), Locale.ENGLISH, words, text);
    }
}
