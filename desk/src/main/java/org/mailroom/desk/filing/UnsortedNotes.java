package org.mailroom.desk.filing;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.EmailAddress;

/**
 * The notes beside the mails that could not be processed: one for each, as long as its mail lies in the folder.
 * Thread-safe.
 */
final class UnsortedNotes {
    private static final Set<String> KEYWORDS = Set.of("$UnsortedNote");

    private final FolderStore folders;
    private final InstantSource clock;
    private final AtomicBoolean perhapsSome = new AtomicBoolean(true);

    UnsortedNotes(FolderStore folders, InstantSource clock) {
        this.folders = folders;
        this.clock = clock;
    }

    /**
     * Writes the note after its mail.
     *
     * @param mayLieThere whether to look first
     * @return why it could not, if it could not
     */
    Optional<RuntimeException> write(DeskConfiguration desk, UnsortedNote note, boolean mayLieThere) {
        try {
            if (!mayLieThere || !lies(desk.account(), note.mail().key())) {
                FiledCopy copy = new FiledCopy()
                        .kind("notice", "a mail could not be sorted")
                        .aboutUnsorted(note.mail().key());
                byte[] bytes = copy.of(note.in(desk).write(desk, clock.instant()));
                folders.append(desk.account(), Folders.UNSORTED, bytes, KEYWORDS);
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        } finally {
            perhapsSome.set(true);
        }
    }

    /** Takes away the notes whose mail has left the folder. Answers how many. */
    int tidy(List<DeskConfiguration> desks) {
        if (!perhapsSome.getAndSet(false)) {
            return 0;
        }
        try {
            return desks.stream().mapToInt(desk -> tidy(desk.account())).sum();
        } catch (RuntimeException e) {
            perhapsSome.set(true);
            throw e;
        }
    }

    /** The notes are looked at before the mails, for a mail comes before its note. */
    private int tidy(EmailAddress account) {
        Map<FolderPlace, String> notes = folders.values(account, Folders.UNSORTED, MailroomFields.ABOUT_UNSORTED);
        if (notes.isEmpty()) {
            return 0;
        }
        perhapsSome.set(true);
        Set<String> mails = new HashSet<>(folders.values(account, Folders.UNSORTED, MailroomFields.UNSORTED)
                .values());
        int taken = 0;
        for (Map.Entry<FolderPlace, String> note : notes.entrySet()) {
            taken += !mails.contains(note.getValue()) && folders.remove(account, note.getKey()) ? 1 : 0;
        }
        return taken;
    }

    private boolean lies(EmailAddress account, String key) {
        return !folders.find(account, Folders.UNSORTED, MailroomFields.ABOUT_UNSORTED, key)
                .isEmpty();
    }
}
