package org.mailroom.desk.cases;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.mailroom.desk.cases.JoinPlan.Destination;
import org.mailroom.desk.cases.Joining.Target;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;

/** Carries out a {@link JoinPlan}: the mail becomes an interaction of its case. Running twice for a mail is harmless. */
public final class CaseJoiner {
    /** The customer of a mail that names no sender anywhere. */
    public static final EmailAddress UNKNOWN_SENDER = EmailAddress.of("unknown@sender.mailroom.invalid");

    private static final int MOST_PARTICIPANTS = 50;
    private static final int NUMBERS_TRIED = 20;

    private final Cases cases;
    private final IdGenerator ids;
    private final RandomGenerator random;

    public CaseJoiner(Cases cases, IdGenerator ids, RandomGenerator random) {
        this.cases = cases;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Joins the mail to the plan's case, or opens it with the sender as customer.
     *
     * @throws IllegalArgumentException when the plan is to open no case
     */
    public Joined join(DeskConfiguration desk, Arrival arrival, JoinPlan plan, Instant now) {
        boolean persons = plan.kind() == Interaction.Kind.INQUIRY || plan.kind() == Interaction.Kind.FOLLOW_UP;
        Optional<MatterSketch> sketch = persons ? MatterSketch.of(arrival.matter()) : Optional.empty();
        return join(
                desk,
                arrival.message(),
                plan,
                customer(arrival),
                outside(desk, arrival),
                arrival.message().referredIds(),
                sketch,
                now);
    }

    /**
     * Joins a mail of an agent. The customer of a case it opens is the first recipient outside that the mail shows; all
     * of them take part from then on.
     *
     * @param recipients who gets it outside of the desk, at least one
     * @param alias the Message-ID under which its author's own program knows it, where that is another one
     */
    public Joined joinReply(
            DeskConfiguration desk,
            MailMessage message,
            List<EmailAddress> recipients,
            Optional<String> alias,
            JoinPlan plan,
            Instant now) {
        EmailAddress customer = addressees(desk, message).stream()
                .filter(recipients::contains)
                .findFirst()
                .orElse(recipients.get(0));
        Set<EmailAddress> people =
                new HashSet<>(recipients.stream().limit(MOST_PARTICIPANTS).toList());
        people.add(customer);
        List<String> mentions =
                Stream.concat(alias.stream(), message.referredIds().stream()).toList();
        return join(desk, message, plan, customer, people, mentions, Optional.empty(), now);
    }

    /** The customer's earlier mails that nobody needs to answer any more, now that he has written this one. */
    public List<Interaction> superseded(Joined joined) {
        return joined.opened() || joined.interaction().kind() != Interaction.Kind.FOLLOW_UP
                ? List.of()
                : Superseded.by(
                        joined.theCase(), cases.interactions(joined.theCase().id()), joined.interaction());
    }

    private Joined join(
            DeskConfiguration desk,
            MailMessage message,
            JoinPlan plan,
            EmailAddress customer,
            Set<EmailAddress> participants,
            List<String> mentions,
            Optional<MatterSketch> sketch,
            Instant now) {
        if (plan.destination() == Destination.NO_CASE) {
            throw new IllegalArgumentException("this mail belongs to no case");
        }
        if (plan.existing().isPresent()) {
            long caseId = plan.existing().get().id();
            return cases.join(new Joining(
                    desk.id(),
                    new Target.Existing(caseId),
                    interaction(caseId, message, plan.kind(), now),
                    participants,
                    mentions,
                    sketch));
        }
        return open(desk, message, plan, customer, participants, mentions, sketch, now);
    }

    private Joined open(
            DeskConfiguration desk,
            MailMessage message,
            JoinPlan plan,
            EmailAddress customer,
            Set<EmailAddress> participants,
            List<String> mentions,
            Optional<MatterSketch> sketch,
            Instant now) {
        long caseId = ids.next();
        Interaction interaction = interaction(caseId, message, plan.kind(), now);
        for (int tried = 1; ; tried++) {
            CaseNumber number =
                    CaseNumber.fresh(desk.subjectTag(), now.atZone(desk.zone()).toLocalDate(), random);
            NewCase newCase =
                    new NewCase(caseId, desk.id(), number, customer, message.subject(), desk.defaultQueue(), now);
            try {
                return cases.join(new Joining(
                        desk.id(),
                        new Target.Fresh(newCase, plan.continued().map(Case::id)),
                        interaction,
                        participants,
                        mentions,
                        sketch));
            } catch (CaseNumberTaken e) {
                if (tried == NUMBERS_TRIED) {
                    throw e;
                }
            }
        }
    }

    private Interaction interaction(long caseId, MailMessage message, Interaction.Kind kind, Instant now) {
        return new Interaction(
                ids.next(),
                caseId,
                kind,
                MailIdentity.of(message),
                message.from().map(Mailbox::address),
                message.subject(),
                now);
    }

    private static EmailAddress customer(Arrival arrival) {
        return arrival.correspondent().orElse(UNKNOWN_SENDER);
    }

    private static Set<EmailAddress> outside(DeskConfiguration desk, Arrival arrival) {
        Set<EmailAddress> people = new HashSet<>(addressees(desk, arrival.message()));
        people.add(customer(arrival));
        return people;
    }

    /** Who is addressed by the mail outside the desk. */
    static List<EmailAddress> addressees(DeskConfiguration desk, MailMessage message) {
        return Stream.concat(message.to().stream(), message.cc().stream())
                .map(Mailbox::address)
                .filter(address -> !desk.owns(address))
                .limit(MOST_PARTICIPANTS)
                .toList();
    }
}
