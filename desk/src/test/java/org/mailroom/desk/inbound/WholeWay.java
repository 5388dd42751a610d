package org.mailroom.desk.inbound;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.mailroom.desk.acknowledgement.AcknowledgementRequest;
import org.mailroom.desk.acknowledgement.AcknowledgementWriter;
import org.mailroom.desk.acknowledgement.ShippedTemplates;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseFinder;
import org.mailroom.desk.cases.CaseJoiner;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.JoinPlan;
import org.mailroom.desk.cases.JoinPlan.Destination;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.Recogniser;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.InMemoryCategoryModels;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.DeskSample;
import org.mailroom.desk.templates.PersonalName;
import org.mailroom.desk.triage.FunctionWordLanguageDetector;
import org.mailroom.desk.triage.TriageDecision;
import org.mailroom.desk.triage.TriagePolicy;

/** Takes any bytes through everything the desk does with an arriving mail, each step as the server does it, in memory. */
public final class WholeWay {
    static final EmailAddress JANE = EmailAddress.of("jane@customer.example");
    private static final Instant NOW = Instant.parse("2026-11-24T08:30:00Z");

    private static final AcknowledgementWriter WRITER = new AcknowledgementWriter(ShippedTemplates.load(), Map.of());
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final TriagePolicy TRIAGE = new TriagePolicy(
            new FunctionWordLanguageDetector(), new CategoryLearner(new InMemoryCategoryModels(), CLOCK));

    private final DeskConfiguration desk = DeskSample.acme();
    private final InMemoryCases cases = new InMemoryCases();
    private final ReplyTokens tokens = new ReplyTokens(new KeyRing(List.of(new byte[32])));
    private final InboundDesk inbound = new InboundDesk(
            new Recogniser(), new CaseFinder(cases, tokens, heldReply -> Optional.empty(), CLOCK), TRIAGE);
    private final CaseJoiner joiner = new CaseJoiner(cases, new IdGenerator(CLOCK, 0), new Random(1));

    /**
     * What became of a mail.
     *
     * @param theCase where it lies, unless it belongs to none
     * @param filed the bytes in the folder
     * @param acknowledgement as it would go out, unless it is withheld
     */
    public record Outcome(
            MailMessage message,
            Recognition recognition,
            TriageDecision triage,
            JoinPlan plan,
            Optional<Case> theCase,
            RawMessage filed,
            Optional<RawMessage> acknowledgement) {}

    /** The outcome for a mail that Jane sent to the desk. */
    public Outcome of(RawMessage raw) {
        return of(raw, Envelope.of(JANE, List.of(desk.account())));
    }

    /** The outcome for these bytes and this envelope. */
    public Outcome of(RawMessage raw, Envelope envelope) {
        MailMessage message = MailMessage.read(raw);
        Arrival arrival = InboundDesk.arrival(desk, message, envelope);
        Recognition recognition = inbound.recognise(desk, arrival);
        JoinPlan plan = inbound.plan(desk, arrival, recognition);
        Optional<Case> theCase = plan.destination() == Destination.NO_CASE
                ? Optional.empty()
                : Optional.of(joiner.join(desk, arrival, plan, NOW).theCase());
        FiledCopy copy = new FiledCopy().kind(recognition.kind().name(), recognition.words());
        return new Outcome(
                message,
                recognition,
                inbound.triage(desk, arrival),
                plan,
                theCase,
                RawMessage.of(copy.of(raw)),
                theCase.filter(found -> recognition.acknowledgeable())
                        .flatMap(found -> arrival.answerTo().map(peer -> acknowledgement(found, message, peer))));
    }

    private RawMessage acknowledgement(Case theCase, MailMessage inquiry, EmailAddress peer) {
        return WRITER.write(new AcknowledgementRequest(
                        desk,
                        theCase,
                        inquiry,
                        peer,
                        Locale.ENGLISH,
                        Optional.of(NOW.plusSeconds(14_400)),
                        NOW,
                        tokens.replyAddress(desk.account(), desk.id(), theCase.id(), peer),
                        "ack." + theCase.id() + "@acme.example",
                        false,
                        PersonalName.of(inquiry.from().orElse(Mailbox.of(peer))),
                        List.of()))
                .message();
    }
}
