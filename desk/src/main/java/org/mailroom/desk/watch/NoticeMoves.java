package org.mailroom.desk.watch;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldCopy;
import org.mailroom.desk.hold.HeldNotice;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.moves.Arrival;
import org.mailroom.desk.moves.MoveNote;
import org.mailroom.desk.moves.ReplyMoves;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/**
 * What the desk wrote for its people and somebody moves where it means nothing. In an outbox it is no edited reply and
 * never leaves; the note about a collision lies beside the reply that waits, and nowhere else.
 */
final class NoticeMoves {
    /** A card finds its place by itself, and a report about a case may lie there. */
    private static final List<String> LEFT_THERE = List.of(MailroomFields.CARD, MailroomFields.CASE);

    private static final int MOST_COLLISIONS = 10_000;
    private static final int LONGEST_WORDS = 100;

    private final HeldReplies replies;
    private final HoldDesk hold;
    private final ReplyMoves moves;
    private final WorkItems work;

    NoticeMoves(HeldReplies replies, HoldDesk hold, ReplyMoves moves, WorkItems work) {
        this.replies = replies;
        this.hold = hold;
        this.moves = moves;
        this.work = work;
    }

    /** Whether it is the desk's own, and lies where it means nothing or could be taken for a reply. */
    static boolean concerns(Arrival arrival, RawMessage mail) {
        boolean ours = has(mail, MailroomFields.NOTICE) || staysThere(mail);
        return (arrival.isInOutbox() && ours) || isAstray(arrival, mail);
    }

    private static boolean staysThere(RawMessage mail) {
        return LEFT_THERE.stream().anyMatch(field -> has(mail, field));
    }

    private static boolean isAstray(Arrival arrival, RawMessage mail) {
        return HeldNotice.isAboutCollision(mail) && !arrival.folder().equals(Folders.COLLISIONS);
    }

    private static boolean has(RawMessage mail, String field) {
        return mail.fields().stream().anyMatch(each -> each.is(field));
    }

    /** Such a mail came into a folder. Answers who is to be told what. */
    List<MoveNote> moved(Arrival arrival, FolderPlace place, RawMessage mail) {
        if (isAstray(arrival, mail)) {
            return aboutCollision(arrival, place, MailMessage.read(mail));
        }
        return staysThere(mail) ? List.of() : back(arrival, place, MailMessage.read(mail));
    }

    private List<MoveNote> back(Arrival arrival, FolderPlace place, MailMessage mail) {
        Optional<String> from = arrival.movedFrom();
        add(moves.putBack(arrival.desk(), place, from));
        return told(
                arrival,
                mail,
                from.map(folder -> " It lies in " + line(folder) + " again: ").orElse(" The copy is taken away: ")
                        + "only replies lie there. It is for the desk's people and is not sent.");
    }

    private List<MoveNote> aboutCollision(Arrival arrival, FolderPlace place, MailMessage note) {
        Optional<HeldReply> waiting = waiting(arrival, note);
        if (waiting.isEmpty()) {
            add(moves.putBack(arrival.desk(), place, Optional.empty()));
            return told(arrival, note, " It is taken away: the reply that it is about waits no longer.");
        }
        boolean moved = arrival.movedFrom().isPresent();
        if (moved) {
            replies.shown(new HeldCopy(waiting.get().id(), place, HeldCopy.Role.COLLISION_NOTE));
            add(hold.show(waiting.get()));
        } else {
            add(moves.putBack(arrival.desk(), place, Optional.empty()));
        }
        String author = waiting.get().agent();
        return told(
                arrival,
                note,
                (moved ? " It lies in " + Folders.COLLISIONS + " again" : " The copy is taken away")
                        + ": it is only the note about a reply that waits there, and is not sent. To send the reply, move"
                        + " the reply itself into " + Folders.outbox(author) + "; to drop it, move that into "
                        + Folders.returned(author) + ", or delete it.");
    }

    private Optional<HeldReply> waiting(Arrival arrival, MailMessage note) {
        return replies.list(HeldState.COLLISION, MOST_COLLISIONS).stream()
                .filter(reply -> reply.desk().equals(arrival.desk().id()))
                .filter(reply -> note.referredIds().contains(reply.identity().messageId()))
                .findFirst();
    }

    private static List<MoveNote> told(Arrival arrival, MailMessage mail, String words) {
        return List.of(new MoveNote(
                arrival.desk().id(),
                arrival.toldIn(),
                "Not moved",
                PlainText.line(mail.subject(), LONGEST_WORDS),
                mail.messageId(),
                arrival.who() + " put it into " + line(arrival.folder()) + "." + words));
    }

    private static String line(String folder) {
        return PlainText.line(folder, LONGEST_WORDS);
    }

    private void add(WorkItem item) {
        work.add(item, Optional.empty());
    }
}
