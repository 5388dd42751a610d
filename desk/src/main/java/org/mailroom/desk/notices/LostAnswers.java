package org.mailroom.desk.notices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Verb;

/**
 * Takes back that a case is answered when its answer came back from behind the server that had taken it: the customer still
 * waits, since when he did, and as long as was promised to him.
 */
public final class LostAnswers {
    private final Cases cases;
    private final HeldReplies replies;

    public LostAnswers(Cases cases, HeldReplies replies) {
        this.cases = cases;
        this.replies = replies;
    }

    /**
     * The customer has not got this reply. Answers false and changes nothing where a later one may have reached him, or the
     * case knows of no such reply.
     */
    boolean notArrived(Case theCase, FailedMail failed, Storyteller story) {
        List<Interaction> answers = cases.interactions(theCase.id()).stream()
                .filter(mail -> mail.kind() == Interaction.Kind.REPLY)
                .toList();
        Optional<Interaction> lost = answers.stream()
                .filter(mail ->
                        failed.messageId().equals(Optional.of(mail.identity().messageId())))
                .findFirst();
        Map<String, HeldReply> held = held(theCase);
        lost.flatMap(mail -> Optional.ofNullable(held.get(mail.identity().messageId())))
                .ifPresent(reply -> replies.undelivered(reply.id(), List.of()));
        List<Interaction> others = answers.stream()
                .filter(mail -> !lost.equals(Optional.of(mail)))
                .filter(mail ->
                        left(Optional.ofNullable(held.get(mail.identity().messageId()))))
                .toList();
        return lost.filter(mail -> others.stream().noneMatch(other -> other.at().isAfter(mail.at())))
                .map(mail -> takeBack(theCase, others.isEmpty(), mail.at(), story))
                .orElse(false);
    }

    private boolean takeBack(Case theCase, boolean only, Instant sent, Storyteller story) {
        cases.answerLost(theCase.id(), only, sent);
        if (theCase.answerLeft().isEmpty() && theCase.firstResponseAt().isPresent()) {
            story.tell(
                    Verb.TARGETED,
                    only
                            ? "the first response did not reach the customer: the case is not answered"
                            : "the response did not reach the customer: what he wrote last is not answered");
        }
        return true;
    }

    /** What was not held back was written to the customer by an expert, and counts. */
    private static boolean left(Optional<HeldReply> reply) {
        return reply.map(HeldReply::state)
                .map(state -> state.departed() && state != HeldState.UNDELIVERED)
                .orElse(true);
    }

    private Map<String, HeldReply> held(Case theCase) {
        return replies.ofCase(theCase.id()).stream()
                .collect(
                        Collectors.toMap(reply -> reply.identity().messageId(), reply -> reply, (one, other) -> other));
    }
}
