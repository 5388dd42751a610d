package org.mailroom.desk.hold;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.work.WorkItem;

/** Tells people of the desk about held replies, by a mail in a folder. Telling the same again changes nothing. */
public final class HeldNotices {
    private final HeldReplies replies;
    private final FolderStore folders;
    private final Supplier<MailroomConfiguration> configuration;

    public HeldNotices(HeldReplies replies, FolderStore folders, Supplier<MailroomConfiguration> configuration) {
        this.replies = replies;
        this.folders = folders;
        this.configuration = configuration;
    }

    /** Tells what the item says about the held reply that is its subject. Nothing happens when reply or desk are gone. */
    public void tell(WorkItem item) {
        Optional<HeldReply> reply = replies.byId(item.subject());
        Optional<DeskConfiguration> desk = configuration.get().deskById(item.desk());
        if (reply.isPresent() && desk.isPresent()) {
            tell(item, HeldNotice.read(item.instruction()), reply.get(), desk.get());
        }
    }

    private void tell(WorkItem item, HeldNotice notice, HeldReply reply, DeskConfiguration desk) {
        CopySpot spot = spot(notice.place(), reply, desk);
        String name = Long.toString(item.id());
        boolean collides = notice.place() == HeldNotice.Place.COLLISIONS;
        if (collides && reply.state() != HeldState.COLLISION) {
            return;
        }
        FolderPlace place = folders.find(spot.account(), spot.folder(), MailroomFields.NOTICE, name).stream()
                .findFirst()
                .orElseGet(() -> folders.append(
                        spot.account(), spot.folder(), write(item, notice, reply, desk, name), Set.of()));
        if (collides) {
            replies.shown(new HeldCopy(reply.id(), place, HeldCopy.Role.COLLISION_NOTE));
        }
    }

    private byte[] write(WorkItem item, HeldNotice notice, HeldReply reply, DeskConfiguration desk, String name) {
        Optional<byte[]> attached = notice.attached() ? replies.content(reply.id()) : Optional.empty();
        String texts = notice.beside()
                .flatMap(replies::byId)
                .map(first -> new BothTexts(replies, desk).of(first, reply))
                .orElse("");
        return HeldNoticeMail.write(desk, reply, notice, texts, name, item.dueAt(), attached);
    }

    private static CopySpot spot(HeldNotice.Place place, HeldReply reply, DeskConfiguration desk) {
        return switch (place) {
            case AUTHOR -> new CopySpot(desk.account(), Folders.agent(reply.agent()));
            case RETURNED -> new CopySpot(desk.account(), Folders.returned(reply.agent()));
            case COLLISIONS -> new CopySpot(desk.account(), Folders.COLLISIONS);
            case SUPERVISORS -> new CopySpot(desk.review().account(), Folders.REVIEW_NOTICES);
        };
    }
}
