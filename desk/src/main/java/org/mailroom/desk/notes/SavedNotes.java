package org.mailroom.desk.notes;

import java.util.Optional;
import java.util.function.Supplier;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.Adoption;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.work.WorkItem;

/**
 * Makes notes of what the desk's people save in the folder for notes, and takes the copy away: a note of the case that it
 * answers or whose number its subject has. What belongs to no case goes back to who saved it.
 */
public final class SavedNotes {
    private final Supplier<MailroomConfiguration> configuration;
    private final FolderStore folders;
    private final NoteDesk notes;
    private final Tellers tellers;

    public SavedNotes(
            Supplier<MailroomConfiguration> configuration, FolderStore folders, NoteDesk notes, Tellers tellers) {
        this.configuration = configuration;
        this.folders = folders;
        this.notes = notes;
        this.tellers = tellers;
    }

    /** Carries out a work item of the kind TAKE_NOTE; nothing happens where the mail has been moved on meanwhile. */
    public void take(WorkItem item) {
        Adoption saved = Adoption.read(item.instruction());
        Optional<DeskConfiguration> desk = configuration.get().deskById(item.desk());
        Optional<byte[]> bytes = desk.flatMap(d -> folders.read(d.account(), saved.place()));
        if (desk.isPresent() && bytes.isPresent()) {
            RawMessage note = RawMessage.of(bytes.get()).withoutFields(MailroomFields::ours);
            take(desk.get(), saved, MailMessage.read(note));
        }
    }

    /** Who saved what nobody saw cannot be asked: it stays where it lies if it belongs to no case. */
    private void take(DeskConfiguration desk, Adoption saved, MailMessage message) {
        Storyteller story = tellers.of(desk.id(), "").ofMessage(message.messageId());
        Optional<Case> theCase = notes.caseOf(desk, desk.account(), message);
        if (theCase.isEmpty() && saved.who().equals(Adoption.UNSEEN)) {
            return;
        }
        theCase.ifPresentOrElse(
                found -> notes.take(desk, found, saved.who(), message, story),
                () -> notes.giveBack(desk, desk.account(), saved.who(), message, story));
        tellers.write(story);
        folders.remove(desk.account(), saved.place());
    }
}
