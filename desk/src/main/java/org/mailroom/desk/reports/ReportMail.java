package org.mailroom.desk.reports;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.intake.LoopMark;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;

/** Writes the mail of a report: text, page, and the figures as a CSV file; marked as automatic (RFC 3834 section 5). */
final class ReportMail {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

    private ReportMail() {}

    static RawMessage write(DeskConfiguration desk, EmailAddress receiver, Report report, long id) {
        String outer = "=_mailroom_report_" + id;
        String inner = "=_mailroom_words_" + id;
        String body = "--" + outer + "\r\nContent-Type: multipart/alternative; boundary=\"" + inner + "\"\r\n\r\n"
                + part(
                        inner,
                        "text/plain; charset=utf-8",
                        "",
                        ReportText.of(report).replace("\n", "\r\n"))
                + part(inner, "text/html; charset=utf-8", "", ReportPage.of(report))
                + "--" + inner + "--\r\n"
                + part(
                        outer,
                        "text/csv; charset=utf-8",
                        "Content-Disposition: attachment; filename=\"report-" + report.first() + ".csv\"\r\n",
                        "\ufeff" + ReportCsv.of(report))
                + "--" + outer + "--\r\n";
        return RawMessage.of(("\r\n" + body).getBytes(StandardCharsets.US_ASCII))
                .withFieldsFirst(fields(desk, receiver, report, id, outer));
    }

    private static String part(String boundary, String type, String fields, String content) {
        return "--" + boundary + "\r\nContent-Type: " + type + "\r\n" + fields
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + LINES.encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    private static List<HeaderField> fields(
            DeskConfiguration desk, EmailAddress receiver, Report report, long id, String boundary) {
        List<HeaderField> fields = new ArrayList<>();
        fields.add(new HeaderField(
                "From", Mailbox.named("Mailroom", desk.account()).asHeader()));
        fields.add(new HeaderField("To", receiver.asString()));
        fields.add(new HeaderField("Subject", "Report " + report.name() + ", " + ReportText.days(report)));
        fields.add(new HeaderField("Date", DATE.format(report.madeAt().atZone(desk.zone()))));
        fields.add(new HeaderField(
                "Message-ID", "<report." + id + "@" + desk.account().domain() + ">"));
        fields.add(new HeaderField("Auto-Submitted", "auto-generated"));
        fields.add(new HeaderField(LoopMark.FIELD, desk.id()));
        fields.add(new HeaderField("MIME-Version", "1.0"));
        fields.add(new HeaderField("Content-Type", "multipart/mixed; boundary=\"" + boundary + "\""));
        return fields;
    }
}
