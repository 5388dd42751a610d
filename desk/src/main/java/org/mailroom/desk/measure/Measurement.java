package org.mailroom.desk.measure;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.mailroom.desk.cases.CaseJoiner;
import org.mailroom.desk.cases.JoinPlan;
import org.mailroom.desk.cases.JoinPlan.Destination;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.explain.Sample;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.FailedRecipient;
import org.mailroom.desk.intake.ForgedFields;
import org.mailroom.desk.intake.OwnIdentity;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.outbound.Screenings;

/**
 * Takes labelled mails through the checks and policies of the inbound way, one after the other, and compares what comes
 * out with their labels. Nothing is sent or filed; cases are opened and joined in the store that it was given.
 */
public final class Measurement {
    private final InboundDesk inbound;
    private final CaseJoiner joiner;
    private final DeskConfiguration desk;
    private final UnaryOperator<OwnIdentity> own;
    private final InstantSource clock;
    private final Score score = new Score();
    private final ScreenMeasurement screens;
    private final Map<String, Set<Long>> casesOfThread = new TreeMap<>();
    private final Map<Long, Set<String>> threadsOfCase = new HashMap<>();

    /**
     * A measurement that has looked at nothing yet.
     *
     * @param own what else the desk knows of itself than its configuration says
     */
    public Measurement(
            InboundDesk inbound,
            CaseJoiner joiner,
            DeskConfiguration desk,
            UnaryOperator<OwnIdentity> own,
            InstantSource clock) {
        this.inbound = inbound;
        this.joiner = joiner;
        this.desk = desk;
        this.own = own;
        this.clock = clock;
        this.screens = new ScreenMeasurement(() -> new Screenings().of(desk), score);
    }

    /** Looks at the next mail. Its envelope sender is its Return-Path, else its From. */
    public void look(LabelledMail mail) {
        count(mail, "all");
        attempt(mail, () -> take(mail));
        attempt(mail, () -> screens.look(mail));
        attempt(mail, () -> bytes(mail, ForgedFields.removedFrom(mail.message())));
    }

    /** Counts a mail that could not be looked at, and why. */
    public void passOver(LabelledMail mail, String reason) {
        count(mail, "all");
        count(mail, "failed");
        score.wrong(mail.name(), reason);
    }

    private void attempt(LabelledMail mail, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            count(mail, "failed");
            score.wrong(mail.name(), "failed: " + e);
        }
    }

    /** Counts this for all mails, and for each label that more than one mail may have. */
    private void count(LabelledMail mail, String what) {
        score.count("mails", what);
        mail.groups().forEach(label -> score.count("mails of " + label, what));
    }

    /** What came out; threads are counted when it is asked for. */
    public Score score() {
        screens.write();
        casesOfThread.forEach((thread, cases) -> {
            boolean whole = cases.size() == 1;
            score.count("threads", whole ? "whole" : "split");
            if (!whole) {
                score.wrong("thread " + thread, "is split into " + cases.size() + " cases");
            }
        });
        threadsOfCase.values().stream().filter(threads -> threads.size() > 1).forEach(threads -> {
            score.count("threads", "joined wrongly");
            score.wrong("threads " + threads, "lie in one case");
        });
        return score;
    }

    private void take(LabelledMail mail) {
        MailMessage message = MailMessage.read(ForgedFields.removedFrom(mail.message()));
        Sample sample = new Sample(mail.message(), Optional.empty(), List.of(desk.account()));
        Arrival arrival =
                new Arrival(message, sample.envelope(List.of(desk.account())), own.apply(InboundDesk.identity(desk)));
        Recognition recognition = inbound.recognise(desk, arrival);
        acknowledgement(mail, recognition);
        kind(mail, recognition);
        recipients(mail, recognition);
        thread(mail, arrival, recognition);
    }

    private void acknowledgement(LabelledMail mail, Recognition recognition) {
        boolean sent = recognition.acknowledgeable();
        count(mail, sent ? "acknowledged" : "withheld");
        score.count(
                "acknowledgement",
                "ack=" + mail.labels().getOrDefault("ack", "?") + (sent ? " acknowledged" : " withheld"));
        mail.label("ack").filter(wanted -> wanted.equals("yes") != sent).ifPresent(wanted -> {
            score.count("acknowledgement", wanted.equals("yes") ? "wrong: person silenced" : "wrong: machine answered");
            score.wrong(mail.name(), (sent ? "acknowledged: " : "withheld: ") + recognition.words());
        });
    }

    private void kind(LabelledMail mail, Recognition recognition) {
        mail.label("kind").ifPresent(wanted -> score.count("kind", wanted + " is " + word(recognition.kind())));
    }

    private void recipients(LabelledMail mail, Recognition recognition) {
        mail.recipients().ifPresent(wanted -> {
            Set<String> missed = new HashSet<>();
            wanted.forEach(address -> missed.add(address.toLowerCase(Locale.ROOT)));
            int all = missed.size();
            int wrong = 0;
            for (String found : failed(recognition)) {
                wrong += missed.remove(found) ? 0 : 1;
            }
            score.add("failed recipients", "caught", all - missed.size());
            score.add("failed recipients", "missed", missed.size());
            score.add("failed recipients", "wrong", wrong);
        });
    }

    private static List<String> failed(Recognition recognition) {
        return recognition.bounce().stream()
                .flatMap(bounce -> bounce.recipients().stream())
                .map(FailedRecipient::address)
                .map(address -> address.asString().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private void thread(LabelledMail mail, Arrival arrival, Recognition recognition) {
        JoinPlan plan = inbound.plan(desk, arrival, recognition);
        if (plan.destination() == Destination.NO_CASE) {
            mail.label("thread").ifPresent(thread -> score.count("threads", "mails of no case"));
            return;
        }
        long theCase =
                joiner.join(desk, arrival, plan, clock.instant()).theCase().id();
        mail.label("thread").ifPresent(thread -> {
            casesOfThread.computeIfAbsent(thread, t -> new HashSet<>()).add(theCase);
            threadsOfCase.computeIfAbsent(theCase, c -> new HashSet<>()).add(thread);
        });
    }

    private void bytes(LabelledMail mail, RawMessage came) {
        RawMessage filed = RawMessage.of(new FiledCopy().reason("measured").of(came));
        boolean kept =
                filed.withoutFields(MailroomFields.REASON::equalsIgnoreCase).equals(came);
        score.count("bytes", kept ? "kept" : "changed");
        if (!kept) {
            count(mail, "bytes changed");
            score.wrong(mail.name(), "its bytes change when it is filed");
        }
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
