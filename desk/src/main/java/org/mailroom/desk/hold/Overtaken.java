package org.mailroom.desk.hold;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;

/**
 * Gives replies back to their authors that were to leave later and that the customer's next mail overtook: what they
 * answer is no longer what the customer wants to know.
 */
public final class Overtaken {
    private static final String WHO = "the customer's next mail";
    private static final List<String> REASONS =
            List.of("the customer wrote before it was sent: read that first, then change it or send it again");

    private final HeldReplies replies;
    private final Cases cases;
    private final HoldDesk hold;

    public Overtaken(HeldReplies replies, Cases cases, HoldDesk hold) {
        this.replies = replies;
        this.cases = cases;
        this.hold = hold;
    }

    /** The customer wrote in this case. Answers how many replies went back. */
    public int customerWrote(long caseId) {
        return (int) replies.ofCase(caseId).stream()
                .filter(reply -> reply.state().recallable() && SendLater.wished(reply))
                .filter(this::giveBack)
                .count();
    }

    /** Whether a reply whose time has come was overtaken, though nobody noticed then; it goes back. */
    boolean stops(HeldReply claimed) {
        return SendLater.wished(claimed) && wroteSince(claimed.caseId(), claimed.heldAt()) && giveBack(claimed);
    }

    private boolean wroteSince(long caseId, Instant heldAt) {
        return cases.interactions(caseId).stream()
                .anyMatch(mail ->
                        mail.kind() == Interaction.Kind.FOLLOW_UP && mail.at().isAfter(heldAt));
    }

    private boolean giveBack(HeldReply reply) {
        byte[] content = replies.contentOf(reply);
        return hold.giveBack(reply, content, REASONS, Set.of(reply.state()), WHO);
    }
}
