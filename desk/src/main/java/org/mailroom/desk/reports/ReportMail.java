package org.mailroom.desk.reports;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.sending.OwnMail;

/** Writes the mail of a report: text, page, and the figures as a CSV file; marked as automatic (RFC 3834 section 5). */
final class ReportMail {
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
        List<HeaderField> fields = new OwnMail(
                        desk, "report." + id + "@" + desk.account().domain(), report.madeAt())
                .fields(receiver, "Report " + report.name() + ", " + ReportText.days(report));
        fields.add(new HeaderField("Content-Type", "multipart/mixed; boundary=\"" + boundary + "\""));
        return fields;
    }
}
