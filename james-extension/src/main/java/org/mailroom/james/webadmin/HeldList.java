package org.mailroom.james.webadmin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.ReviewClaim;
import org.mailroom.desk.message.EmailAddress;

/** Shows the replies that are kept back, or on their way and not known to have arrived. */
final class HeldList {
    /** How many replies of a state are shown at most. */
    static final int MOST = 1000;

    private static final List<HeldState> SHOWN = List.of(
            HeldState.REVIEW,
            HeldState.COLLISION,
            HeldState.HELD,
            HeldState.CLAIMED,
            HeldState.ENQUEUED,
            HeldState.RELEASING);

    private final HeldReplies replies;
    private final Cases cases;

    @Inject
    HeldList(HeldReplies replies, Cases cases) {
        this.replies = replies;
        this.cases = cases;
    }

    /** The replies by state, the oldest first. */
    List<Shown> all() {
        return SHOWN.stream().flatMap(this::in).toList();
    }

    private Stream<Shown> in(HeldState state) {
        return replies.list(state, MOST).stream()
                .map(reply -> new Shown(
                        reply,
                        cases.byId(reply.caseId()).map(found -> found.number().text()),
                        state == HeldState.REVIEW ? replies.reviewClaim(reply.id()) : Optional.empty()));
    }

    /** A reply as it is answered. */
    record Shown(
            String id,
            String desk,
            Optional<String> caseNumber,
            String agent,
            String state,
            Instant releaseAt,
            List<String> recipients,
            String subject,
            List<String> reasons,
            Instant heldAt,
            Optional<String> decidedBy,
            Optional<String> claimedBy,
            Optional<Instant> claimedAt) {
        Shown(HeldReply reply, Optional<String> caseNumber, Optional<ReviewClaim> claim) {
            this(
                    Long.toString(reply.id()),
                    reply.desk(),
                    caseNumber,
                    reply.agent(),
                    reply.state().name().toLowerCase(Locale.ROOT),
                    reply.releaseAt(),
                    reply.recipients().stream().map(EmailAddress::asString).toList(),
                    reply.subject(),
                    reply.reasons(),
                    reply.heldAt(),
                    reply.decidedBy(),
                    claim.map(ReviewClaim::reviewer),
                    claim.map(ReviewClaim::since));
        }
    }
}
