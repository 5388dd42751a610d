package org.mailroom.desk.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mails;

class MailTextsTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final String WORKBOOK =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>%s</v></c></row></sheetData></worksheet>";

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("the subject", Replies.subject("Your card " + CARD)),
                Arguments.of("the subject", Replies.subject("=?utf-8?q?Your_card_4111_1111_1111_1111?=")),
                Arguments.of("the subject", Replies.subject("one\nSubject: two " + CARD)),
                Arguments.of("the subject", Replies.subject("x".repeat(1500) + " " + CARD)),
                Arguments.of("the body", Replies.plain("Your card " + CARD)),
                Arguments.of("quoted text of the body", Replies.plain("Yes.\n\n> My card is " + CARD + "\n")),
                Arguments.of("quoted text of the body", Replies.plain("Yes.\n> My card is 4111 1111\n> 1111 1111\n")),
                Arguments.of("quoted text of the body", Replies.plain("Yes.\n-----Original Message-----\n" + CARD)),
                Arguments.of("the HTML body", Replies.html("<p>4111<b> 1111</b> 11<i>11</i> 1111</p>")),
                Arguments.of("the HTML body", Replies.html("<p>4111<!-- x --> 1111&nbsp;1111&#160;1111</p>")),
                Arguments.of("the HTML body", Replies.html("&#52;&#x31;11&shy;1111&#8203;1111&ZeroWidthSpace;1111")),
                Arguments.of("the HTML body", Replies.html("4111<span style='display: none'>77</span>111111111111")),
                Arguments.of("the HTML body", Replies.html("<table><tr><td>4111<td>1111<td>1111<td>1111</table>")),
                Arguments.of("the HTML body", Replies.html("4111 1111<br>\n1111 1111")),
                Arguments.of(
                        "quoted text of the HTML body", Replies.html("ok<blockquote>x<p>" + CARD + "</blockquote>")),
                Arguments.of(
                        "quoted text of the HTML body",
                        Replies.html("ok<div class=\"gmail_quote\">x<div>y</div>" + CARD + "</div>")),
                Arguments.of("hidden text of the HTML body", Replies.html("<div hidden>x <b>" + CARD + "</b></div>y")),
                Arguments.of("hidden text of the HTML body", Replies.html("<!-- " + CARD + " -->y")),
                Arguments.of("hidden text of the HTML body", Replies.html("<title>" + CARD + "</title>y")),
                Arguments.of("an attribute of the HTML body", Replies.html("<img src=cid:a alt='" + CARD + "'>")),
                Arguments.of(
                        "an attribute of the HTML body",
                        Replies.html("<a href=\"mailto:x?body=4111%201111%201111%201111\">y</a>")),
                Arguments.of("the attachment \"a.csv\"", attached("a.csv", "text/csv", "name,4111111111111111,12/27")),
                Arguments.of(
                        "the attachment \"a.json\"",
                        attached("a.json", "application/json", "{\"n\":\"" + CARD + "\"}")),
                Arguments.of("the attachment \"a.xml\"", attached("a.xml", "application/xml", "<n>" + CARD + "</n>")),
                Arguments.of("the attachment \"a.bin\"", attached("a.bin", "application/octet-stream", CARD)),
                Arguments.of("the attachment \"a.png\"", attached("a.png", "image/png", CARD)),
                Arguments.of(
                        "the attachment \"a.htm\"", attached("a.htm", "application/x-a", "41<b>11 1111 1111 1111</b>")),
                Arguments.of(
                        "the name of the attachment \"4111 11** **** 1111.pdf\"",
                        attached("4111111111111111.pdf", "application/pdf", "%PDF-1")),
                Arguments.of(
                        "the attachment \"u.txt\"",
                        Replies.attached(
                                "u.txt", "application/x-u", ("\ufeff" + CARD).getBytes(StandardCharsets.UTF_16LE))),
                Arguments.of(
                        "the attachment \"a.zip/b/c.txt\"",
                        Replies.attached("a.zip", "application/zip", Zips.of("b/c.txt", CARD))),
                Arguments.of(
                        "the attachment \"a.dat/n.zip\"",
                        Replies.attached("a.dat", "image/gif", Zips.of("n.zip", CARD))),
                Arguments.of(
                        "the body in the attachment \"fwd.eml\"",
                        attached("fwd.eml", "application/octet-stream", "Subject: x\n\n" + CARD)),
                Arguments.of(
                        "the subject in the attachment \"attached mail\"",
                        Mails.read(
                                "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nhi\n--x\nContent-Type: message/rfc822\n\n"
                                        + "Subject: " + CARD + "\n\nbody\n--x--\n")),
                Arguments.of(
                        "the attachment \"a.docx/word/document.xml\"",
                        office(
                                "a.docx",
                                "word/document.xml",
                                "<d><p><r><t>4111 11</t></r><r><t>11 1111 1111</t></r></p></d>")),
                Arguments.of(
                        "the attachment \"a.xlsx/xl/worksheets/sheet1.xml\"",
                        office("a.xlsx", "xl/worksheets/sheet1.xml", String.format(WORKBOOK, "4111111111111111"))),
                Arguments.of(
                        "the attachment \"a.xlsx/xl/worksheets/sheet1.xml\"",
                        office("a.xlsx", "xl/worksheets/sheet1.xml", String.format(WORKBOOK, "4.111111111111111E15"))),
                Arguments.of(
                        "the attachment \"a.pptx/ppt/slides/slide1.xml\"",
                        office(
                                "a.pptx",
                                "ppt/slides/slide1.xml",
                                "<a:p xmlns:a=\"a\"><a:r><a:t>" + CARD + "</a:t></a:r></a:p>")));
    }

    @ParameterizedTest
    @MethodSource("places")
    @DisplayName("E06 a card number is found wherever it stands, and the finding says where")
    void cardNumbersShouldBeFoundInEveryPlace(String place, MailMessage mail) {
        assertThat(new CardNumbers(ScreenAction.REVIEW).look(Replies.texts(mail)))
                .isNotEmpty()
                .anySatisfy(finding -> {
                    assertThat(finding.words()).contains("Visa card number: 4111 11** **** 1111 in ", place);
                    assertThat(finding.words()).doesNotContain("4111111111111111", CARD);
                });
    }

    @Test
    void theSharedStringsNumberOfACellShouldBeNoText() {
        MailMessage mail = office("a.xlsx", "xl/worksheets/sheet1.xml", String.format(WORKBOOK, "12"));

        assertThat(Replies.texts(mail).pieces())
                .extracting(TextPiece::text)
                .anyMatch(text -> text.strip().startsWith("12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "4.1E33", "E15", "1E", "4111111111111111"})
    void numbersOfCellsShouldNotGrowWithoutBound(String number) {
        assertThat(OfficeText.inFull(number)).isEqualTo(number);
    }

    @Test
    @DisplayName("E06 what cannot be read is said")
    void whatCannotBeReadShouldBeNamed() {
        assertUnread(
                Replies.attached("a.pdf", "application/pdf", "%PDF-1.7 4111".getBytes(UTF_8)),
                UnreadPart.Reason.NO_READER);
        assertUnread(Replies.attached("a.png", "image/png", new byte[] {1, 2, 0, 4}), UnreadPart.Reason.NO_READER);
        assertUnread(
                Replies.attached("a.zip", "application/zip", Zips.encrypted(Zips.of("a.txt", CARD))),
                UnreadPart.Reason.ENCRYPTED);
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 1};
        assertUnread(Replies.attached("a.docx", "application/x", ole), UnreadPart.Reason.ENCRYPTED);
        assertUnread(Replies.attached("a.doc", "application/msword", ole), UnreadPart.Reason.NO_READER);
        assertUnread(office("a.docx", "word/document.xml", "<d><p>"), UnreadPart.Reason.BROKEN);
        assertUnread(
                Replies.attached("a.zip", "application/zip", "PK\3\4 and no more at all".getBytes(UTF_8)),
                UnreadPart.Reason.BROKEN);
        byte[] cut = Zips.of("a.txt", CARD.repeat(100));
        cut[60] ^= 0x55;
        assertThat(Replies.texts(Replies.attached("a.zip", "application/zip", cut))
                        .unread())
                .allMatch(part ->
                        part.reason() == UnreadPart.Reason.TOO_LARGE || part.reason() == UnreadPart.Reason.BROKEN);
    }

    @Test
    @DisplayName("E06 archives in archives are opened, and not for ever")
    void archivesShouldBeOpenedDownToABound() {
        byte[] zip = Zips.of("card.txt", CARD);
        for (int i = 0; i < 6; i++) {
            zip = Zips.of(Map.of("inner.zip", zip));
        }
        assertThat(new CardNumbers(ScreenAction.REVIEW).look(Replies.texts(Replies.attached("a.zip", "x/y", zip))))
                .hasSize(1);
        for (int i = 0; i < 4; i++) {
            zip = Zips.of(Map.of("inner.zip", zip));
        }
        assertUnread(Replies.attached("a.zip", "x/y", zip), UnreadPart.Reason.TOO_LARGE);
    }

    @Test
    @DisplayName("E06 an archive that unpacks to more than is read is said to be too large")
    void archiveBombsShouldBeTooLarge() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            files.put(i + ".txt", new byte[ReadingBudget.LARGEST_PART - 1]);
        }
        assertUnread(Replies.attached("a.zip", "x/y", Zips.of(files)), UnreadPart.Reason.TOO_LARGE);
        assertUnread(
                Replies.attached("b.zip", "x/y", Zips.of(Map.of("b", new byte[ReadingBudget.LARGEST_PART + 1]))),
                UnreadPart.Reason.TOO_LARGE);
    }

    @Test
    void archivesOfManyFilesShouldBeTooLarge() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= ZipEntries.MOST; i++) {
            files.put(i + ".txt", new byte[] {'a'});
        }
        assertUnread(Replies.attached("a.zip", "x/y", Zips.of(files)), UnreadPart.Reason.TOO_LARGE);
    }

    @Test
    void documentTypesOfOfficeFilesShouldNotBeProcessed() {
        String bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d><p>&b;&x;</p></d>";

        OutboundText texts = Replies.texts(office("a.docx", "word/document.xml", bomb));

        assertThat(texts.pieces()).extracting(TextPiece::text).noneMatch(text -> text.contains("aaaa"));
    }

    @Test
    @DisplayName("E06 more parts than are read want a review")
    void mailsOfVeryManyPartsShouldBeTooLarge() {
        StringBuilder mail = new StringBuilder("Content-Type: multipart/mixed; boundary=x\n\n");
        mail.append("--x\n\nhi\n".repeat(MailMessage.MAX_PARTS + 10)).append("--x\n\n" + CARD + "\n--x--\n");

        assertUnread(Mails.read(mail.toString()), UnreadPart.Reason.TOO_LARGE);
    }

    @Test
    @DisplayName("E06 a subject longer than what is read wants a review")
    void subjectsWithoutEndShouldBeTooLarge() {
        assertUnread(Replies.subject("x".repeat(70_000) + CARD), UnreadPart.Reason.TOO_LARGE);
    }

    @Test
    @DisplayName("E06 a number at the end of a large text is found")
    void largeTextsShouldBeReadWhole() {
        String large = "It is so. ".repeat(400_000) + CARD;

        assertThat(new CardNumbers(ScreenAction.REVIEW).look(Replies.texts(Replies.plain(large))))
                .hasSize(1);
        assertThat(Replies.texts(Replies.plain(large)).unread()).isEmpty();
    }

    @Test
    void picturesOfTheHtmlShouldBeNoAttachments() {
        assertThat(Replies.texts(Replies.attached("a.pdf", "application/pdf", new byte[4]))
                        .attachments())
                .isEqualTo(1);
        MailMessage logo = Mails.read("""
                Content-Type: multipart/related; boundary=x

                --x
                Content-Type: text/html

                <p>hi
                --x
                Content-Type: image/png
                Content-ID: <a>

                xx
                --x--
                """);
        assertThat(Replies.texts(logo).attachments()).isZero();
    }

    @Test
    void namesOfAttachmentsShouldBeFitToBeShown() {
        List<String> names = new ArrayList<>();
        MailMessage mail = attached("a\u202efdp\t" + "x".repeat(300) + ".exe", "application/pdf", "%PDF");
        Replies.texts(mail).unread().forEach(part -> names.add(part.place().name()));

        assertThat(names).singleElement().satisfies(name -> {
            assertThat(name).hasSizeLessThanOrEqualTo(120).doesNotContain("\u202e", "\t");
            assertThat(name).startsWith("a");
        });
    }

    private static void assertUnread(MailMessage mail, UnreadPart.Reason reason) {
        OutboundText texts = Replies.texts(mail);

        assertThat(texts.unread()).isNotEmpty().anyMatch(part -> part.reason() == reason);
        assertThat(new UnreadParts(ScreenAction.NOTE, ScreenAction.NOTE).look(texts))
                .allSatisfy(finding -> assertThat(finding.wanted()).isIn(ScreenAction.NOTE, ScreenAction.REVIEW));
    }

    private static MailMessage attached(String name, String mimeType, String text) {
        return Replies.attached(name, mimeType, text.getBytes(UTF_8));
    }

    private static MailMessage office(String name, String part, String xml) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
        files.put(part, xml.getBytes(UTF_8));
        return Replies.attached(name, "application/octet-stream", Zips.of(files));
    }
}
