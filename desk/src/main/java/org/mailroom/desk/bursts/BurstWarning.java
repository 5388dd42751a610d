package org.mailroom.desk.bursts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.BurstSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.sending.OwnMail;

/** Writes the warning of a burst for the desk's owner, marked as automatic (RFC 3834). */
final class BurstWarning {

    private BurstWarning() {}

    static RawMessage write(
            DeskConfiguration desk, BurstSettings settings, Burst burst, Case theCase, double expected) {
        String topic = burst.name();
        List<HeaderField> fields = new OwnMail(
                        desk, "burst." + burst.id() + "@" + desk.account().domain(), burst.begun())
                .fields(desk.displayName(), settings.owner(), "Many customers write about: " + topic);
        fields.add(new HeaderField("X-Auto-Response-Suppress", "All"));
        fields.add(new HeaderField("Content-Type", "text/plain; charset=utf-8"));
        fields.add(new HeaderField("Content-Transfer-Encoding", "base64"));
        String text = """
                At desk %s, %d customers wrote about "%s" within an hour; usual are %s.
                Words that rise with it: %s

                The last of them: case %s, "%s"

                Their mails are marked %s in the folders until it subsides. This is told once.
                To tell every customer who writes what is known, in the acknowledgement:

                  ./mailroom incident on "..." --desk %s
                """.formatted(
                        desk.id(),
                        burst.mails(),
                        topic,
                        String.format(Locale.ROOT, "%.1f", expected),
                        String.join(", ", burst.topics()),
                        theCase.number().text(),
                        theCase.subject(),
                        burst.keyword(),
                        desk.id());
        String body = Base64.getMimeEncoder()
                .encodeToString(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return RawMessage.of(("\r\n" + body + "\r\n").getBytes(StandardCharsets.US_ASCII))
                .withFieldsFirst(fields);
    }
}
