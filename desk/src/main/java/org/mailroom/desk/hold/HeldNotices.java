package org.mailroom.desk.hold;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
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
        if (folders.find(spot.account(), spot.folder(), MailroomFields.NOTICE, name)
                .isEmpty()) {
            Optional<byte[]> attached = notice.attached() ? replies.content(reply.id()) : Optional.empty();
            byte[] mail = HeldNoticeMail.write(desk, reply, notice, name, item.dueAt(), attached);
            folders.append(spot.account(), spot.folder(), mail, Set.of());
        }
    }

    private static CopySpot spot(HeldNotice.Place place, HeldReply reply, DeskConfiguration desk) {
        return switch (place) {
            case AUTHOR -> new CopySpot(desk.account(), Folders.agent(reply.agent()));
            case RETURNED -> new CopySpot(desk.account(), Folders.returned(reply.agent()));
            case SUPERVISORS -> new CopySpot(desk.review().account(), Folders.REVIEW_NOTICES);
        };
    }
}
