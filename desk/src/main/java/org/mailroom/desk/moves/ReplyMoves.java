package org.mailroom.desk.moves;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;

/**
 * A reply that waits, or was returned, and is moved among the cases of its desk. Moving it out of the outbox takes it
 * back, whereto ever; but it is no case, and lies in its author's returned folder then.
 */
public final class ReplyMoves {
    /** Where a person's own drafts may lie, and replies. */
    private static final Set<Spot> FREE = EnumSet.of(Spot.OUTBOX, Spot.RETURNED, Spot.KNOWLEDGE, Spot.ELSEWHERE);

    private static final int LONGEST_SUBJECT = 100;

    private final FolderStore folders;
    private final WorkItems work;
    private final IdGenerator ids;
    private final InstantSource clock;
    private final Supplier<MailroomConfiguration> configuration;

    public ReplyMoves(
            FolderStore folders,
            WorkItems work,
            IdGenerator ids,
            InstantSource clock,
            Supplier<MailroomConfiguration> configuration) {
        this.folders = folders;
        this.work = work;
        this.ids = ids;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** A copy of a held reply came into a folder. Answers who is to be told what. */
    public List<MoveNote> moved(Arrival arrival, HeldReply reply, FolderPlace place) {
        if (FREE.contains(arrival.to())) {
            return List.of();
        }
        String returned = Folders.returned(reply.agent());
        boolean copied =
                arrival.by().filter(by -> by.kind() == Transfer.Kind.COPY).isPresent();
        work.add(putBack(arrival.desk(), place, copied ? Optional.empty() : Optional.of(returned)), Optional.empty());
        return List.of(new MoveNote(
                reply.desk(),
                Folders.agent(reply.agent()),
                "Not moved",
                PlainText.line(reply.subject(), LONGEST_SUBJECT) + " (a reply of " + reply.agent() + ")",
                Optional.of(reply.identity().messageId()),
                arrival.who() + " put it into " + PlainText.line(arrival.folder(), LONGEST_SUBJECT)
                        + ", where only mails of cases lie. "
                        + (copied
                                ? "The copy is taken away; the reply itself is where it was."
                                : "It lies in " + returned + " now. If it waited in the outbox it was taken back by"
                                        + " that, and does not leave unless it is sent again.")));
    }

    /**
     * Writes down that a mail is to lie in another folder of its desk.
     *
     * @param folder empty where the mail is to go
     */
    public WorkItem putBack(DeskConfiguration desk, FolderPlace place, Optional<String> folder) {
        String order = new PutBack(place, folder).write();
        return WorkItem.due(ids.next(), WorkKind.PUT_BACK, desk.id(), place.uid(), order, clock.instant());
    }

    /** Carries out a work item of the kind PUT_BACK; nothing happens where the mail has gone on meanwhile. */
    public void putBack(WorkItem item) {
        PutBack order = PutBack.read(item.instruction());
        configuration.get().deskById(item.desk()).ifPresent(desk -> {
            if (order.folder().isPresent()) {
                folders.move(desk.account(), order.place(), order.folder().get());
            } else {
                folders.remove(desk.account(), order.place());
            }
        });
    }
}
