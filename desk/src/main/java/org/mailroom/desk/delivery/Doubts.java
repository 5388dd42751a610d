package org.mailroom.desk.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.Spool;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;

/**
 * Mail of which nobody knows whether it arrived. A reply becomes work for a person, who has it sent again or closes it,
 * which is to say that it arrived; an acknowledgement is left at that. Both stand in the story of the case.
 */
public final class Doubts {
    /** So many addresses fit into one work item. */
    private static final int RECIPIENTS = 10;

    private final Deliveries deliveries;
    private final HeldReplies replies;
    private final WorkItems work;
    private final Spool spool;
    private final HoldDesk desk;
    private final Tellers tellers;
    private final IdGenerator ids;
    private final InstantSource clock;
    private final BiConsumer<HeldReply, Instant> arrived;

    /** @param arrived hears that a reply arrived after all, at the time at which it was handed over */
    public Doubts(
            Deliveries deliveries,
            HeldReplies replies,
            WorkItems work,
            Spool spool,
            HoldDesk desk,
            Tellers tellers,
            IdGenerator ids,
            InstantSource clock,
            BiConsumer<HeldReply, Instant> arrived) {
        this.deliveries = deliveries;
        this.replies = replies;
        this.work = work;
        this.spool = spool;
        this.desk = desk;
        this.tellers = tellers;
        this.ids = ids;
        this.clock = clock;
        this.arrived = arrived;
    }

    /** A mail that was handed over at this time came out of the queue again. */
    void raise(Consignment mail, Instant handedOver) {
        String words = "may have reached the server of " + words(mail.recipients()) + " at " + handedOver
                + ": a crash came before its answer was noted";
        boolean first = deliveries.doubt(
                mail.name(), clock.instant(), mail.heldId().isPresent() ? items(mail, handedOver, words) : List.of());
        if (first) {
            String next = mail.heldId().isPresent()
                    ? "; a person has it sent again or closes it (mailroom work)"
                    : "; it is not sent again";
            tell(mail, Verb.IN_DOUBT, words + next);
        }
    }

    /** An attempt did not succeed, and the next one follows by itself. */
    void postponed(Consignment next, Duration pause) {
        tell(
                next,
                Verb.DELAYED,
                "not taken yet by the server of " + words(next.recipients()) + ": attempt " + (next.attempt() + 1)
                        + " follows in " + pause.toMinutes() + " min");
    }

    private void tell(Consignment mail, Verb verb, String words) {
        tellers.write(tellers.of(mail.desk(), mail.mailName())
                .ofMessage(mail.heldId()
                        .flatMap(replies::byId)
                        .map(reply -> reply.identity().messageId()))
                .ofCase(mail.caseId())
                .tell(verb, words));
    }

    /** Carries out a work item of the kind SEND_AGAIN. Running again sends nothing more. */
    public void sendAgain(WorkItem item) {
        Optional<HeldReply> found = replies.byId(item.subject());
        if (found.isEmpty()) {
            return;
        }
        HeldReply reply = found.get();
        List<EmailAddress> recipients =
                item.instruction().lines().map(EmailAddress::of).toList();
        byte[] content = replies.contentOf(reply);
        spool.sendAgain(reply, item.id(), recipients, content);
        desk.tell(reply, Verb.RELEASED, "a person has it sent again to " + words(recipients));
    }

    /** A person knows that it arrived: it is not sent again, and answers the case. Answers whether there was such an item. */
    public boolean close(long itemId) {
        Optional<WorkItem> closed = work.close(itemId, WorkKind.SEND_AGAIN);
        closed.ifPresent(item -> replies.byId(item.subject()).ifPresent(reply -> {
            arrived.accept(reply, item.dueAt());
            desk.tell(reply, Verb.CLOSED, "a person closed the doubt: nothing is sent again");
        }));
        return closed.isPresent();
    }

    private List<WorkItem> items(Consignment mail, Instant handedOver, String why) {
        List<WorkItem> items = new ArrayList<>();
        for (int from = 0; from < mail.recipients().size(); from += RECIPIENTS) {
            List<EmailAddress> some =
                    mail.recipients().subList(from, Math.min(mail.recipients().size(), from + RECIPIENTS));
            items.add(WorkItem.forPerson(
                    ids.next(),
                    WorkKind.SEND_AGAIN,
                    mail.desk(),
                    mail.heldId().orElseThrow(),
                    some.stream().map(EmailAddress::asString).collect(Collectors.joining("\n")),
                    handedOver,
                    why));
        }
        return items;
    }

    private static String words(List<EmailAddress> recipients) {
        return recipients.stream().map(EmailAddress::asString).collect(Collectors.joining(", "));
    }
}
