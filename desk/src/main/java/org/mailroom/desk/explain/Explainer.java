package org.mailroom.desk.explain;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailroom.desk.acknowledgement.AcknowledgementDecision;
import org.mailroom.desk.acknowledgement.Acknowledging;
import org.mailroom.desk.bulk.BulkAnswers;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.JoinPlan;
import org.mailroom.desk.cases.JoinPlan.Destination;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.experts.Deadline;
import org.mailroom.desk.experts.ExpertMail;
import org.mailroom.desk.experts.ExpertQuestion;
import org.mailroom.desk.experts.QuestionDesk;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.Collisions;
import org.mailroom.desk.hold.Concern;
import org.mailroom.desk.hold.HoldDecision;
import org.mailroom.desk.hold.SendLater;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.BounceReport;
import org.mailroom.desk.intake.FailedRecipient;
import org.mailroom.desk.intake.MailKind;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.outbound.Leaving;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.reply.ExpertAddress;
import org.mailroom.desk.reply.Recipients;
import org.mailroom.desk.routing.AgentChoice;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.sampling.SamplingDecision;
import org.mailroom.desk.service.Target;
import org.mailroom.desk.service.TargetPolicy;
import org.mailroom.desk.triage.TriageDecision;

/** Asks the questions of the inbound or outbound way about a sample, in the same order, and changes nothing. */
public final class Explainer {
    private static final int MOST_RECIPIENTS = 20;
    private static final CaseNumber TO_BE_MADE = new CaseNumber("NEW-000000-00000");

    private final InboundDesk inbound;
    private final OutboundDesk outbound;
    private final Collisions collisions;
    private final BulkAnswers bulk;
    private final Acknowledging acknowledging;
    private final RoutingDesk routing;
    private final ExpertMail experts;
    private final InstantSource clock;

    public Explainer(
            InboundDesk inbound,
            OutboundDesk outbound,
            Collisions collisions,
            BulkAnswers bulk,
            Acknowledging acknowledging,
            RoutingDesk routing,
            ExpertMail experts,
            InstantSource clock) {
        this.inbound = inbound;
        this.outbound = outbound;
        this.collisions = collisions;
        this.bulk = bulk;
        this.acknowledging = acknowledging;
        this.routing = routing;
        this.experts = experts;
        this.clock = clock;
    }

    /** What would happen to a mail from outside. */
    public List<Line> inbound(DeskConfiguration desk, MailMessage message, Envelope envelope) {
        return inbound(desk, InboundDesk.arrival(desk, message, envelope));
    }

    private List<Line> inbound(DeskConfiguration desk, Arrival arrival) {
        List<Line> lines = new ArrayList<>();
        try {
            steps(desk, arrival, lines);
        } catch (RuntimeException e) {
            lines.add(new Line(
                    "failed", "it would lie in " + Folders.UNSORTED + " as it came, with a note beside it: " + e));
        }
        return lines;
    }

    private void steps(DeskConfiguration desk, Arrival arrival, List<Line> lines) {
        Instant now = clock.instant();
        Recognition recognition = inbound.recognise(desk, arrival);
        lines.add(new Line(
                "recognised",
                word(recognition.kind()) + ": " + recognition.words()
                        + recognition
                                .returnDate()
                                .map(day -> "; back on " + day)
                                .orElse("")));
        recognition.bounce().ifPresent(report -> lines.add(reported(recognition.kind(), report)));
        Optional<ExpertQuestion> question = experts.question(desk, arrival);
        if (question.isPresent()) {
            lines.addAll(answer(desk, question.get(), arrival, recognition));
            return;
        }
        JoinPlan plan = inbound.plan(desk, arrival, recognition);
        Optional<Case> answered = ExpertMail.byUnit(desk, arrival, recognition)
                ? plan.existing().filter(theCase -> ExpertMail.toCustomer(theCase, arrival.message()))
                : Optional.empty();
        if (answered.isPresent()) {
            lines.addAll(unit(desk, answered.get(), arrival));
            return;
        }
        boolean fresh = plan.destination() == Destination.NEW_CASE;
        lines.add(new Line(fresh ? "opened" : "threaded", String.join("; ", plan.reasons())));
        Optional<Triage> triage = plan.existing().map(Case::triage);
        Optional<AgentChoice> routed = Optional.empty();
        if (fresh) {
            TriageDecision decision = inbound.triage(desk, arrival);
            triage = Optional.of(decision.triage());
            lines.add(new Line("triaged", String.join("; ", decision.reasons())));
            TargetPolicy.target(desk, decision.triage().targetFacts(), now)
                    .map(Target::words)
                    .ifPresent(words -> lines.add(new Line("targeted", words)));
            routed = arrival.correspondent().flatMap(from -> routing.preview(desk, decision.triage(), from));
            routed.ifPresent(choice -> lines.add(new Line("routed", choice.words())));
            if (routed.flatMap(AgentChoice::agent).isEmpty()) {
                routing.previewOverflow(desk, decision.triage().queue())
                        .ifPresent(words -> lines.add(new Line("overflows", words)));
            }
        }
        AcknowledgementDecision receipt =
                acknowledging.decide(desk, plan.existing().map(Case::id), fresh, recognition, arrival, now);
        lines.add(new Line(receipt.send() ? "acknowledged" : "withheld", receipt.words()));
        String usual = folder(recognition.kind(), plan, triage);
        String agents = routed.flatMap(AgentChoice::name).map(Folders::agent).orElse(usual);
        lines.add(new Line("filed", "in " + agents));
    }

    private List<Line> answer(
            DeskConfiguration desk, ExpertQuestion question, Arrival arrival, Recognition recognition) {
        Case theCase = experts.caseOf(question);
        if (ExpertMail.byMachine(arrival, recognition)) {
            return List.of(
                    new Line("threaded", "a machine's answer of the expert's, which counts for nothing"),
                    new Line("filed", "in " + CaseMover.folderOf(theCase)));
        }
        if (ExpertMail.toCustomer(theCase, arrival.message())) {
            return unit(desk, theCase, arrival);
        }
        String folder = ExpertMail.folder(desk, theCase, Optional.of(question.askedBy()));
        return List.of(
                new Line(
                        "threaded",
                        "the answer to a question of " + question.askedBy() + " in case " + theCase.number()
                                + ", for the desk's people only"),
                new Line("filed", "in " + folder));
    }

    private static List<Line> unit(DeskConfiguration desk, Case theCase, Arrival arrival) {
        String who = arrival.author().map(desk.experts()::unit).orElse("an expert");
        String folder = ExpertMail.folder(desk, theCase, Optional.empty());
        return List.of(
                new Line("threaded", who + " answered the customer, in case " + theCase.number()),
                new Line("targeted", "the first answer is given, if none was"),
                new Line("filed", "in " + folder),
                new Line("notified", "who has the case is told by a notice in " + folder));
    }

    private static Line reported(MailKind kind, BounceReport report) {
        String whom = report.recipients().stream()
                .limit(MOST_RECIPIENTS)
                .map(FailedRecipient::words)
                .collect(Collectors.joining("; "));
        return kind == MailKind.DELAY_NOTICE
                ? new Line("delayed", "our mail is late" + (whom.isEmpty() ? "" : ": " + whom))
                : new Line(
                        "failed",
                        "our mail did not arrive: " + (whom.isEmpty() ? "the report does not say for whom" : whom));
    }

    /** What would happen to a mail that this person of the desk submits. */
    public List<Line> outbound(
            DeskConfiguration desk, Person author, MailMessage message, List<EmailAddress> recipients) {
        if (BulkAnswers.isOne(desk, recipients)) {
            return List.of(
                    new Line("submitted", bulk.plan(desk, message, recipients).words()));
        }
        List<Line> lines = new ArrayList<>();
        Recipients sorted = Recipients.sort(desk, recipients);
        lines.add(new Line(
                "submitted",
                "by " + author.name() + " for " + sorted.outside().size() + " outside and "
                        + sorted.inside().size() + " inside"));
        List<EmailAddress> asked = recipients.stream()
                .filter(address -> ExpertAddress.isMeant(desk, address))
                .toList();
        boolean others = sorted.outside().stream().anyMatch(address -> !asked.contains(address));
        Optional<Case> about = asked.isEmpty() || others ? Optional.empty() : outbound.caseOfInternal(desk, message);
        boolean asks = asked.stream().anyMatch(address -> ExpertAddress.asks(desk, address));
        if (about.isPresent() || (asks && !others)) {
            lines.addAll(question(desk, author, message, asked, about));
            return lines;
        }
        List<EmailAddress> notes = Recipients.internal(desk, recipients);
        if (sorted.outside().isEmpty() && !notes.isEmpty()) {
            notes.forEach(address -> lines.addAll(note(desk, author, message, address)));
            return lines;
        }
        if (sorted.outside().isEmpty()) {
            lines.add(new Line("filed", "delivered to colleagues at once; nothing leaves"));
            if (recipients.stream().anyMatch(desk::owns)) {
                Envelope envelope = Envelope.of(author.account(), recipients);
                lines.addAll(inbound(desk, InboundDesk.arrival(desk, message, envelope, Optional.of(author.name()))));
            }
            return lines;
        }
        MailMessage named = MailMessage.read(outbound.named(desk, author, message));
        JoinPlan plan = outbound.plan(desk, named);
        lines.add(new Line(plan.existing().isPresent() ? "threaded" : "opened", String.join("; ", plan.reasons())));
        Case theCase = plan.existing()
                .orElseGet(() -> sample(desk, message, sorted.outside().get(0)));
        SendLater wish = SendLater.read(desk, message, clock.instant());
        MailMessage dressed =
                MailMessage.read(outbound.dress(desk, theCase, MailMessage.read(SendLater.removedFrom(named))));
        lines.add(new Line("dressed", "From " + dressed.field("From").orElse("") + ", Subject " + dressed.subject()));
        Leaving leaving = new Leaving(
                plan.existing().map(Case::id),
                sorted.outside(),
                outbound.people(plan),
                Recipients.together(desk, recipients),
                false);
        List<Concern> concerns = outbound.screen(desk, dressed.raw(), leaving).concerns();
        concerns.forEach(concern -> lines.add(new Line("screened", concern.write())));
        if (concerns.isEmpty()) {
            lines.add(new Line("screened", "nothing found"));
        }
        SamplingDecision sampling = outbound.sample(desk, author, theCase.id(), 0);
        HoldDecision usual = wish.with(desk, outbound.decide(desk, concerns, sampling, clock.instant()));
        HoldDecision decision =
                collisions.look(desk, theCase.id(), author.name(), dressed).decide(desk, usual);
        lines.add(new Line("held", word(decision.state()) + ": " + String.join("; ", decision.reasons())));
        decision.warnings().forEach(warning -> lines.add(new Line("notified", author.name() + " is told: " + warning)));
        return lines;
    }

    private List<Line> question(
            DeskConfiguration desk,
            Person author,
            MailMessage message,
            List<EmailAddress> asked,
            Optional<Case> about) {
        Deadline deadline = Deadline.read(desk, message, clock.instant());
        Optional<String> problem = QuestionDesk.problem(desk, asked, about, deadline);
        if (problem.isPresent()) {
            return List.of(new Line("returned", "to " + Folders.returned(author.name()) + ": " + problem.get()));
        }
        List<EmailAddress> experts = asked.stream()
                .flatMap(address -> ExpertAddress.expert(desk, address).stream())
                .toList();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "threaded",
                author.name() + " asks "
                        + experts.stream().map(desk.experts()::unit).collect(Collectors.joining(", ")) + " in case "
                        + about.orElseThrow().number() + ", to be answered by " + desk.clock(deadline.at())
                        + (deadline.written() ? "" : ", the desk's time")));
        Leaving leaving = new Leaving(about.map(Case::id), experts, List.of(), List.of(), true);
        List<Concern> concerns = outbound.screen(desk, message.raw(), leaving).concerns();
        concerns.forEach(concern -> lines.add(new Line("screened", concern.write())));
        HoldDecision decision = outbound.decide(desk, concerns, SamplingDecision.OF_A_QUESTION, clock.instant());
        lines.add(new Line("held", word(decision.state()) + ": " + String.join("; ", decision.reasons())));
        return lines;
    }

    private List<Line> note(DeskConfiguration desk, Person author, MailMessage message, EmailAddress address) {
        return outbound.caseOfNote(desk, address, message)
                .map(theCase -> List.of(
                        new Line(
                                "threaded",
                                "a note of " + author.name() + " for colleagues only, in case " + theCase.number()),
                        new Line("filed", "in " + CaseMover.folderOf(theCase))))
                .orElseGet(() -> List.of(new Line(
                        "returned",
                        "it names no case that the desk has: to " + Folders.returned(author.name())
                                + ", with a notice")));
    }

    private static String folder(MailKind kind, JoinPlan plan, Optional<Triage> triage) {
        if (plan.destination() == Destination.NO_CASE) {
            return kind == MailKind.SPAM ? Folders.QUARANTINE : Folders.AUTOMATIC;
        }
        if (kind == MailKind.BOUNCE) {
            return Folders.DELIVERY_FAILED;
        }
        if (kind == MailKind.DELAY_NOTICE) {
            return Folders.AUTOMATIC;
        }
        return plan.existing()
                .map(theCase -> plan.kind() == Interaction.Kind.FOLLOW_UP ? theCase.reopened() : theCase)
                .map(CaseMover::folderOf)
                .orElseGet(() -> Folders.queue(triage.orElseThrow().queue()));
    }

    private Case sample(DeskConfiguration desk, MailMessage message, EmailAddress customer) {
        return new Case(
                0,
                desk.id(),
                TO_BE_MADE,
                customer,
                message.subject(),
                CaseState.OPEN,
                Optional.empty(),
                new Triage(desk.defaultQueue(), Optional.empty(), Priority.NORMAL, Optional.empty(), List.of()),
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
