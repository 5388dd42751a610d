package org.mailroom.desk.hold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.Latest;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldCopy.Role;
import org.mailroom.desk.ids.IdLocks;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;

/**
 * Makes the copies of held replies that people see match what the store says: one in the author's outbox while it can be
 * recalled, one in the review mailbox while it waits for a reviewer, among what a supervisor has claimed or in sight of all, one in the author's returned folder when it was
 * returned, one among the collisions while another agent's answer stands in its way, one beside the mails of its case when it has left, none otherwise. Running again changes nothing more.
 */
public final class HeldCopies {
    private static final int LOCKS = 64;
    private static final int REMEMBERED = 20_000;

    private static final String MAYBE_TAKEN = "the server stopped while this was being shown in the outbox, and nobody"
            + " knows whether it was taken back: it has not left; send it again if it should";

    /** One after the other for the same reply: two at once would both find no copy and make one. */
    private final IdLocks locks = new IdLocks(LOCKS);

    /** Where this process put copies lately, and of which replies. */
    private final Map<FolderPlace, Long> appended = Collections.synchronizedMap(Latest.put(REMEMBERED));

    private final HeldReplies replies;
    private final FolderStore folders;
    private final HeldTokens tokens;
    private final HoldDesk hold;
    private final FinalCopies finals;
    private final java.util.function.Supplier<MailroomConfiguration> configuration;

    public HeldCopies(
            HeldReplies replies,
            FolderStore folders,
            HeldTokens tokens,
            HoldDesk hold,
            FinalCopies finals,
            java.util.function.Supplier<MailroomConfiguration> configuration) {
        this.replies = replies;
        this.folders = folders;
        this.tokens = tokens;
        this.hold = hold;
        this.finals = finals;
        this.configuration = configuration;
    }

    /** Brings the copies of this reply in line with its state. Nothing happens when reply or desk are gone. */
    public void refresh(long heldId) {
        synchronized (locks.of(heldId)) {
            Optional<HeldReply> reply = replies.byId(heldId);
            reply.flatMap(found -> configuration.get().deskById(found.desk()))
                    .ifPresent(desk -> refresh(reply.get(), desk));
        }
    }

    private void refresh(HeldReply reply, DeskConfiguration desk) {
        Map<Role, CopySpot> wanted = wanted(reply, desk);
        for (HeldCopy copy : replies.copies(reply.id())) {
            CopySpot spot = CopySpot.of(copy.role(), reply, desk);
            @Nullable CopySpot asked = wanted.get(copy.role());
            if (asked != null && (recalls(copy) || lies(copy, asked))) {
                wanted.remove(copy.role());
            } else if (!stays(copy, reply)) {
                takeAway(copy, spot);
            } else if (copy.role() == Role.COLLISION_NOTE) {
                bringBack(copy, reply, spot);
            }
        }
        wanted.forEach((role, spot) -> {
            if (role == Role.OUTBOX) {
                offer(reply, spot, desk);
            } else {
                replies.shown(new HeldCopy(reply.id(), show(reply, spot, reply.reasons()), role));
            }
        });
        finals.file(reply, desk);
        if (reply.state() == HeldState.RETURNED) {
            show(reply, returned(reply, desk), reply.reasons());
        }
    }

    /** Whether it is there, and where it belongs: who claims a review moves the reply, or has the desk move it. */
    private boolean lies(HeldCopy copy, CopySpot wanted) {
        return folders.holds(wanted.account(), copy.place())
                && (copy.role() != Role.REVIEW
                        || folders.next(wanted.account(), wanted.folder())
                                .mailbox()
                                .equals(copy.place().mailbox()));
    }

    /** Its going means nothing from now on, and it is known until it has gone: a crash in between leaves no copy behind. */
    private void takeAway(HeldCopy copy, CopySpot spot) {
        if (recalls(copy)) {
            replies.shown(new HeldCopy(copy.heldId(), copy.place(), Role.REPLACED));
        }
        folders.remove(spot.account(), copy.place());
        replies.hidden(copy.place());
    }

    /** The note about a collision is to lie beside the reply that waits, wherever somebody put it. */
    private void bringBack(HeldCopy note, HeldReply reply, CopySpot spot) {
        if (folders.places(spot.account(), spot.folder()).contains(note.place())
                || !folders.move(spot.account(), note.place(), spot.folder())) {
            return;
        }
        Set<FolderPlace> notices = folders.values(spot.account(), spot.folder(), MailroomFields.NOTICE)
                .keySet();
        folders.find(spot.account(), spot.folder(), HeldNoticeMail.REFERENCES, HeldNoticeMail.reference(reply)).stream()
                .filter(notices::contains)
                .forEach(place -> replies.shown(new HeldCopy(reply.id(), place, Role.COLLISION_NOTE)));
        replies.hidden(note.place());
    }

    /**
     * Shows the reply to its author, who can take it back from then on. That a copy is about to come is noted before it
     * comes: who takes it before its place is noted has taken the reply back, also when the server dies in between.
     */
    private void offer(HeldReply reply, CopySpot spot, DeskConfiguration desk) {
        FolderPlace next = folders.next(spot.account(), spot.folder());
        Optional<FolderPlace> place = place(spot, tokens.of(reply));
        if (place.isPresent()) {
            offered(reply, spot, place.get());
        } else if (maybeTaken(reply, spot, next)) {
            show(reply, returned(reply, desk), List.of(MAYBE_TAKEN));
            hold.recall(reply.id(), "somebody, or nobody (the server stopped while it was being shown),");
        } else if (replies.showing(reply.id(), next)) {
            offered(reply, spot, append(reply, spot, reply.reasons()));
        }
    }

    /** A copy that went from the outbox before it was noted was a recall that nobody could understand yet. */
    private void offered(HeldReply reply, CopySpot spot, FolderPlace place) {
        replies.shown(new HeldCopy(reply.id(), place, Role.OUTBOX));
        if (!folders.holds(spot.account(), place)) {
            hold.recallBy(place, reply.id(), "somebody, as soon as it was shown,");
        }
    }

    /**
     * Whether a copy was about to be shown, and something has come and gone in the folder since that may have been it: what
     * this process did not put there itself.
     *
     * @param next what the folder said before it was looked through
     */
    private boolean maybeTaken(HeldReply reply, CopySpot spot, FolderPlace next) {
        Optional<FolderPlace> earliest = replies.showing(reply.id());
        return earliest.isPresent()
                && (!next.mailbox().equals(earliest.get().mailbox())
                        || between(earliest.get(), next, others(reply, spot))
                                != next.uid() - earliest.get().uid());
    }

    /** Where copies of other replies lie or, as far as we put them there ourselves, lay. */
    private Set<FolderPlace> others(HeldReply reply, CopySpot spot) {
        Set<FolderPlace> others = new HashSet<>(folders.values(spot.account(), spot.folder(), MailroomFields.HELD)
                .keySet());
        synchronized (appended) {
            appended.forEach((place, held) -> {
                if (held != reply.id()) {
                    others.add(place);
                }
            });
        }
        return others;
    }

    private static long between(FolderPlace first, FolderPlace end, Set<FolderPlace> places) {
        return places.stream()
                .filter(place -> place.mailbox().equals(first.mailbox()))
                .filter(place -> place.uid() >= first.uid() && place.uid() < end.uid())
                .count();
    }

    /** Whether its going is a recall, which may be on its way to us just now: such a copy is never made a second time. */
    private static boolean recalls(HeldCopy copy) {
        return copy.role() == Role.OUTBOX || copy.role() == Role.COLLISION;
    }

    /** Whether it is a note about a collision that is not decided yet, or the only copy that its author has. */
    private static boolean stays(HeldCopy copy, HeldReply reply) {
        return switch (copy.role()) {
            case COLLISION_NOTE -> reply.state() == HeldState.COLLISION;
            case CLIENT -> !reply.state().departed();
            default -> false;
        };
    }

    private Map<Role, CopySpot> wanted(HeldReply reply, DeskConfiguration desk) {
        Map<Role, CopySpot> wanted = new EnumMap<>(Role.class);
        if (reply.state().inOutbox()) {
            wanted.put(Role.OUTBOX, CopySpot.of(Role.OUTBOX, reply, desk));
        }
        if (reply.state() == HeldState.REVIEW) {
            wanted.put(Role.REVIEW, CopySpot.ofReview(desk, replies.reviewClaim(reply.id())));
        }
        if (reply.state() == HeldState.COLLISION) {
            wanted.put(Role.COLLISION, CopySpot.of(Role.COLLISION, reply, desk));
        }
        return wanted;
    }

    private static CopySpot returned(HeldReply reply, DeskConfiguration desk) {
        return new CopySpot(desk.account(), Folders.returned(reply.agent()));
    }

    private FolderPlace show(HeldReply reply, CopySpot spot, List<String> reasons) {
        return place(spot, tokens.of(reply)).orElseGet(() -> append(reply, spot, reasons));
    }

    private Optional<FolderPlace> place(CopySpot spot, String token) {
        return folders.find(spot.account(), spot.folder(), MailroomFields.HELD, token).stream()
                .findFirst();
    }

    private FolderPlace append(HeldReply reply, CopySpot spot, List<String> reasons) {
        FolderPlace place = folders.append(spot.account(), spot.folder(), copy(reply, reasons), Set.of());
        appended.put(place, reply.id());
        return place;
    }

    private byte[] copy(HeldReply reply, List<String> reasons) {
        byte[] content = replies.contentOf(reply);
        List<HeaderField> fields = new ArrayList<>();
        fields.add(new HeaderField(MailroomFields.HELD, tokens.of(reply)));
        fields.add(new HeaderField(MailroomFields.REASON, String.join("; ", reasons)));
        return RawMessage.of(content).withFieldsFirst(fields).bytes();
    }
}
