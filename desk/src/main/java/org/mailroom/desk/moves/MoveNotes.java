package org.mailroom.desk.moves;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.filing.EarlierTries;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.filing.FilingOrder;
import org.mailroom.desk.filing.InternalNotice;
import org.mailroom.desk.folders.FolderNames;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;

/**
 * Tells people about moves, by a mail in a folder, threaded onto the mail that was moved. However many mails one command
 * moved, there is one note for each that is told. A note goes by itself after {@link #LASTS}.
 */
public final class MoveNotes {
    /** How long a note stays that nobody deletes. */
    public static final Duration LASTS = Duration.ofDays(7);
    /** So many mails are named in one note. */
    static final int MOST_NAMED = 20;

    private static final Set<String> KEYWORDS = Set.of("$MoveNote");
    private static final String NAME = "move-";

    private final FolderStore folders;
    private final WorkItems work;
    private final IdGenerator ids;
    private final InstantSource clock;
    private final Supplier<MailroomConfiguration> configuration;

    public MoveNotes(
            FolderStore folders,
            WorkItems work,
            IdGenerator ids,
            InstantSource clock,
            Supplier<MailroomConfiguration> configuration) {
        this.folders = folders;
        this.work = work;
        this.ids = ids;
        this.clock = clock;
        this.configuration = configuration;
    }

    private record Letter(String desk, String folder, String headline) {}

    /** Writes down what is to be told; what belongs together becomes one note. */
    public void tell(List<MoveNote> notes) {
        Map<Letter, List<MoveNote>> letters = new LinkedHashMap<>();
        notes.forEach(note -> letters.computeIfAbsent(
                        new Letter(note.desk(), note.folder(), note.headline()), letter -> new ArrayList<>())
                .add(note));
        letters.forEach((letter, about) ->
                configuration.get().deskById(letter.desk()).ifPresent(desk -> tell(desk, letter, about)));
    }

    private void tell(DeskConfiguration desk, Letter letter, List<MoveNote> notes) {
        String name = NAME + ids.next();
        FilingOrder order =
                new FilingOrder(desk.id(), desk.account(), letter.folder(), KEYWORDS, 0, name, EarlierTries.PERHAPS);
        work.add(item(WorkKind.FILE, desk, order.write(), Duration.ZERO), Optional.of(mail(desk, name, letter, notes)));
        work.add(item(WorkKind.END_NOTE, desk, letter.folder() + "\n" + name, LASTS), Optional.empty());
    }

    private WorkItem item(WorkKind kind, DeskConfiguration desk, String instruction, Duration later) {
        return WorkItem.due(
                ids.next(), kind, desk.id(), 0, instruction, clock.instant().plus(later));
    }

    private byte[] mail(DeskConfiguration desk, String name, Letter letter, List<MoveNote> notes) {
        String subject = notes.size() == 1 ? notes.get(0).mail() : notes.size() + " mails";
        RawMessage notice = new InternalNotice(
                        letter.headline() + ": " + subject,
                        name + "@" + desk.account().domain(),
                        notes.get(0).about(),
                        FolderNames.of(desk).inWords(text(notes)))
                .write(desk, clock.instant());
        return new FiledCopy()
                .kind("notice", "about a move")
                .named(name)
                .notice(name)
                .of(notice);
    }

    private static String text(List<MoveNote> notes) {
        Map<String, Set<String>> mails = new LinkedHashMap<>();
        notes.forEach(note -> mails.computeIfAbsent(note.words(), words -> new LinkedHashSet<>())
                .add(note.mail()));
        return mails.entrySet().stream()
                        .map(entry -> listed(entry.getValue()) + "\n" + entry.getKey() + "\n\n")
                        .collect(Collectors.joining())
                + "Nothing is lost. This note goes by itself after " + LASTS.toDays()
                + " days, or when you delete it.\n";
    }

    private static String listed(Set<String> mails) {
        return mails.stream().limit(MOST_NAMED).map(mail -> "  " + mail + "\n").collect(Collectors.joining())
                + (mails.size() > MOST_NAMED ? "  and " + (mails.size() - MOST_NAMED) + " more\n" : "");
    }

    /** Carries out a work item of the kind END_NOTE; a note that somebody put elsewhere stays there. */
    public void end(WorkItem item) {
        String[] parts = item.instruction().split("\n", 2);
        configuration
                .get()
                .deskById(item.desk())
                .ifPresent(desk -> folders.find(desk.account(), parts[0], MailroomFields.NOTICE, parts[1])
                        .forEach(place -> folders.remove(desk.account(), place)));
    }
}
