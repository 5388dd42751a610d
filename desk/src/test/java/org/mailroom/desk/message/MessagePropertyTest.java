package org.mailroom.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MessagePropertyTest {

    @Property(tries = 1000)
    void readingRandomBytesShouldNeverThrow(@ForAll byte[] bytes) {
        readEverything(RawMessage.of(bytes));
    }

    @Property(tries = 2000)
    void readingHeaderSoupShouldNeverThrow(@ForAll("soup") byte[] bytes) {
        readEverything(RawMessage.of(bytes));
    }

    @Property(tries = 2000)
    void changingTheHeaderShouldLeaveTheBodyAlone(@ForAll("soup") byte[] bytes, @ForAll String value) {
        RawMessage message = RawMessage.of(bytes);
        byte[] body = message.bodyBytes();

        assertThat(message.withoutFields(name -> name.startsWith("X")).bodyBytes())
                .isEqualTo(body);
        assertThat(message.withoutFields(name -> true).bodyBytes()).isEqualTo(body);
        assertThat(message.withFieldsFirst(List.of(new HeaderField("X-New", value)))
                        .bodyBytes())
                .isEqualTo(body);
        assertThat(message.replaceField("Subject", value).bodyBytes()).isEqualTo(body);
    }

    @Property(tries = 2000)
    void noValueShouldMakeASecondField(@ForAll("soup") byte[] bytes, @ForAll("soup") byte[] value) {
        RawMessage message = RawMessage.of(bytes);
        String text = new String(value, StandardCharsets.UTF_8);
        RawMessage changed = message.withFieldsFirst(List.of(new HeaderField("X-New", text)));

        int stray = changed.fields().stream().anyMatch(field -> field.is("X-Stray-Lines")) ? 1 : 0;
        assertThat(changed.fields()).hasSize(message.fields().size() + 1 + stray);
        assertThat(changed.withoutFields(name -> name.equals("X-New") || name.equals("X-Stray-Lines"))
                        .fields())
                .isEqualTo(message.withoutFields(name -> name.equals("X-Stray-Lines"))
                        .fields());
    }

    @Property(tries = 1000)
    void removedFieldsShouldBeGone(@ForAll("soup") byte[] bytes) {
        RawMessage without = RawMessage.of(bytes).withoutFields(name -> name.startsWith("X"));

        assertThat(without.fields()).noneMatch(field -> field.name().startsWith("X"));
    }

    @Provide
    Arbitrary<byte[]> soup() {
        Arbitrary<String> pieces = Arbitraries.of(
                "X-A: 1",
                "X-B : 2",
                "Subject: =?utf-8?q?=C3=A4?=",
                "Subject: =?=?b?q?",
                "From: \"a\" <a@b.c>, (x",
                "To:",
                "From x",
                ">From y",
                "Content-Type: multipart/mixed; boundary=b",
                "Content-Type: message/rfc822",
                "Content-Type: text/html; charset=nope",
                "Content-Transfer-Encoding: base64",
                "Content-Disposition: a; f*0*=x'",
                "--b",
                "--b--",
                "\r\n",
                "\n",
                "\r",
                "\r\r\n",
                " ",
                "\t",
                ":",
                "<",
                ">",
                "<a@b>",
                "\0",
                "ä",
                "&#x",
                "<br",
                "YWJj",
                "\r\n\r\n",
                "References: <a@b> <c",
                "Date: x",
                "> q",
                "-- ");
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list).getBytes(StandardCharsets.UTF_8));
    }

    private static void readEverything(RawMessage raw) {
        MailMessage mail = MailMessage.read(raw);
        assertThat(mail.subject()).doesNotContain("\r", "\n", "\0");
        mail.from();
        mail.to();
        mail.replyTo();
        mail.date();
        mail.messageId();
        mail.references();
        mail.attachments().forEach(ContentPart::filename);
        assertThat(mail.plainText()).doesNotContain("\r", "\0");
        mail.ownWords();
        mail.root().all().forEach(ContentPart::text);
    }
}
