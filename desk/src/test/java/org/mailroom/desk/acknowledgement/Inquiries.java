package org.mailroom.desk.acknowledgement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Handling;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.DeskSample;
import org.mailroom.desk.templates.PersonalName;

/** An inquiry of Jane Doe, on a Tuesday morning in Berlin, and what belongs to it. */
final class Inquiries {
    static final EmailAddress JANE = EmailAddress.of("jane@customer.example");
    static final EmailAddress REPLY_TO = EmailAddress.of("support+r7abc@acme.example");
    static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T08:30:00Z");
    static final Instant TUESDAY_NIGHT = Instant.parse("2026-11-24T20:00:00Z");
    static final String MESSAGE_ID = "ack.0123456789@acme.example";

    private DeskConfiguration desk = DeskSample.acme();
    private Locale language = Locale.ENGLISH;
    private Optional<Instant> due = Optional.of(Instant.parse("2026-11-24T12:30:00Z"));
    private Instant now = TUESDAY_MORNING;
    private boolean lastForNow;
    private EmailAddress sender = JANE;
    private String text = "SECRET TEXT OF THE INQUIRY";
    private String queue = "General";
    private final List<String> incidents = new ArrayList<>();
    private Handling handling = Handling.USUAL;
    private String header = """
            From: Jane Doe <jane@customer.example>
            Subject: Where is my order?
            Message-ID: <inquiry.1@customer.example>
            """;

    Inquiries desk(DeskConfiguration value) {
        desk = value;
        return this;
    }

    Inquiries language(Locale value) {
        language = value;
        return this;
    }

    Inquiries nothingDue() {
        due = Optional.empty();
        return this;
    }

    Inquiries atNight() {
        now = TUESDAY_NIGHT;
        due = Optional.of(Instant.parse("2026-11-25T12:00:00Z"));
        return this;
    }

    Inquiries lastForNow() {
        lastForNow = true;
        return this;
    }

    Inquiries template(String value) {
        handling = new Handling(Optional.empty(), Optional.of(value));
        return this;
    }

    Inquiries header(String value) {
        header = value;
        return this;
    }

    Inquiries from(EmailAddress envelopeSender) {
        sender = envelopeSender;
        return this;
    }

    Inquiries incident(String words) {
        incidents.add(words);
        return this;
    }

    Inquiries at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    Inquiries text(String value) {
        text = value;
        return this;
    }

    Inquiries queue(String value) {
        queue = value;
        return this;
    }

    private Arrival arrival(MailMessage message) {
        return InboundDesk.arrival(desk, message, Envelope.of(sender, List.of(desk.account())));
    }

    AcknowledgementRequest request() {
        String mail = header + "\n" + text + "\n";
        Case theCase = new Case(
                7,
                desk.id(),
                new CaseNumber("MR-261124-7KQ4T"),
                JANE,
                "Where is my order?",
                CaseState.OPEN,
                Optional.empty(),
                new Triage(queue, Optional.empty(), Priority.NORMAL, Optional.empty(), List.of(), handling),
                now,
                due,
                Optional.empty());
        MailMessage message = MailMessage.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8)));
        return new AcknowledgementRequest(
                desk,
                theCase,
                message,
                JANE,
                language,
                due,
                now,
                REPLY_TO,
                MESSAGE_ID,
                lastForNow,
                arrival(message).customerName().flatMap(PersonalName::of),
                incidents);
    }
}
