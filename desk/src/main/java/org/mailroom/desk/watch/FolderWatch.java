package org.mailroom.desk.watch;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.Adoption;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.Disposition;
import org.mailroom.desk.hold.HeldCopy;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.hold.QualityDesk;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.junk.JunkDesk;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.MailText;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.routing.AwayMarkers;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItems;

/**
 * Understands what people do in the folders: a move into an agent's folder claims, into a folder of closed cases or into
 * Quarantine closes,
 * back from there opens again, out of the outbox recalls, into a folder of the review mailbox decides; an edited copy saved there takes the place of
 * what was held. What is not allowed is undone.
 *
 * <p>Called while the client's command runs; it makes short conditional updates and leaves changes of folders to work
 * items. Seeing the same thing twice changes nothing.
 */
public final class FolderWatch {
    /** A mail that has one of these is of a case, or the desk's own. */
    private static final List<String> OURS =
            List.of(MailroomFields.CASE, MailroomFields.HELD, MailroomFields.NOTICE, MailroomFields.AWAY);

    private final Supplier<MailroomConfiguration> configuration;
    private final CaseDesk cases;
    private final CategoryLearner learner;
    private final HeldReplies replies;
    private final HoldDesk hold;
    private final WorkItems work;
    private final EditedCopies edited;
    private final QualityDesk quality;
    private final RoutingDesk routing;
    private final JunkDesk junk;

    public FolderWatch(
            Supplier<MailroomConfiguration> configuration,
            CaseDesk cases,
            CategoryLearner learner,
            HeldReplies replies,
            HoldDesk hold,
            WorkItems work,
            EditedCopies edited,
            QualityDesk quality,
            RoutingDesk routing,
            JunkDesk junk) {
        this.configuration = configuration;
        this.cases = cases;
        this.learner = learner;
        this.replies = replies;
        this.hold = hold;
        this.work = work;
        this.edited = edited;
        this.quality = quality;
        this.routing = routing;
        this.junk = junk;
    }

    /**
     * A message appeared in a folder by somebody's doing.
     *
     * @param account the account the folder belongs to
     * @param folder its path with {@code /} between the parts
     * @param who the name of the agent or supervisor who did it
     * @param message its bytes, read only if needed
     */
    public void appeared(
            EmailAddress account, String folder, FolderPlace place, String who, Supplier<RawMessage> message) {
        MailroomConfiguration now = configuration.get();
        Optional<DeskConfiguration> reviewed = now.deskByReviewAccount(account);
        if (reviewed.isPresent()) {
            disposition(folder).ifPresent(d -> decide(reviewed.get(), d, place, who, message.get()));
            if (Folders.scores(folder)) {
                edited.named(reviewed.get(), message.get())
                        .ifPresent(reply -> quality.score(reviewed.get(), reply, folder, who));
            }
            return;
        }
        now.deskByAccount(account).ifPresent(desk -> inDesk(desk, folder, place, who, message));
    }

    /** A message went from a folder by somebody's doing. */
    public void vanished(FolderPlace place, String who) {
        Optional<HeldCopy> copy = replies.copyAt(place);
        if (copy.isEmpty()) {
            return;
        }
        replies.hidden(place);
        switch (copy.get().role()) {
            case OUTBOX -> hold.recall(copy.get().heldId(), who);
            case REVIEW ->
                replies.byId(copy.get().heldId())
                        .filter(reply -> reply.state() == HeldState.REVIEW)
                        .ifPresent(this::showAgain);
            case MISPLACED, REPLACED -> {}
        }
    }

    /** A message was marked to be deleted, which in the outbox is as good as deleting it. */
    public void markedDeleted(FolderPlace place, String who) {
        replies.copyAt(place)
                .filter(copy -> copy.role() == HeldCopy.Role.OUTBOX)
                .ifPresent(copy -> hold.recall(copy.heldId(), who));
    }

    private void inDesk(
            DeskConfiguration desk, String folder, FolderPlace place, String who, Supplier<RawMessage> message) {
        Optional<String> agent = agentOf(desk, folder);
        Optional<String> queue = Folders.queueOf(folder);
        boolean closed = Folders.isClosed(folder);
        if (Folders.outboxOf(folder).isPresent()) {
            edited.inOutbox(desk, place, who, message.get());
            return;
        }
        boolean away = folder.equals(Folders.AWAY);
        boolean apart = folder.equals(Folders.QUARANTINE);
        if (agent.isEmpty() && queue.isEmpty() && !closed && !away && !apart) {
            return;
        }
        RawMessage mail = message.get();
        Optional<String> marker = mail.only(MailroomFields.AWAY);
        if (away || marker.isPresent()) {
            marker.flatMap(mark -> AwayMarkers.agent(desk, mark)).ifPresent(name -> marked(desk, name, folder, who));
            return;
        }
        Optional<Case> found = caseOf(desk, mail);
        if (found.isPresent() && apart) {
            putApart(desk, found.get(), mail, who);
        } else if (found.isPresent() && closed) {
            cases.close(found.get(), "", who);
        } else if (found.isPresent()) {
            reopen(found.get(), who);
            junk.back(desk, "case " + found.get().id(), MailMessage.read(mail), queue, who);
            agent.ifPresent(name -> cases.claim(found.get(), name, who));
            queue.ifPresent(name -> giveBack(desk, found.get(), name, who, mail));
        } else if (!closed && !apart && worksHere(desk, who) && ofNoCase(mail)) {
            adopt(desk, new Adoption(folder, place, who));
        }
    }

    /** A case that a person puts into Quarantine is junk: it is closed, and others like it will lie there. */
    private void putApart(DeskConfiguration desk, Case theCase, RawMessage mail, String who) {
        if (worksHere(desk, who) && cases.close(theCase, "it is junk", who)) {
            junk.junk(desk, "case " + theCase.id(), MailMessage.read(mail), who);
        }
    }

    /** A message was found in the folder of a queue or an agent which nobody saw coming there. */
    void foundUnseen(DeskConfiguration desk, String folder, FolderPlace place, RawMessage message) {
        if (ofNoCase(message)) {
            adopt(desk, new Adoption(folder, place, Adoption.UNSEEN));
        }
    }

    private void adopt(DeskConfiguration desk, Adoption adoption) {
        work.add(cases.adoption(desk.id(), adoption.place().uid(), adoption.write()), Optional.empty());
    }

    /** Whether mail of no case that people put into this folder becomes a case of the desk. */
    static boolean adoptsIn(DeskConfiguration desk, String folder) {
        return Folders.queueOf(folder).isPresent() || agentOf(desk, folder).isPresent();
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

    private void reopen(Case theCase, String who) {
        if (theCase.state() == CaseState.CLOSED) {
            work.add(cases.reopen(theCase, who), Optional.empty());
        }
    }

    private void giveBack(DeskConfiguration desk, Case theCase, String queue, String who, RawMessage mail) {
        teach(desk, theCase, queue, who, mail);
        cases.giveBack(theCase, queue, who);
        routing.putInto(desk, theCase, queue, who).ifPresent(item -> work.add(item, Optional.empty()));
    }

    private Optional<Case> caseOf(DeskConfiguration desk, RawMessage message) {
        return cases.ofMail(
                desk.id(),
                message.only(MailroomFields.CASE).flatMap(CaseNumber::parse),
                message.only(MailroomFields.INTERACTION).flatMap(FolderWatch::number));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean worksHere(DeskConfiguration desk, String who) {
        return desk.agentNamed(who).isPresent()
                || desk.supervisors().stream().anyMatch(person -> person.name().equals(who));
    }

    private static boolean ofNoCase(RawMessage message) {
        return message.fields().stream().noneMatch(f -> OURS.stream().anyMatch(f::is));
    }

    /** A case that a person puts into another queue shows where such mail belongs. */
    private void teach(DeskConfiguration desk, Case theCase, String queue, String who, RawMessage message) {
        if (!theCase.triage().queue().equals(queue)
                && learner.teach(desk, "case " + theCase.id(), queue, MailText.of(MailMessage.read(message)), who)) {
            cases.taught(theCase, queue, who);
        }
    }

    private void decide(
            DeskConfiguration desk, Disposition disposition, FolderPlace place, String who, RawMessage message) {
        Optional<HeldReply> found = edited.inReview(desk, message);
        if (found.isEmpty()) {
            return;
        }
        HeldReply reply = found.get();
        replies.shown(new HeldCopy(reply.id(), place, HeldCopy.Role.MISPLACED));
        boolean supervisor =
                desk.supervisors().stream().anyMatch(person -> person.name().equals(who));
        if (!supervisor) {
            refuse(reply, who + " is no supervisor of this desk");
        } else if (!edited.decide(desk, reply, disposition, who, message)) {
            showAgain(reply);
        }
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
