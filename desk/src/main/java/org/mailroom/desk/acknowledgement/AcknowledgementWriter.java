package org.mailroom.desk.acknowledgement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.intake.LoopMark;
import org.mailroom.desk.knowledge.Article;
import org.mailroom.desk.knowledge.KnowledgeBase;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.MailDate;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.templates.Template;
import org.mailroom.desk.templates.TemplateName;
import org.mailroom.desk.templates.TemplateStore;

/**
 * Writes acknowledgements (RFC 3834 section 3): from the desk, answers to the case's own address, threaded onto the
 * inquiry, marked as automatic and as ours, below 8 KB, with nothing of the inquiry in it but its subject and the
 * customer's name. The case number stands in the subject, whatever the template says.
 */
public final class AcknowledgementWriter {
    /** Bytes that an acknowledgement stays below. */
    public static final int LARGEST = 8 * 1024;

    private final TemplateStore templates;
    private final Map<String, KnowledgeBase> knowledge;

    /** @param knowledge the articles of the desks that have some, by the desk's id */
    public AcknowledgementWriter(TemplateStore templates, Map<String, KnowledgeBase> knowledge) {
        this.templates = templates;
        this.knowledge = Map.copyOf(knowledge);
    }

    /** The acknowledgement; as plain text alone where the page beside it would make it too large. */
    public OutgoingAcknowledgement write(AcknowledgementRequest request) {
        String name = request.theCase()
                .triage()
                .handling()
                .template()
                .filter(wanted -> templates.has(new TemplateName(wanted, request.language())))
                .orElse(request.desk().acknowledgement().template());
        Template template = templates.template(new TemplateName(name, request.language()));
        Map<String, Object> values = AcknowledgementText.values(request, answers(request));
        BodyPart text = BodyPart.of("text/plain", template.text(values));
        String subject = withNumber(readAsIs(template.subject(values)), request.theCase());
        RawMessage message = template.html(values)
                .map(page -> message(request, subject, text, Optional.of(BodyPart.of("text/html", page))))
                .filter(both -> both.size() < LARGEST)
                .orElseGet(() -> message(request, subject, text, Optional.empty()));
        return new OutgoingAcknowledgement(message, request.peer(), request.messageId());
    }

    private List<Article> answers(AcknowledgementRequest request) {
        DeskConfiguration desk = request.desk();
        boolean wanted = desk.queueNamed(request.theCase().triage().queue())
                .map(queue -> queue.acknowledgement().answers())
                .orElse(true);
        String question = request.inquiry().subject() + "\n" + request.inquiry().ownWords();
        return wanted
                ? knowledge.getOrDefault(desk.id(), KnowledgeBase.EMPTY).answers(question, request.language())
                : List.of();
    }

    static String withNumber(String subject, Case theCase) {
        String number = theCase.number().text();
        return subject.contains(number) ? subject : (subject + " [" + number + "]").strip();
    }

    /** Keeps a text that looks like an encoded word (RFC 2047) from being decoded by its reader. */
    static String readAsIs(String subject) {
        return subject.replace("=?", "= ?");
    }

    private static RawMessage message(
            AcknowledgementRequest request, String subject, BodyPart text, Optional<BodyPart> page) {
        List<HeaderField> fields = new ArrayList<>(fields(request, subject));
        fields.add(new HeaderField("MIME-Version", "1.0"));
        if (page.isEmpty()) {
            fields.add(new HeaderField("Content-Type", text.contentType()));
            fields.add(new HeaderField("Content-Transfer-Encoding", text.encoding()));
            return message(fields, text.content());
        }
        String boundary =
                "=_mailroom_" + Integer.toHexString(request.messageId().hashCode());
        fields.add(new HeaderField("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\""));
        return message(
                fields,
                "--" + boundary + "\r\n" + text.asPart() + "\r\n--" + boundary + "\r\n"
                        + page.get().asPart() + "\r\n--" + boundary + "--\r\n");
    }

    private static RawMessage message(List<HeaderField> fields, String body) {
        return RawMessage.of(("\r\n" + body).getBytes(StandardCharsets.US_ASCII))
                .withFieldsFirst(fields);
    }

    private static List<HeaderField> fields(AcknowledgementRequest request, String subject) {
        DeskConfiguration desk = request.desk();
        List<HeaderField> fields = new ArrayList<>();
        fields.add(new HeaderField(
                "From", Mailbox.named(desk.displayName(), desk.account()).asHeader()));
        fields.add(new HeaderField(
                "Reply-To", Mailbox.named(desk.displayName(), request.replyTo()).asHeader()));
        fields.add(new HeaderField("To", request.peer().asString()));
        fields.add(new HeaderField("Subject", subject));
        fields.add(new HeaderField("Date", MailDate.of(request.now(), desk.zone())));
        fields.add(new HeaderField("Message-ID", "<" + request.messageId() + ">"));
        fields.addAll(ThreadFields.onto(request.inquiry()));
        fields.add(new HeaderField("Auto-Submitted", "auto-replied"));
        if (desk.acknowledgement().suppressHeader()) {
            fields.add(new HeaderField("X-Auto-Response-Suppress", "All"));
        }
        fields.add(new HeaderField(LoopMark.FIELD, desk.id()));
        fields.add(new HeaderField("Content-Language", request.language().toLanguageTag()));
        return fields;
    }
}
