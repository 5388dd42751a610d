package org.mailroom.desk.watch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.Adoption;
import org.mailroom.desk.filing.LostMarks;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.Disposition;
import org.mailroom.desk.hold.HeldCopy;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.QualityDesk;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.moves.Arrival;
import org.mailroom.desk.moves.CaseMoves;
import org.mailroom.desk.moves.MoveNote;
import org.mailroom.desk.moves.MoveNotes;
import org.mailroom.desk.moves.ReplyMoves;
import org.mailroom.desk.routing.AwayMarkers;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.watch.FolderChange.Appeared;
import org.mailroom.desk.watch.FolderChange.BrokenOff;
import org.mailroom.desk.watch.FolderChange.Missed;
import org.mailroom.desk.watch.FolderChange.Unmarked;
import org.mailroom.desk.work.WorkItems;

/**
 * Understands what people do in the folders: a move into an agent's folder claims, into a folder of closed cases or into
 * Quarantine closes,
 * back from there opens again, out of the outbox recalls, into a folder of the review mailbox decides, or claims the review; an edited copy saved there takes the place of
 * what was held. What is not allowed is undone.
 *
 * <p>Called while the client's command runs; it makes short conditional updates and leaves changes of folders to work
 * items. Seeing the same thing twice changes nothing.
 */
public final class FolderWatch {
    private final Supplier<MailroomConfiguration> configuration;
    private final CaseDesk cases;
    private final CaseMoves moves;
    private final ReplyMoves replyMoves;
    private final MoveNotes notes;
    private final HeldReplies replies;
    private final HoldDesk hold;
    private final WorkItems work;
    private final EditedCopies edited;
    private final QualityDesk quality;
    private final RoutingDesk routing;
    private final NoticeMoves notices;
    private final ReviewMoves reviews;

    public FolderWatch(
            Supplier<MailroomConfiguration> configuration,
            CaseDesk cases,
            CaseMoves moves,
            ReplyMoves replyMoves,
            MoveNotes notes,
            HeldReplies replies,
            HoldDesk hold,
            WorkItems work,
            EditedCopies edited,
            QualityDesk quality,
            RoutingDesk routing) {
        this.configuration = configuration;
        this.cases = cases;
        this.moves = moves;
        this.replyMoves = replyMoves;
        this.notes = notes;
        this.replies = replies;
        this.hold = hold;
        this.work = work;
        this.edited = edited;
        this.quality = quality;
        this.routing = routing;
        this.notices = new NoticeMoves(replies, hold, replyMoves, work);
        this.reviews = new ReviewMoves(replies, hold, edited, work);
    }

    /**
     * A message appeared in a folder by somebody's doing. Answers who is to be told what.
     *
     * @param message its bytes, read only if needed
     */
    public List<MoveNote> appeared(Appeared change, Supplier<RawMessage> message) {
        MailroomConfiguration now = configuration.get();
        Optional<DeskConfiguration> reviewed = now.deskByReviewAccount(change.account());
        if (reviewed.isPresent()) {
            inReview(reviewed.get(), change, message);
            return List.of();
        }
        return now.deskByAccount(change.account())
                .map(desk -> inDesk(arrival(desk, change), change.place(), message))
                .orElse(List.of());
    }

    private static Arrival arrival(DeskConfiguration desk, Appeared change) {
        return new Arrival(desk, change.folder(), change.who(), change.by());
    }

    private void inReview(DeskConfiguration desk, Appeared change, Supplier<RawMessage> message) {
        disposition(change.folder()).ifPresent(d -> decide(desk, d, change.place(), change.who(), message.get()));
        if (ReviewMoves.concern(change)) {
            reviews.moved(desk, change, message.get());
        }
        if (Folders.scores(change.folder())) {
            edited.named(desk, message.get())
                    .ifPresent(reply -> quality.score(desk, reply, change.folder(), change.who()));
        }
    }

    /** Somebody moved or copied a message that was there no more. Answers who is to be told what. */
    public List<MoveNote> missed(Missed change) {
        return configuration
                .get()
                .deskByAccount(change.account())
                .map(desk -> moves.missed(
                        new Arrival(desk, change.folder(), change.who(), Optional.of(change.by())),
                        change.caseNumber()
                                .flatMap(CaseNumber::parse)
                                .flatMap(number -> cases.byNumber(desk.id(), number))))
                .orElse(List.of());
    }

    /** A command that moves or copies failed: the cases it was about are to lie in one place, each mail once. */
    public void brokenOff(BrokenOff change) {
        configuration
                .get()
                .deskByAccount(change.account())
                .ifPresent(desk -> change.caseNumbers().stream()
                        .flatMap(number -> CaseNumber.parse(number).stream())
                        .flatMap(number -> cases.byNumber(desk.id(), number).stream())
                        .forEach(theCase -> moves.gather(theCase, change.folders())));
    }

    /** Tells people what is to be told. */
    public void tell(List<MoveNote> told) {
        notes.tell(told);
    }

    /** A message went from a folder by somebody's doing. */
    public void vanished(FolderPlace place, String who) {
        Optional<HeldCopy> copy = replies.copyAt(place);
        if (copy.isEmpty()) {
            return;
        }
        switch (copy.get().role()) {
            case OUTBOX, COLLISION -> hold.recallBy(place, copy.get().heldId(), who);
            case REVIEW -> {
                replies.hidden(place);
                replies.byId(copy.get().heldId())
                        .filter(reply -> reply.state() == HeldState.REVIEW)
                        .ifPresent(this::showAgain);
            }
            case MISPLACED, REPLACED, COLLISION_NOTE, CLIENT -> replies.hidden(place);
        }
    }

    /** A message was marked to be deleted, which in the outbox is as good as deleting it. */
    public void markedDeleted(FolderPlace place, String who) {
        replies.copyAt(place)
                .filter(copy -> copy.role() == HeldCopy.Role.OUTBOX)
                .ifPresent(copy -> hold.recall(copy.heldId(), who));
    }

    /** Keywords went from messages by somebody's doing; those that the desk set come back. */
    public void unmarked(Unmarked change) {
        configuration.get().deskByAccount(change.account()).ifPresent(desk -> {
            Set<String> ours = change.keywords().stream()
                    .filter(keyword -> Keywords.isOfDesk(desk, keyword))
                    .collect(Collectors.toSet());
            if (!ours.isEmpty()) {
                new LostMarks(ours, change.places())
                        .write()
                        .forEach(order -> work.add(cases.marksAgain(desk.id(), order), Optional.empty()));
            }
        });
    }

    private List<MoveNote> inDesk(Arrival arrival, FolderPlace place, Supplier<RawMessage> message) {
        if (arrival.folder().equals(Folders.NOTES) && ofNoCase(message.get())) {
            noted(arrival.desk(), new Adoption(arrival.folder(), place, arrival.who()), message.get());
            return List.of();
        }
        if (arrival.isDraft()) {
            return List.of();
        }
        DeskConfiguration desk = arrival.desk();
        RawMessage mail = message.get();
        Optional<String> marker = mail.only(MailroomFields.AWAY);
        if (marker.isPresent()) {
            AwayMarkers.agent(desk, marker.get())
                    .ifPresent(name -> marked(desk, name, arrival.folder(), arrival.who()));
            return List.of();
        }
        if (!CaseMoves.isOfCase(mail) && NoticeMoves.concerns(arrival, mail)) {
            return notices.moved(arrival, place, mail);
        }
        Optional<Case> found =
                CaseMoves.isOfCase(mail) || !arrival.isInOutbox() ? cases.ofFiled(desk.id(), mail) : Optional.empty();
        if (found.isPresent()) {
            return moves.moved(arrival, found.get(), mail);
        }
        if (arrival.isInOutbox()) {
            edited.inOutbox(desk, place, arrival.who(), mail);
            return List.of();
        }
        if (arrival.isBesideCases() && ofNoCase(mail) && edited.keptByClient(desk, place, arrival.who(), mail)) {
            return List.of();
        }
        if (adoptsIn(desk, arrival.folder()) && worksHere(desk, arrival.who()) && ofNoCase(mail)) {
            adopt(desk, new Adoption(arrival.folder(), place, arrival.who()));
        }
        return edited.named(desk, mail)
                .map(reply -> replyMoves.moved(arrival, reply, place))
                .orElse(List.of());
    }

    /** A message was found in the folder of a queue or an agent, or for notes, which nobody saw coming there. */
    void foundUnseen(DeskConfiguration desk, String folder, FolderPlace place, RawMessage message) {
        Adoption found = new Adoption(folder, place, Adoption.UNSEEN);
        if (folder.equals(Folders.NOTES)) {
            noted(desk, found, message);
        } else if (ofNoCase(message)) {
            adopt(desk, found);
        }
    }

    /** Takes away what a reply was before it was edited from a folder of decisions, if the message is that. */
    void takeAwayOvertaken(DeskConfiguration desk, FolderPlace place, RawMessage message) {
        overtaken(desk, place, Reconciliation.UNSEEN, message);
    }

    /** A copy of a held reply was found in an outbox, which nobody saw being saved there. */
    void savedUnseen(DeskConfiguration desk, RawMessage copy) {
        edited.savedUnseen(desk, copy);
    }

    /** What somebody saved for colleagues. */
    private void noted(DeskConfiguration desk, Adoption saved, RawMessage message) {
        boolean known = saved.who().equals(Adoption.UNSEEN) || worksHere(desk, saved.who());
        if (known && ofNoCase(message)) {
            work.add(cases.note(desk.id(), saved.place().uid(), saved.write()), Optional.empty());
        }
    }

    private void adopt(DeskConfiguration desk, Adoption adoption) {
        work.add(cases.adoption(desk.id(), adoption.place().uid(), adoption.write()), Optional.empty());
    }

    /** Whether mail of no case that people put into this folder is taken to the desk. */
    static boolean adoptsIn(DeskConfiguration desk, String folder) {
        return folder.equals(Folders.NOTES)
                || Folders.queueOf(folder).isPresent()
                || agentOf(desk, folder).isPresent();
    }

    private static Optional<String> agentOf(DeskConfiguration desk, String folder) {
        return Folders.agentOf(folder).filter(name -> desk.agentNamed(name).isPresent());
    }

    /** The mail that says whether an agent is there was moved. */
    private void marked(DeskConfiguration desk, String agent, String folder, String who) {
        if (folder.equals(Folders.AWAY)) {
            routing.wentAway(desk, agent, who).ifPresent(item -> work.add(item, Optional.empty()));
        } else if (folder.equals(Folders.agent(agent))) {
            routing.cameBack(desk, agent, who);
        }
    }

    private static boolean worksHere(DeskConfiguration desk, String who) {
        return desk.agentNamed(who).isPresent()
                || desk.supervisors().stream().anyMatch(person -> person.name().equals(who));
    }

    private static boolean ofNoCase(RawMessage message) {
        return message.fields().stream()
                .noneMatch(f -> MailroomFields.OF_DESK.stream().anyMatch(f::is));
    }

    private void decide(
            DeskConfiguration desk, Disposition disposition, FolderPlace place, String who, RawMessage message) {
        Optional<HeldReply> found = edited.inReview(desk, message);
        if (found.isEmpty()) {
            overtaken(desk, place, who, message);
            return;
        }
        HeldReply reply = found.get();
        replies.shown(new HeldCopy(reply.id(), place, HeldCopy.Role.MISPLACED));
        boolean supervisor =
                desk.supervisors().stream().anyMatch(person -> person.name().equals(who));
        Optional<String> claimed = hold.claims().hindrance(desk, reply, who);
        if (!supervisor) {
            refuse(reply, who + " is no supervisor of this desk");
        } else if (claimed.isPresent()) {
            reviews.refuse(reply, "Not decided", claimed.get());
        } else if (!edited.decide(desk, reply, disposition, who, message)) {
            showAgain(reply);
        }
    }

    /** Somebody decided about what a reply was before it was edited: the copy is taken away, and nothing is decided. */
    private void overtaken(DeskConfiguration desk, FolderPlace place, String who, RawMessage message) {
        edited.overtaken(desk, message).ifPresent(reply -> {
            replies.shown(new HeldCopy(reply.id(), place, HeldCopy.Role.MISPLACED));
            refuse(reply, who + " decided about what it was before it was edited: as it is now nobody has seen it");
        });
    }

    private void refuse(HeldReply reply, String why) {
        hold.tell(reply, Verb.REFUSED, why);
        showAgain(reply);
    }

    private void showAgain(HeldReply reply) {
        work.add(hold.show(reply), Optional.empty());
    }

    private static Optional<Disposition> disposition(String folder) {
        return switch (folder) {
            case Folders.REVIEW_RELEASE -> Optional.of(Disposition.RELEASE);
            case Folders.REVIEW_RETURN -> Optional.of(Disposition.RETURN);
            case Folders.REVIEW_DISCARD -> Optional.of(Disposition.DISCARD);
            default -> Optional.empty();
        };
    }
}
