package org.mailroom.desk.hold;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.ReviewTimeout;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/**
 * Does what a desk wants done with a reply that nobody reviewed in time, once. A reply that was decided about, taken back
 * or edited meanwhile is not touched.
 */
public final class ReviewTimeouts {
    /** Who decides when nobody did. */
    /** Stands for a reviewer where time decided. */
    public static final String NOBODY = "nobody in time";

    private final HeldReplies replies;
    private final HoldDesk hold;
    private final HeldNotices notices;
    private final ReviewRequests requests;
    private final Supplier<MailroomConfiguration> configuration;

    public ReviewTimeouts(
            HeldReplies replies,
            HoldDesk hold,
            HeldNotices notices,
            ReviewRequests requests,
            Supplier<MailroomConfiguration> configuration) {
        this.replies = replies;
        this.hold = hold;
        this.notices = notices;
        this.requests = requests;
        this.configuration = configuration;
    }

    /** The time of the reply that is the item's subject is up. */
    public void timeout(WorkItem item) {
        Optional<HeldReply> waiting = replies.byId(item.subject())
                .filter(reply -> reply.state() == HeldState.REVIEW)
                .filter(reply -> reply.identity().digest().equals(item.instruction()));
        Optional<ReviewTimeout> timeout = configuration
                .get()
                .deskById(item.desk())
                .map(DeskConfiguration::review)
                .flatMap(review -> review.timeout());
        waiting.ifPresent(reply -> timeout.ifPresent(found -> act(reply, found.action(), item)));
    }

    /** The time is up in which a supervisor had the review of the reply to himself that is the item's subject. */
    public void claimEnds(WorkItem item) {
        configuration
                .get()
                .deskById(item.desk())
                .ifPresent(desk -> hold.claims().end(desk, item));
    }

    private void act(HeldReply reply, ReviewTimeout.Action action, WorkItem item) {
        switch (action) {
            case ESCALATE -> escalate(reply, item);
            case RELEASE -> hold.decide(reply.id(), Disposition.RELEASE, NOBODY);
            case RETURN ->
                hold.decide(
                        reply.id(),
                        Disposition.RETURN,
                        NOBODY,
                        List.of("Nobody reviewed it in time, so it comes back."));
        }
    }

    private void escalate(HeldReply reply, WorkItem item) {
        HeldNotice notice = new HeldNotice(
                HeldNotice.Place.SUPERVISORS,
                true,
                "Overdue review",
                List.of("Nobody has reviewed this reply in time. It lies in " + folder(reply) + " and waits."));
        notices.tell(
                WorkItem.due(item.id(), WorkKind.TELL_HELD, item.desk(), item.subject(), notice.write(), item.dueAt()));
        if (configuration
                .get()
                .deskById(item.desk())
                .filter(desk -> desk.review().requests())
                .isPresent()) {
            requests.askAll(item);
        }
        List<EmailAddress> above = above(item);
        configuration.get().deskById(item.desk()).ifPresent(desk -> requests.escalate(item, desk, reply, above));
        hold.tell(
                reply,
                Verb.NOTIFIED,
                "nobody reviewed it in time: the supervisors are told once more"
                        + above.stream().map(to -> ", and " + to.asString()).collect(Collectors.joining()));
    }

    private String folder(HeldReply reply) {
        return CopySpot.reviewFolder(replies.reviewClaim(reply.id()));
    }

    private List<EmailAddress> above(WorkItem item) {
        return configuration
                .get()
                .deskById(item.desk())
                .flatMap(desk -> desk.review().timeout())
                .map(ReviewTimeout::escalateTo)
                .orElse(List.of());
    }
}
