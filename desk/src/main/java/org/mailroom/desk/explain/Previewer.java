package org.mailroom.desk.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.acknowledgement.Acknowledging;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.Target;
import org.mailroom.desk.service.TargetPolicy;

/** Writes the acknowledgement of an inquiry as it would be, whether it would be sent or not, and sends nothing. */
public final class Previewer {
    private final InboundDesk inbound;
    private final Acknowledging acknowledging;

    public Previewer(InboundDesk inbound, Acknowledging acknowledging) {
        this.inbound = inbound;
        this.acknowledging = acknowledging;
    }

    /**
     * The acknowledgement.
     *
     * @param language the customer's, where it is not that of the mail
     * @param last as the last one for now
     */
    public RawMessage write(
            DeskConfiguration desk, Arrival arrival, Optional<Locale> language, boolean last, Instant now) {
        EmailAddress peer = arrival.answerTo()
                .or(arrival::correspondent)
                .orElseThrow(() -> new UnexplainableException("the message names nobody to answer to"));
        Triage found = inbound.triage(desk, arrival).triage();
        Triage triage = new Triage(
                found.queue(),
                found.category(),
                found.priority(),
                language.map(Locale::toLanguageTag).or(found::language),
                found.tags());
        Case theCase = new Case(
                0,
                desk.id(),
                number(desk, now),
                peer,
                arrival.message().subject(),
                CaseState.OPEN,
                Optional.empty(),
                triage,
                now,
                TargetPolicy.target(desk, triage.targetFacts(), now).map(Target::firstResponseDue),
                Optional.empty());
        return acknowledging.write(desk, theCase, arrival, peer, last, now);
    }

    private static CaseNumber number(DeskConfiguration desk, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, desk.zone());
        return new CaseNumber("%s-%02d%02d%02d-7KQ4T"
                .formatted(desk.subjectTag(), today.getYear() % 100, today.getMonthValue(), today.getDayOfMonth()));
    }
}
