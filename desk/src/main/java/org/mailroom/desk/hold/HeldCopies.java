package org.mailroom.desk.hold;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldCopy.Role;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;

/**
 * Makes the copies of held replies that people see match what the store says: one in the author's outbox while it can be
 * recalled, one in the review mailbox while it waits for a reviewer, one in the author's returned folder when it was
 * returned, none otherwise. Running again changes nothing more.
 */
public final class HeldCopies {
    private final HeldReplies replies;
    private final FolderStore folders;
    private final HeldTokens tokens;
    private final HoldDesk hold;
    private final java.util.function.Supplier<MailroomConfiguration> configuration;

    public HeldCopies(
            HeldReplies replies,
            FolderStore folders,
            HeldTokens tokens,
            HoldDesk hold,
            java.util.function.Supplier<MailroomConfiguration> configuration) {
        this.replies = replies;
        this.folders = folders;
        this.tokens = tokens;
        this.hold = hold;
        this.configuration = configuration;
    }

    /** Brings the copies of this reply in line with its state. Nothing happens when reply or desk are gone. */
    public void refresh(long heldId) {
        Optional<HeldReply> found = replies.byId(heldId);
        Optional<DeskConfiguration> desk =
                found.flatMap(reply -> configuration.get().deskById(reply.desk()));
        if (found.isEmpty() || desk.isEmpty()) {
            return;
        }
        HeldReply reply = found.get();
        Map<Role, CopySpot> wanted = wanted(reply, desk.get());
        for (HeldCopy copy : replies.copies(heldId)) {
            CopySpot spot = CopySpot.of(copy.role(), reply, desk.get());
            if (wanted.containsKey(copy.role()) && (recalls(copy) || folders.holds(spot.account(), copy.place()))) {
                wanted.remove(copy.role());
            } else {
                replies.hidden(copy.place());
                folders.remove(spot.account(), copy.place());
            }
        }
        wanted.forEach((role, spot) -> note(reply, role, spot));
        if (reply.state() == HeldState.RETURNED) {
            show(reply, new CopySpot(desk.get().account(), Folders.returned(reply.agent())));
        }
    }

    /** A copy that went from the outbox before it was noted was a recall that nobody could understand yet. */
    private void note(HeldReply reply, Role role, CopySpot spot) {
        FolderPlace place = show(reply, spot);
        replies.shown(new HeldCopy(reply.id(), place, role));
        if (role == Role.OUTBOX && !folders.holds(spot.account(), place) && replies.hidden(place)) {
            hold.recall(reply.id(), "somebody, as soon as it was shown,");
        }
    }

    /** Whether its going is a recall, which may be on its way to us just now: such a copy is never made a second time. */
    private static boolean recalls(HeldCopy copy) {
        return copy.role() == Role.OUTBOX;
    }

    private static Map<Role, CopySpot> wanted(HeldReply reply, DeskConfiguration desk) {
        Map<Role, CopySpot> wanted = new EnumMap<>(Role.class);
        if (reply.state().recallable()) {
            wanted.put(Role.OUTBOX, CopySpot.of(Role.OUTBOX, reply, desk));
        }
        if (reply.state() == HeldState.REVIEW) {
            wanted.put(Role.REVIEW, CopySpot.of(Role.REVIEW, reply, desk));
        }
        return wanted;
    }

    private FolderPlace show(HeldReply reply, CopySpot spot) {
        String token = tokens.of(reply);
        return folders.find(spot.account(), spot.folder(), MailroomFields.HELD, token).stream()
                .findFirst()
                .orElseGet(() -> folders.append(spot.account(), spot.folder(), copy(reply, token), Set.of()));
    }

    private byte[] copy(HeldReply reply, String token) {
        byte[] content = replies.content(reply.id())
                .orElseThrow(() -> new IllegalStateException("held reply " + reply.id() + " has no content"));
        List<HeaderField> fields = new ArrayList<>();
        fields.add(new HeaderField(MailroomFields.HELD, token));
        fields.add(new HeaderField(MailroomFields.REASON, String.join("; ", reply.reasons())));
        return RawMessage.of(content).withFieldsFirst(fields).bytes();
    }
}
