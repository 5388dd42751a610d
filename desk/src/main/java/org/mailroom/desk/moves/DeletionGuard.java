package org.mailroom.desk.moves;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.Doomed;
import org.mailroom.desk.filing.LastCopies;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.message.RawMessage;

/**
 * Sees to it that no mail of a case vanishes because somebody deletes it for good. What lies among the closed cases may
 * be deleted, and so may copies, notes, reports and mail of no case; anything else is put where its case stands before
 * it goes, and whoever deleted it is told. Mail that could not be sorted comes back likewise: nobody has read it yet.
 */
public final class DeletionGuard {
    private static final Set<Spot> FREE = EnumSet.of(Spot.CLOSED, Spot.KNOWLEDGE);
    private static final int LONGEST_SUBJECT = 100;

    private final CaseDesk desks;
    private final FolderStore folders;
    private final LastCopies copies;
    private final MoveNotes notes;

    public DeletionGuard(CaseDesk desks, FolderStore folders, LastCopies copies, MoveNotes notes) {
        this.desks = desks;
        this.folders = folders;
        this.copies = copies;
        this.notes = notes;
    }

    /**
     * These mails of a folder are deleted next.
     *
     * @param who the name of the agent or supervisor who does it, or words for somebody unknown
     * @param kept told of each that is kept, also where the next one fails: the mail that goes, and where it lies again
     */
    public void before(
            DeskConfiguration desk,
            String folder,
            List<Doomed> doomed,
            String who,
            BiConsumer<FolderPlace, FolderPlace> kept) {
        List<MoveNote> told = new ArrayList<>();
        for (Doomed mail : doomed) {
            Optional<RawMessage> message =
                    folders.read(desk.account(), mail.place()).map(RawMessage::of);
            message.flatMap(raw -> keep(desk, folder, mail, raw, doomed)).ifPresent(again -> {
                kept.accept(mail.place(), again.place());
                told.add(note(desk, folder, who, message.get(), again));
            });
        }
        notes.tell(told);
    }

    private record Again(FolderPlace place, String folder, Optional<Case> theCase) {}

    private Optional<Again> keep(
            DeskConfiguration desk, String folder, Doomed mail, RawMessage message, List<Doomed> doomed) {
        Optional<Long> interaction = message.only(MailroomFields.INTERACTION).flatMap(MailroomFields::interaction);
        if (interaction.isEmpty()) {
            boolean unread = folder.equals(Folders.UNSORTED)
                    && message.only(MailroomFields.UNSORTED).isPresent();
            return unread
                    ? copies.again(desk, folder, mail).map(place -> new Again(place, folder, Optional.empty()))
                    : Optional.empty();
        }
        Optional<Case> theCase =
                desks.ofMail(desk.id(), Optional.empty(), interaction).filter(found -> mayNotGo(desk, folder, found));
        return theCase.flatMap(found -> copies.keep(desk, found, interaction.get(), mail, doomed)
                .map(place -> new Again(place, CaseMover.folderOf(found), theCase)));
    }

    /** A closed case is done with; an open one's only mail lies among the closed ones or the knowledge for moments. */
    private static boolean mayNotGo(DeskConfiguration desk, String folder, Case theCase) {
        Spot spot = Spot.of(desk, folder);
        return !FREE.contains(spot) || !Folders.isClosed(CaseMover.folderOf(theCase));
    }

    private MoveNote note(DeskConfiguration desk, String folder, String who, RawMessage message, Again again) {
        again.theCase()
                .ifPresent(found -> desks.refused(found, who + " deleted a mail of it: it lies in " + again.folder()));
        MailMessage read = MailMessage.read(message);
        String number = again.theCase()
                .map(found -> " (case " + found.number().text() + ")")
                .orElse("");
        return new MoveNote(
                desk.id(),
                desk.agentNamed(who).isPresent() ? Folders.agent(who) : again.folder(),
                "Not deleted",
                PlainText.line(read.subject(), LONGEST_SUBJECT) + number,
                read.messageId(),
                "It was deleted in " + PlainText.line(folder, LONGEST_SUBJECT) + " and lies in " + again.folder()
                        + (again.theCase().isPresent()
                                ? " again: a case's mail is the only one there is. If the case is done, move it into Closed;"
                                        + " what lies there may be deleted."
                                : " again: nobody has taken it yet. Move it to where it belongs; if nobody needs it, into"
                                        + " the bin."));
    }
}
