package org.mailroom.desk.acknowledgement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.intake.LoopMark;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.MailDate;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.templates.Template;
import org.mailroom.desk.templates.TemplateName;
import org.mailroom.desk.templates.TemplateStore;

/**
 * Writes notices to customers whose answer will be late: from the desk, answers to the case's own address, threaded onto
 * the customer's mail, marked as automatic (RFC 3834 section 5), with nothing of the customer's in it but the subject.
 */
public final class ProgressWriter {

    private final TemplateStore templates;

    public ProgressWriter(TemplateStore templates) {
        this.templates = templates;
    }

    /** What a notice says, and to whom. */
    record Request(
            DeskConfiguration desk,
            Case theCase,
            EmailAddress replyTo,
            String messageId,
            Optional<String> answers,
            Instant expected,
            List<String> incidents,
            Locale language,
            Instant now) {}

    RawMessage write(Request request) {
        String name = request.desk().service().progress().orElseThrow().template();
        Template template = templates.template(new TemplateName(name, request.language()));
        Map<String, Object> values = ProgressText.values(
                request.desk(), request.theCase(), request.language(), request.expected(), request.incidents());
        BodyPart text = BodyPart.of("text/plain", template.text(values));
        String subject = AcknowledgementWriter.withNumber(
                AcknowledgementWriter.readAsIs(template.subject(values)), request.theCase());
        List<HeaderField> fields = new ArrayList<>(fields(request, subject));
        fields.add(new HeaderField("MIME-Version", "1.0"));
        fields.add(new HeaderField("Content-Type", text.contentType()));
        fields.add(new HeaderField("Content-Transfer-Encoding", text.encoding()));
        return RawMessage.of(("\r\n" + text.content()).getBytes(StandardCharsets.US_ASCII))
                .withFieldsFirst(fields);
    }

    private static List<HeaderField> fields(Request request, String subject) {
        DeskConfiguration desk = request.desk();
        List<HeaderField> fields = new ArrayList<>();
        fields.add(new HeaderField(
                "From", Mailbox.named(desk.displayName(), desk.account()).asHeader()));
        fields.add(new HeaderField(
                "Reply-To", Mailbox.named(desk.displayName(), request.replyTo()).asHeader()));
        fields.add(new HeaderField("To", request.theCase().customer().asString()));
        fields.add(new HeaderField("Subject", subject));
        fields.add(new HeaderField("Date", MailDate.of(request.now(), desk.zone())));
        fields.add(new HeaderField("Message-ID", "<" + request.messageId() + ">"));
        request.answers().filter(ThreadFields::wellFormed).ifPresent(id -> {
            fields.add(new HeaderField("In-Reply-To", "<" + id + ">"));
            fields.add(new HeaderField("References", "<" + id + ">"));
        });
        fields.add(new HeaderField("Auto-Submitted", "auto-generated"));
        if (desk.acknowledgement().suppressHeader()) {
            fields.add(new HeaderField("X-Auto-Response-Suppress", "All"));
        }
        fields.add(new HeaderField(LoopMark.FIELD, desk.id()));
        fields.add(new HeaderField("Content-Language", request.language().toLanguageTag()));
        return fields;
    }
}
