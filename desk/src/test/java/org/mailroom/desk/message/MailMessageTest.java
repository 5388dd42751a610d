package org.mailroom.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MailMessageTest {

    @Nested
    class Header {
        @Test
        void subjectShouldBeDecodedInOneLineWithoutControls() {
            MailMessage mail = Mails.read(
                    "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe=0D=0ABcc:?=\n =?ISO-8859-1?B?5Pb8?= =?utf-8?Q?_x?=\n\n");

            assertThat(mail.subject()).isEqualTo("Grüße Bcc:äöü x");
        }

        @Test
        void aCharacterCutBetweenTwoEncodedWordsShouldBePutTogether() {
            assertThat(Mails.read("Subject: =?utf-8?Q?=E4=BD?= =?utf-8?Q?=A0?=\n\n")
                            .subject())
                    .isEqualTo("你");
        }

        @Test
        void whatOnlyLooksLikeAnEncodedWordShouldStay() {
            assertThat(Mails.read("Subject: =?x =?utf-8?z?a?= ok? =?\n\n").subject())
                    .isEqualTo("=?x =?utf-8?z?a?= ok? =?");
        }

        @Test
        void aSubjectShouldBeBounded() {
            assertThat(Mails.read("Subject: " + "a ".repeat(5_000) + "\n\n").subject())
                    .hasSizeLessThanOrEqualTo(998);
        }

        @Test
        void fromShouldBeTheFirstAuthor() {
            MailMessage mail = Mails.read("From: =?utf-8?q?J=C3=B6rg?= (home) <Joerg@Example.org>, b@example.org\n\n");

            assertThat(mail.from()).contains(Mailbox.named("Jörg", EmailAddress.of("joerg@example.org")));
        }

        @Test
        void addressListsShouldBeReadLeniently() {
            MailMessage mail = Mails.read("""
                    To: "Doe, John" <j@example.org>, team: a@example.org, B <b@example.org>;,
                     c@example.org (See), nonsense, <@relay:d@example.org>

                    """);

            assertThat(mail.to())
                    .extracting(Mailbox::asHeader)
                    .containsExactly(
                            "\"Doe, John\" <j@example.org>",
                            "a@example.org",
                            "\"B\" <b@example.org>",
                            "\"See\" <c@example.org>",
                            "d@example.org");
        }

        @Test
        void aDisplayNameShouldNotCarryLineEnds() {
            Mailbox mailbox = Mailbox.named("Anna\r\nBcc: x\u202e", EmailAddress.of("a@example.org"));

            assertThat(mailbox.displayName()).contains("Anna Bcc: x");
            assertThat(Mailbox.named("Zoë \"Z\"", EmailAddress.of("z@example.org"))
                            .asHeader())
                    .isEqualTo("=?UTF-8?B?Wm/DqyAiWiI=?= <z@example.org>");
        }

        @Test
        void referencesShouldKeepTheLastHundredEachOnce() {
            StringBuilder references = new StringBuilder("References:");
            for (int i = 0; i < 150; i++) {
                references.append("\n <").append(i).append("@example.org>");
            }
            MailMessage mail =
                    Mails.read(references + " <149@example.org>\nIn-Reply-To: your message <1@x> of today\n\n");

            assertThat(mail.references())
                    .hasSize(100)
                    .startsWith("50@example.org")
                    .endsWith("149@example.org");
            assertThat(mail.inReplyTo()).containsExactly("1@x");
        }

        @Test
        void messageIdShouldComeWithoutBrackets() {
            assertThat(Mails.read("Message-Id: <a.b@example.org>\n\n").messageId())
                    .contains("a.b@example.org");
            assertThat(Mails.read("Message-Id: a.b@example.org\n\n").messageId())
                    .contains("a.b@example.org");
            assertThat(Mails.read("Message-Id: nothing\n\n").messageId()).isEmpty();
        }

        @Test
        void dateShouldBeReadWhereItIsOne() {
            assertThat(Mails.read("Date: Mon, 6 Jan 2025 10:00:00 +0100 (CET)\n\n")
                            .date())
                    .contains(Instant.parse("2025-01-06T09:00:00Z"));
            assertThat(Mails.read("Date: yesterday\n\n").date()).isEmpty();
        }

        @Test
        void rawEightBitFieldsShouldBeReadAsUtf8OrWestern() {
            byte[] western = "Subject: Gr\u00fc\u00dfe\n\n".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(MailMessage.read(RawMessage.of(western)).subject()).isEqualTo("Grüße");
            assertThat(Mails.read("Subject: Grüße\n\n").subject()).isEqualTo("Grüße");
        }
    }

    @Nested
    class Parts {
        private static final String MIXED = """
                Content-Type: multipart/mixed; boundary="o"

                --o
                Content-Type: multipart/alternative; boundary=i

                --i

                plain words
                --i
                Content-Type: text/html

                <p>html words
                --i--
                --o
                Content-Type: text/plain; name*=utf-8''pr%C3%BCfung.txt
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                R3LDvMOfZQ==
                --o
                Content-Type: message/rfc822

                Subject: inner

                words of the mail inside
                --o--
                """;

        @Test
        void aPersonShouldReadThePlainTextAndSeeTheAttachments() {
            MailMessage mail = Mails.read(MIXED);

            assertThat(mail.plainText()).isEqualTo("plain words");
            assertThat(mail.attachments())
                    .extracting(ContentPart::mimeType)
                    .containsExactly("text/plain", "message/rfc822");
            assertThat(mail.attachments().get(0).filename()).contains("prüfung.txt");
            assertThat(mail.attachments().get(0).text()).contains("Grüße");
            assertThat(mail.textParts()).hasSize(2);
        }

        @Test
        void theMailInsideShouldKeepItsOwnHeader() {
            ContentPart inner =
                    Mails.read(MIXED).attachments().get(1).children().get(0);

            assertThat(inner.field("subject")).contains("inner");
            assertThat(inner.text()).contains("words of the mail inside");
            assertThat(inner.depth()).isEqualTo(2);
        }

        @Test
        void htmlShouldBecomeTextWhereThereIsNoOther() {
            MailMessage mail = Mails.read("Content-Type: text/html; charset=utf-8\n\n"
                    + "<style>p{}</style><p>Caf&eacute; &amp; B&#252;cher<br>two<!-- no --> <script>x</script>three</p>"
                    + "<ul><li>one</li></ul><blockquote>old</blockquote>5 < 6 &bogus;");

            assertThat(mail.plainText()).isEqualTo("Café & Bücher\ntwo three\none\n> old\n5 < 6 &bogus;");
        }

        @Test
        void unknownCharsetsShouldBeGuessed() {
            byte[] western =
                    "Content-Type: text/plain; charset=x-nobody\n\n\u00e4".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(MailMessage.read(RawMessage.of(western)).plainText()).isEqualTo("ä");
            assertThat(Mails.read("Content-Type: text/plain; charset=x-nobody\n\nä")
                            .plainText())
                    .isEqualTo("ä");
            assertThat(Mails.read("Content-Type: text/plain; charset=\"us-ascii\"\n\nä")
                            .plainText())
                    .isEqualTo("ä");
        }

        @Test
        void aMultipartWithoutItsBoundaryShouldStillBeRead() {
            assertThat(Mails.read("Content-Type: multipart/mixed; boundary=x\n\nall there is")
                            .plainText())
                    .isEqualTo("all there is");
        }

        @Test
        void boundariesMayBeginWithOneAnother() {
            MailMessage mail = Mails.read("""
                    Content-Type: multipart/mixed; boundary=b

                    --b
                    Content-Type: multipart/mixed; boundary=bb

                    --bb

                    one
                    --bb

                    two
                    --bb--
                    --b

                    three
                    --b--
                    """);

            assertThat(mail.root()).hasToString("multipart/mixed[multipart/mixed[text/plain, text/plain], text/plain]");
            assertThat(mail.plainText()).isEqualTo("one\ntwo\nthree");
        }

        @Test
        void bytesWithoutAHeaderShouldBeText() {
            assertThat(Mails.read("Hello there\nno header at all").plainText())
                    .isEqualTo("Hello there\nno header at all");
        }
    }

    @Nested
    @DisplayName("A17 bounds")
    class Bounds {
        @Test
        void tenThousandPartsShouldBeCutAtAThousand() {
            MailMessage mail = Mails.read(
                    "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(10_000) + "--b--\n");

            assertThat(mail.truncated()).isTrue();
            assertThat(mail.root().all()).hasSize(MailMessage.MAX_PARTS);
        }

        @Test
        void deepNestingShouldBeCutAtFifty() {
            StringBuilder deep = new StringBuilder();
            for (int i = 0; i < 5_000; i++) {
                deep.append("Content-Type: multipart/mixed; boundary=b")
                        .append(i)
                        .append("\n\n--b")
                        .append(i)
                        .append('\n');
            }
            MailMessage mail = Mails.read(deep + "\nend");

            assertThat(mail.truncated()).isTrue();
            assertThat(mail.root().all().mapToInt(ContentPart::depth).max()).hasValue(MailMessage.MAX_DEPTH);
        }

        @Test
        void aHeaderBombShouldBeCutAndTheBodyStillRead() {
            MailMessage mail = Mails.read("X-Bomb: 1\n".repeat(200_000) + "Subject: late\n\nbody");

            assertThat(mail.truncated()).isTrue();
            assertThat(mail.fields()).hasSize(MailMessage.MAX_FIELDS);
            assertThat(mail.plainText()).isEqualTo("body");
        }

        @Test
        void longTextShouldBeCut() {
            MailMessage mail = Mails.read("Subject: x\n\n" + "word\n".repeat(100_000));

            assertThat(mail.truncated()).isTrue();
            assertThat(mail.plainText().length()).isLessThanOrEqualTo(MailMessage.MAX_TEXT_OF_A_PART);
        }

        @Test
        void allTextTogetherShouldBeCut() {
            String part = "--b\n\n" + "x".repeat(250_000) + "\n";
            MailMessage mail =
                    Mails.read("Content-Type: multipart/mixed; boundary=b\n\n" + part.repeat(10) + "--b--\n");

            assertThat(mail.truncated()).isTrue();
            assertThat(mail.plainText().length()).isLessThanOrEqualTo(MailMessage.MAX_TEXT + 10);
        }

        @Test
        void anOrdinaryMailShouldNotBeCut() {
            assertThat(Mails.read("Subject: x\n\nHello").truncated()).isFalse();
        }
    }
}
