package org.mailroom.desk.hold;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.configuration.CollisionAction;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;

/**
 * Looks whether another agent has answered a mail already. An answer counts that is held, in review, under way or taken
 * by the customer's server, and came after the mail that the reply answers; of a reply that names no mail of the customer
 * it is assumed that it answers the latest. It is no collision if the reply refers to the other answer: then its author
 * has read it, nor if the other went to nobody whom the reply goes to, nor to the customer.
 */
public final class Collisions {
    private static final Set<HeldState> NO_ANSWERS = EnumSet.of(HeldState.COLLISION, HeldState.UNDELIVERED);
    private static final Set<Interaction.Kind> CUSTOMERS =
            EnumSet.of(Interaction.Kind.INQUIRY, Interaction.Kind.FOLLOW_UP, Interaction.Kind.THANKS);

    private final HeldReplies replies;
    private final Cases cases;

    public Collisions(HeldReplies replies, Cases cases) {
        this.replies = replies;
        this.cases = cases;
    }

    /** What stands in the way of this agent's reply now. Nothing is looked for where the desk does not want it. */
    public Turn look(DeskConfiguration desk, long caseId, String agent, MailMessage reply) {
        if (desk.outbox().collisions() == CollisionAction.OFF) {
            return Turn.FREE;
        }
        Optional<Long> turn = Optional.of(replies.turn(caseId));
        List<HeldReply> answers = answers(caseId, agent, reply);
        return new Turn(turn, answers.isEmpty() ? Optional.empty() : met(answers, caseId, reply));
    }

    /** Other agents' answers of which the reply does not know. */
    private List<HeldReply> answers(long caseId, String agent, MailMessage reply) {
        List<String> known = reply.referredIds();
        Set<EmailAddress> people = people(caseId, reply);
        return replies.ofCase(caseId).stream()
                .filter(other -> other.state().onItsWayOrGone() && !NO_ANSWERS.contains(other.state()))
                .filter(other -> !other.agent().equals(agent))
                .filter(other -> !known.contains(other.identity().messageId()))
                .filter(other -> other.recipients().stream().anyMatch(people::contains))
                .toList();
    }

    /** Who is answered: what went to others only, such as a question to an expert, is no answer to the same mail. */
    private Set<EmailAddress> people(long caseId, MailMessage reply) {
        return Stream.of(
                        cases.byId(caseId).map(Case::customer).stream(),
                        reply.to().stream().map(Mailbox::address),
                        reply.cc().stream().map(Mailbox::address))
                .flatMap(people -> people)
                .collect(Collectors.toSet());
    }

    private Optional<Collision> met(List<HeldReply> answers, long caseId, MailMessage reply) {
        return asked(caseId, reply)
                .flatMap(asked -> answers.stream()
                        .filter(other -> !other.heldAt().isBefore(asked))
                        .max(Comparator.comparing(HeldReply::heldAt).thenComparing(HeldReply::id))
                        .map(Collision::new));
    }

    /** When the customer's mail came that the reply answers; empty where the customer never wrote. */
    private Optional<Instant> asked(long caseId, MailMessage reply) {
        Map<String, Instant> asked = cases.interactions(caseId).stream()
                .filter(mail -> CUSTOMERS.contains(mail.kind()))
                .collect(Collectors.toMap(
                        mail -> mail.identity().messageId(), Interaction::at, (one, other) -> later(one, other)));
        return reply.referredIds().stream()
                .filter(asked::containsKey)
                .map(asked::get)
                .findFirst()
                .or(() -> asked.values().stream().max(Comparator.naturalOrder()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
