package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** Acknowledgements of hostile inquiries, read by somebody else's reader. */
class AcknowledgementPropertyTest {
    private static final AcknowledgementWriter WRITER = new AcknowledgementWriter(ShippedTemplates.load(), Map.of());
    private static final List<String> FIELDS = List.of(
            "From",
            "Reply-To",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "In-Reply-To",
            "References",
            "Auto-Submitted",
            "X-Auto-Response-Suppress",
            "X-Mailroom-Loop",
            "Content-Language",
            "MIME-Version",
            "Content-Type");

    @Property(tries = 150)
    @Label(
            "whatever the subject and the name are, the acknowledgement has its own fields and two parts, and the number whole")
    void shouldKeepItsForm(
            @ForAll("hostile") String subject, @ForAll("hostile") String name, @ForAll("languages") Locale language)
            throws IOException {
        AcknowledgementRequest request = new Inquiries()
                .language(language)
                .header("From: " + encoded(name) + " <jane@customer.example>\nSubject: " + encoded(subject)
                        + "\nMessage-ID: <inquiry.1@customer.example>\n")
                .request();

        Message mail = parse(WRITER.write(request));

        assertThat(mail.getHeader().getFields().stream().map(Field::getName))
                .filteredOn(field -> !field.equals("In-Reply-To") && !field.equals("References"))
                .containsExactlyElementsOf(FIELDS.stream()
                        .filter(field -> !field.equals("In-Reply-To") && !field.equals("References"))
                        .toList());
        assertThat(mail.getSubject()).contains("[MR-261124-7KQ4T]").doesNotContain("\r", "\n");
        assertThat(mail.getHeader().getField("Subject").getBody()).contains("[MR-261124-7KQ4T]");
        assertThat(mail.getTo()).hasSize(1);
        assertThat(((Multipart) mail.getBody()).getBodyParts()).hasSize(2);
    }

    @Property(tries = 100)
    @Label("whatever the inquiry's identifiers are, the thread fields hold identifiers and nothing else")
    void shouldThreadOntoAnything(@ForAll("hostile") String id) throws IOException {
        AcknowledgementRequest request = new Inquiries()
                .header("From: jane@customer.example\nMessage-ID: <" + oneLine(id) + ">\nReferences: <" + oneLine(id)
                        + "> <" + "x@y ".repeat(300) + ">" + " <a@b>".repeat(400) + "\n")
                .request();

        Message mail = parse(WRITER.write(request));

        assertThat(mail.getHeader().getFields()).hasSizeLessThanOrEqualTo(FIELDS.size());
        for (String field : List.of("In-Reply-To", "References")) {
            Field found = mail.getHeader().getField(field);
            if (found != null) {
                assertThat(found.getBody()).matches("(<[!-;=?-~]{1,250}>\\s*){1,10}");
            }
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> attacks = Arbitraries.of(
                "\r\nBcc: victim@x.example\r\n\r\nbody",
                "\n\n--=_mailroom_0\n",
                "=?UTF-8?B?DQpCY2M6IGFAYi5jYw==?=",
                "<script>alert(1)</script>",
                "{{caseNumber}} {{> /etc/passwd}}",
                "\u2028\u0000\u0085\u202e",
                "Ä".repeat(2000),
                "\ud800",
                "MR-000000-AAAAA",
                "Jane \"\\\" Doe");
        Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(300);
        return Arbitraries.oneOf(texts, attacks, attacks.tuple2().map(pair -> pair.get1() + pair.get2()));
    }

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);
    }

    private static Message parse(OutgoingAcknowledgement acknowledgement) throws IOException {
        assertThat(acknowledgement.message().size()).isLessThan(AcknowledgementWriter.LARGEST);
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        return builder.parseMessage(
                new ByteArrayInputStream(acknowledgement.message().bytes()));
    }

    private static String encoded(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]", " ");
    }
}
