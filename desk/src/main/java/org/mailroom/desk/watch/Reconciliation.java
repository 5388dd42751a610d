package org.mailroom.desk.watch;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.CopySpot;
import org.mailroom.desk.hold.HeldCopy;
import org.mailroom.desk.hold.HeldCopy.Role;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HeldTokens;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItems;

/**
 * Brings folders and store together after a time in which nobody watched the folders. It decides for not sending: a copy
 * that is gone from an outbox was recalled; a copy that lies in a folder of decisions waits again, since nobody knows who
 * put it there. Customers' mail that somebody put into the folder of a queue or an agent is taken to the desk. Running again changes nothing more.
 */
public final class Reconciliation {
    /** Who did what nobody saw. */
    static final String UNSEEN = "somebody, while nobody watched the folders,";
    /** How many held replies of a state are looked at; more than one server's desks can have. */
    private static final int MOST = 1_000_000;

    /** Copies whose place and going mean nothing. */
    private static final Set<Role> LOOSE = EnumSet.of(Role.MISPLACED, Role.REPLACED, Role.COLLISION_NOTE, Role.CLIENT);

    private static final List<String> DECISIONS =
            List.of(Folders.REVIEW_RELEASE, Folders.REVIEW_RETURN, Folders.REVIEW_DISCARD);

    private final Supplier<MailroomConfiguration> configuration;
    private final HeldReplies replies;
    private final FolderStore folders;
    private final HeldTokens tokens;
    private final HoldDesk hold;
    private final WorkItems work;
    private final FolderWatch watch;

    public Reconciliation(
            Supplier<MailroomConfiguration> configuration,
            HeldReplies replies,
            FolderStore folders,
            HeldTokens tokens,
            HoldDesk hold,
            WorkItems work,
            FolderWatch watch) {
        this.configuration = configuration;
        this.replies = replies;
        this.folders = folders;
        this.tokens = tokens;
        this.hold = hold;
        this.work = work;
        this.watch = watch;
    }

    /** Compares all once. Fails when folders or store cannot be had; what was done until then was right. */
    public void run() {
        lookAtReplies();
        lookForForeignMail();
    }

    /** Compares what must be right before anything is released: replies with their copies. */
    void lookAtReplies() {
        MailroomConfiguration now = configuration.get();
        Map<HeldReply, List<HeldCopy>> known = known();
        Comparison comparison = new Comparison();
        known.forEach(
                (reply, copies) -> now.deskById(reply.desk()).ifPresent(desk -> comparison.look(desk, reply, copies)));
        now.desks().forEach(this::lookForEdits);
        now.desks().forEach(this::lookAtDecisions);
        now.desks().forEach(this::lookAtClaims);
    }

    /** Looks for mail that people put beside cases. Nothing waits for that: the folders can be very full. */
    void lookForForeignMail() {
        configuration.get().desks().forEach(this::lookForForeignMail);
    }

    private void lookForForeignMail(DeskConfiguration desk) {
        folders.folders(desk.account()).stream()
                .filter(folder -> FolderWatch.adoptsIn(desk, folder))
                .forEach(folder -> lookForForeignMail(desk, folder));
    }

    private void lookForForeignMail(DeskConfiguration desk, String folder) {
        Set<FolderPlace> ours =
                folders.values(desk.account(), folder, MailroomFields.CASE).keySet();
        folders.places(desk.account(), folder).stream()
                .filter(place -> !ours.contains(place))
                .forEach(place -> folders.read(desk.account(), place)
                        .map(RawMessage::of)
                        .ifPresent(mail -> watch.foundUnseen(desk, folder, place, mail)));
    }

    /** Read before any folder is: a copy that is shown meanwhile must not look as if it had gone. */
    private Map<HeldReply, List<HeldCopy>> known() {
        Map<HeldReply, List<HeldCopy>> known = new LinkedHashMap<>();
        for (HeldState state : List.of(HeldState.HELD, HeldState.REVIEW, HeldState.COLLISION)) {
            replies.list(state, MOST).forEach(reply -> known.put(reply, replies.copies(reply.id())));
        }
        return known;
    }

    /** Who saved a copy that nobody saw being saved is not known; what was to be changed must not leave as it was. */
    private void lookForEdits(DeskConfiguration desk) {
        folders.folders(desk.account()).stream()
                .filter(folder -> Folders.outboxOf(folder).isPresent())
                .forEach(folder -> folders.values(desk.account(), folder, MailroomFields.HELD).keySet().stream()
                        .filter(place -> replies.copyAt(place).isEmpty())
                        .forEach(place -> folders.read(desk.account(), place)
                                .map(RawMessage::of)
                                .ifPresent(copy -> watch.savedUnseen(desk, copy))));
    }

    private void lookAtDecisions(DeskConfiguration desk) {
        for (String folder : DECISIONS) {
            lookForOvertaken(desk, folder);
            folders.values(desk.review().account(), folder, MailroomFields.HELD)
                    .forEach((place, token) -> HeldTokens.claimed(token)
                            .flatMap(replies::byId)
                            .filter(reply -> reply.desk().equals(desk.id()) && tokens.genuine(token, reply))
                            .ifPresent(reply -> putBack(reply, place, folder)));
        }
    }

    /** Who claimed a review, or gave it back, while nobody watched, has claimed nothing and given nothing back. */
    private void lookAtClaims(DeskConfiguration desk) {
        desk.supervisors().forEach(supervisor -> lookForStrays(desk, Folders.claimed(supervisor.name()), false));
        lookForStrays(desk, Folders.REVIEW_PENDING, true);
    }

    private void lookForStrays(DeskConfiguration desk, String folder, boolean claimed) {
        folders.values(desk.review().account(), folder, MailroomFields.HELD)
                .forEach((place, token) -> HeldTokens.claimed(token)
                        .filter(id -> replies.copyAt(place).isEmpty())
                        .flatMap(replies::byId)
                        .filter(reply -> reply.desk().equals(desk.id()) && tokens.genuine(token, reply))
                        .filter(reply ->
                                !claimed || replies.reviewClaim(reply.id()).isPresent())
                        .ifPresent(reply -> putBack(reply, place, folder)));
    }

    private void lookForOvertaken(DeskConfiguration desk, String folder) {
        folders.values(desk.review().account(), folder, MailroomFields.HELD).keySet().stream()
                .filter(place -> replies.copyAt(place).isEmpty())
                .forEach(place -> folders.read(desk.review().account(), place)
                        .map(RawMessage::of)
                        .ifPresent(copy -> watch.takeAwayOvertaken(desk, place, copy)));
    }

    private void putBack(HeldReply reply, FolderPlace place, String folder) {
        if (reply.state() == HeldState.REVIEW) {
            hold.tell(
                    reply,
                    Verb.REFUSED,
                    "it was put into " + folder + " while nobody watched: by whom is not known, so it waits again");
        }
        replies.shown(new HeldCopy(reply.id(), place, Role.MISPLACED));
        show(reply);
    }

    private void show(HeldReply reply) {
        work.add(hold.show(reply), Optional.empty());
    }

    /** One look at everything, in which each folder is looked through once. */
    private final class Comparison {
        private final Map<CopySpot, Map<FolderPlace, String>> seen = new HashMap<>();

        void look(DeskConfiguration desk, HeldReply reply, List<HeldCopy> copies) {
            for (HeldCopy copy : copies) {
                if (!LOOSE.contains(copy.role()) && !lies(copy, reply, desk)) {
                    watch.vanished(copy.place(), UNSEEN);
                }
            }
            if (missing(reply.state(), copies)) {
                show(reply);
            }
        }

        private static boolean missing(HeldState state, List<HeldCopy> copies) {
            return state == HeldState.COLLISION
                    ? !knows(copies, Role.COLLISION)
                    : !knows(copies, Role.OUTBOX) || (state == HeldState.REVIEW && !knows(copies, Role.REVIEW));
        }

        private boolean lies(HeldCopy copy, HeldReply reply, DeskConfiguration desk) {
            CopySpot spot = copy.role() == Role.REVIEW
                    ? CopySpot.ofReview(desk, replies.reviewClaim(reply.id()))
                    : CopySpot.of(copy.role(), reply, desk);
            String token = seen.computeIfAbsent(spot, s -> folders.values(s.account(), s.folder(), MailroomFields.HELD))
                    .get(copy.place());
            return token != null && tokens.genuine(token, reply);
        }

        private static boolean knows(List<HeldCopy> copies, Role role) {
            return copies.stream().anyMatch(copy -> copy.role() == role);
        }
    }
}
