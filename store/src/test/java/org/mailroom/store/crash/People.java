package org.mailroom.store.crash;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HeldTokens;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.moves.Transfer;
import org.mailroom.desk.watch.FolderChange;

/**
 * Agents and a supervisor at their mail programs: they do with what they see in the folders what its subject says. What
 * they do in a folder lasts before the desk hears of it, and the server may die in between.
 */
final class People {
    private static final Set<HeldState> WAITS = Set.of(HeldState.HELD, HeldState.REVIEW);
    private static final String SUPERVISOR = "Sue";

    private final DeskOnDisk desk;
    private final MailboxFiles files;
    private final Diary diary;
    private final Steps steps;
    private final Random random;

    People(DeskOnDisk desk, MailboxFiles files, Diary diary, Steps steps, Random random) {
        this.desk = desk;
        this.files = files;
        this.diary = diary;
        this.steps = steps;
        this.random = random;
    }

    /** A copy that somebody sees. */
    private record Seen(EmailAddress account, FolderPlace place, MailMessage mail, HeldReply reply) {
        String key() {
            return String.join(" ", Plan.words(mail));
        }

        Plan plan() {
            return Plan.of(mail);
        }
    }

    void act() {
        for (String agent : List.of("Anna", "Ben")) {
            seen(desk.desk.account(), Folders.outbox(agent)).forEach(copy -> author(agent, copy));
        }
        seen(desk.desk.review().account(), Folders.REVIEW_PENDING).forEach(this::reviewer);
    }

    private List<Seen> seen(EmailAddress account, String folder) {
        Map<FolderPlace, String> there = files.values(account, folder, MailroomFields.HELD);
        return there.entrySet().stream()
                .filter(copy -> random.nextInt(4) > 0)
                .map(copy -> new Seen(
                        account,
                        copy.getKey(),
                        MailMessage.read(
                                RawMessage.of(files.read(account, copy.getKey()).orElseThrow())),
                        HeldTokens.claimed(copy.getValue())
                                .flatMap(desk.replies::byId)
                                .orElseThrow()))
                .toList();
    }

    private void author(String agent, Seen copy) {
        if (copy.plan().recalls()) {
            remove(agent, copy);
        } else if (copy.plan().edits() && !edited(copy.key())) {
            saveEdited(agent, copy);
        }
    }

    /** Nobody edits a reply twice: who was not answered, but sees the copy lie there, believes that it was taken. */
    private boolean edited(String key) {
        return diary.has(Diary.Entry.SAVED, key) || diary.has(Diary.Entry.SAVED_LATE, key);
    }

    private void remove(String agent, Seen copy) {
        boolean waits = WAITS.contains(state(copy));
        files.remove(copy.account(), copy.place());
        if (waits) {
            diary.write(Diary.Entry.REMOVED, copy.key());
        }
        steps.did("outbox.removed");
        tell(new FolderChange.Vanished(copy.place(), agent));
        confirm(state(copy) == HeldState.RECALLED, Diary.Entry.RECALLED, copy);
    }

    private void saveEdited(String agent, Seen copy) {
        String folder = Folders.outbox(agent);
        boolean waits = WAITS.contains(state(copy));
        FolderPlace place = files.append(copy.account(), folder, edited(copy), Set.of());
        diary.write(waits ? Diary.Entry.SAVED : Diary.Entry.SAVED_LATE, copy.key());
        steps.did("outbox.saved");
        tell(new FolderChange.Appeared(copy.account(), folder, place, agent, Optional.empty()));
        String now = new String(desk.replies.contentOf(copy.reply()), StandardCharsets.UTF_8);
        confirm(WAITS.contains(state(copy)) && now.contains("edited text"), Diary.Entry.EDITED, copy);
    }

    private void reviewer(Seen copy) {
        switch (copy.plan()) {
            case RETURN -> move(copy, Folders.REVIEW_RETURN, HeldState.RETURNED);
            case DISCARD -> move(copy, Folders.REVIEW_DISCARD, HeldState.DISCARDED);
            case EDIT_APPROVE -> releaseEdited(copy);
            case RECALL_REVIEW -> {}
            default -> release(copy);
        }
    }

    private void release(Seen copy) {
        diary.write(Diary.Entry.APPROVING, copy.key());
        move(copy, Folders.REVIEW_RELEASE, HeldState.HELD);
    }

    private void releaseEdited(Seen copy) {
        diary.write(Diary.Entry.APPROVING, copy.key());
        FolderPlace place = files.append(copy.account(), Folders.REVIEW_RELEASE, edited(copy), Set.of());
        steps.did("review.saved");
        tell(new FolderChange.Appeared(copy.account(), Folders.REVIEW_RELEASE, place, SUPERVISOR, Optional.empty()));
    }

    private void move(Seen copy, String folder, HeldState goal) {
        Optional<FolderPlace> to = files.transfer(copy.account(), copy.place(), folder);
        steps.did("review.moved");
        to.ifPresent(place -> {
            Transfer move = new Transfer(Transfer.Kind.MOVE, Folders.REVIEW_PENDING);
            tell(new FolderChange.Appeared(copy.account(), folder, place, SUPERVISOR, Optional.of(move)));
            tell(new FolderChange.Vanished(copy.place(), SUPERVISOR));
            confirm(goal != HeldState.HELD && state(copy) == goal, Diary.Entry.REFUSED, copy);
        });
    }

    private byte[] edited(Seen copy) {
        String card = copy.plan() == Plan.EDIT_CARD ? "card 4111 1111 1111 1111\r\n" : "";
        String text =
                "From: " + copy.reply().agent() + "\r\nSubject: " + copy.reply().subject() + "\r\nTo: "
                        + copy.reply().recipients().get(0).asString() + "\r\n\r\nedited text\r\n" + card;
        return RawMessage.of(text.getBytes(StandardCharsets.UTF_8))
                .withFieldsFirst(List.of(new HeaderField(MailroomFields.HELD, desk.tokens.of(copy.reply()))))
                .bytes();
    }

    private HeldState state(Seen copy) {
        return desk.replies.byId(copy.reply().id()).orElseThrow().state();
    }

    private void tell(FolderChange change) {
        desk.journal.take(change).ifPresent(problem -> {
            throw problem;
        });
    }

    private void confirm(boolean done, Diary.Entry entry, Seen copy) {
        if (done) {
            diary.write(entry, copy.key());
            steps.did("person.told");
        }
    }
}
