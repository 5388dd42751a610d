package org.mailroom.desk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.message.Corpora;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

/** All screens together on mails of every sort. */
class ScreensOnMailsTest {
    private static final Screening ALL = new Screening(List.of(
            new CardNumbers(ScreenAction.REVIEW),
            new WordLists(List.of(new ListedWords(
                    WordListsTest.list("rude", "shit\nfuck*\nbloody fool\n!foolish"),
                    Optional.empty(),
                    ScreenAction.REVIEW))),
            new Placeholders(ScreenAction.REVIEW),
            new MissingAttachment(ScreenAction.NOTE),
            new IbanNumbers(ScreenAction.REVIEW),
            new UnreadParts(ScreenAction.NOTE, ScreenAction.NOTE)));
    private static final String[] SOUP = {
        "Content-Type: multipart/mixed; boundary=b\n",
        "Content-Type: text/html\n",
        "Content-Type: message/rfc822\n",
        "Content-Transfer-Encoding: base64\n",
        "Content-Disposition: attachment; filename=a.zip\n",
        "\n\n",
        "\n--b\n",
        "\n--b--\n",
        "PK\3\4",
        "PK\5\6",
        "UEsDBA==",
        "<",
        "<!--",
        "-->",
        "<a href='",
        "&#",
        "&nbsp",
        ">",
        "> ",
        "4111",
        "1111",
        " ",
        "-",
        "f",
        "u",
        "*",
        "sh1t",
        "${",
        "}",
        "[",
        "name",
        "]",
        "DE89",
        "\0",
        "\u00e4",
        "\ud83d\ude00",
        "<style>",
        "</",
        "%",
        "%4"
    };

    @Property(tries = 1500)
    void noMailShouldMakeAScreenFail(@ForAll @LongRange(min = 0) long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        StringBuilder mail = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            mail.append(SOUP[random.nextInt(SOUP.length)]);
        }
        assertNothingFailed(look(mail.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Property(tries = 500)
    void noBytesShouldMakeAScreenFail(@ForAll byte[] bytes) {
        assertNothingFailed(look(bytes));
    }

    @Property(tries = 300)
    void noDamagedArchiveShouldMakeAScreenFail(@ForAll @LongRange(min = 0) long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        byte[] zip = Zips.of("[Content_Types].xml", "<x>" + "4111 1111 ".repeat(random.nextInt(50)) + "</x>");
        for (int i = random.nextInt(4); i >= 0; i--) {
            zip[random.nextInt(zip.length)] = (byte) random.nextInt(256);
        }
        assertNothingFailed(ALL.look(Replies.attached("a.docx", "x/y", zip), Optional.of(Locale.ENGLISH)));
    }

    @Test
    @DisplayName("E06 no card number is seen in public mail where none is")
    void publicMailShouldBeCleanOfCardNumbers() {
        Screening cards = new Screening(List.of(new CardNumbers(ScreenAction.REVIEW)));
        for (String folder : Corpora.folders()) {
            Corpora.mails(folder)
                    .forEach((name, raw) -> assertThat(cards.look(MailMessage.read(raw), Optional.empty()))
                            .as(folder + "/" + name)
                            .filteredOn(finding -> finding.wanted() == ScreenAction.REVIEW)
                            .isEmpty());
        }
    }

    @Test
    @DisplayName("E06 every public mail can be screened")
    void publicMailShouldMakeNoScreenFail() {
        for (String folder : Corpora.folders()) {
            Corpora.mails(folder)
                    .forEach((name, raw) -> assertNothingFailed(ALL.look(MailMessage.read(raw), Optional.empty())));
        }
    }

    @Test
    @DisplayName("E06 hostile repetition is looked through in one pass")
    void endlessRepetitionShouldBeLookedThrough() {
        for (String part : List.of(
                "4 ", "4111 ", "f.", "s h i ", "&#", "<a ", "<!--", "${", "[name", "> ", "a4", "DE89 ", "</style")) {
            String text = part.repeat(200_000 / part.length());

            assertNothingFailed(ALL.look(Replies.html(text), Optional.empty()));
            assertNothingFailed(ALL.look(Replies.plain(text), Optional.empty()));
        }
    }

    private static List<ScreenFinding> look(byte[] mail) {
        return ALL.look(MailMessage.read(RawMessage.of(mail)), Optional.empty());
    }

    private static void assertNothingFailed(List<ScreenFinding> findings) {
        assertThat(findings).noneMatch(finding -> finding.words().startsWith("could not be screened"));
    }
}
