package org.mailroom.desk.watch;

import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.hold.HeldCopy;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.reply.Recipients;
import org.mailroom.desk.work.WorkItems;

/**
 * Recognises the copy that an agent's program keeps of a reply, where it keeps it beside the mail that it answers: it goes
 * when the reply leaves, for then what the customer got lies there.
 */
final class ClientCopies {
    private final HeldReplies replies;
    private final HoldDesk hold;
    private final OutboundDesk outbound;
    private final WorkItems work;

    ClientCopies(HeldReplies replies, HoldDesk hold, OutboundDesk outbound, WorkItems work) {
        this.replies = replies;
        this.hold = hold;
        this.outbound = outbound;
        this.work = work;
    }

    /** Notes the copy where it is one. Answers whether it is. */
    boolean note(DeskConfiguration desk, FolderPlace place, String who, RawMessage copy) {
        Optional<HeldReply> reply = person(desk, who).flatMap(author -> replyOf(desk, author, MailMessage.read(copy)));
        reply.ifPresent(found -> {
            replies.shown(new HeldCopy(found.id(), place, HeldCopy.Role.CLIENT));
            work.add(hold.show(found), Optional.empty());
        });
        return reply.isPresent();
    }

    private Optional<HeldReply> replyOf(DeskConfiguration desk, Person author, MailMessage copy) {
        boolean own = copy.from()
                .map(Mailbox::address)
                .filter(from -> Recipients.inside(desk, from))
                .isPresent();
        if (!own || copy.messageId().isEmpty()) {
            return Optional.empty();
        }
        MailMessage named = MailMessage.read(outbound.named(desk, author, copy));
        return outbound.sentIn(desk, named).map(Case::id).stream()
                .flatMap(id -> replies.ofCase(id).stream())
                .filter(reply ->
                        named.messageId().equals(Optional.of(reply.identity().messageId())))
                .reduce((earlier, later) -> later);
    }

    private static Optional<Person> person(DeskConfiguration desk, String who) {
        return desk.agentNamed(who)
                .or(() -> desk.supervisors().stream()
                        .filter(person -> person.name().equals(who))
                        .findFirst());
    }
}
