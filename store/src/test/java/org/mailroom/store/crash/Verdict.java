package org.mailroom.store.crash;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.FinalCopies;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;
import org.mailroom.store.MailroomStore;
import org.mailroom.store.crash.Diary.Entry;

/** What became of all replies of a server that was killed again and again and then lived until nothing was left to do. */
final class Verdict {
    private static final int MOST = 100_000;
    private static final EmailAddress ACCOUNT = EmailAddress.of("support@acme.example");
    private static final EmailAddress REVIEW = SampleDesk.support().review().account();

    private final Diary diary;
    private final MailboxFiles folders;
    private final Map<String, List<HeldReply>> kept = new HashMap<>();
    private final Set<Long> doubted = new HashSet<>();
    private final List<MailMessage> returned = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final Sums sums = new Sums();

    /** Numbers of a run. */
    static final class Sums {
        int replies;
        int left;
        int takenBack;
        int refused;
        int lost;
        int twice;
        int inDoubtArrived;
        int inDoubt;
        int unapproved;
        int notFinal;
        int givenBack;

        void add(Sums more) {
            replies += more.replies;
            left += more.left;
            takenBack += more.takenBack;
            refused += more.refused;
            lost += more.lost;
            twice += more.twice;
            inDoubtArrived += more.inDoubtArrived;
            inDoubt += more.inDoubt;
            unapproved += more.unapproved;
            notFinal += more.notFinal;
            givenBack += more.givenBack;
        }

        @Override
        public String toString() {
            return replies + " replies: " + left + " left, " + takenBack + " taken back, " + refused
                    + " given back or thrown away by a reviewer, " + givenBack
                    + " given back not knowing whether they were taken, " + inDoubt + " in doubt (" + inDoubtArrived
                    + " of them had arrived); lost " + lost + ", twice " + twice + ", unapproved " + unapproved
                    + ", left in spite of an answer to the contrary " + notFinal;
        }
    }

    Verdict(Path folder, Instant now) {
        diary = new Diary(folder.resolve("diary"));
        folders = new MailboxFiles(folder.resolve("mail"));
        try (MailroomStore store = MailroomStore.open(DeskOnDisk.options(folder), new MovableClock(now))) {
            read(store);
        }
        diary.keys(Entry.SUBMITTED).forEach(this::judge);
        lookAtWhatWaits();
    }

    Sums sums() {
        return sums;
    }

    /** What must not be, in words. */
    List<String> wrong() {
        return wrong;
    }

    private void read(MailroomStore store) {
        HeldReplies replies = store.heldReplies();
        for (HeldState state : HeldState.values()) {
            for (HeldReply reply : replies.list(state, MOST)) {
                String key = String.join(" ", Plan.words(MailMessage.read(RawMessage.of(replies.contentOf(reply)))));
                kept.computeIfAbsent(key, any -> new ArrayList<>()).add(reply);
            }
        }
        store.workItems().list(WorkState.DEAD, MOST).stream()
                .filter(item -> item.kind() == WorkKind.SEND_AGAIN)
                .map(WorkItem::subject)
                .forEach(doubted::add);
        for (String agent : List.of("Anna", "Ben")) {
            returned.addAll(mails(ACCOUNT, Folders.returned(agent)));
        }
    }

    private List<MailMessage> mails(EmailAddress account, String folder) {
        return folders.places(account, folder).stream()
                .map(place -> folders.read(account, place))
                .flatMap(Optional::stream)
                .map(bytes -> MailMessage.read(RawMessage.of(bytes)))
                .toList();
    }

    private void judge(String key) {
        sums.replies++;
        long first = diary.count(Entry.LEFT_FIRST, key);
        long edited = diary.count(Entry.LEFT_EDITED, key);
        long left = first + edited;
        List<HeldReply> rows = kept.getOrDefault(key, List.of());
        boolean doubt = rows.stream().map(HeldReply::id).anyMatch(doubted::contains);
        sums.left += left > 0 ? 1 : 0;
        sums.inDoubt += doubt ? 1 : 0;
        sums.inDoubtArrived += doubt && left > 0 ? 1 : 0;
        sums.takenBack += diary.count(Entry.REMOVED, key) > 0 ? 1 : 0;
        sums.refused += diary.count(Entry.REFUSED, key) > 0 ? 1 : 0;
        if (left > 1) {
            sums.twice++;
            wrong.add(key + " left " + left + " times");
        }
        if (left == 0 && !doubt) {
            explain(key, rows);
        }
        if (left > 0) {
            checkRight(key, first);
            checkFiled(key, rows);
        }
    }

    /** Nothing left: then it lies somewhere where a person finds it, or a person did away with it. */
    private void explain(String key, List<HeldReply> rows) {
        boolean person = did(key, Entry.REMOVED) || did(key, Entry.REFUSED) || did(key, Entry.RECALLED);
        boolean visible = returned.stream().anyMatch(mail -> names(mail, key)) || editedCopyLies(key);
        boolean over = rows.stream()
                .map(HeldReply::state)
                .anyMatch(state -> state == HeldState.RECALLED
                        || state == HeldState.RETURNED
                        || (state == HeldState.DISCARDED && Plan.valueOf(key.split(" ", -1)[1]) == Plan.DISCARD));
        boolean thrown = rows.stream().map(HeldReply::state).anyMatch(state -> state == HeldState.DISCARDED);
        if (!over || !(person || visible || thrown)) {
            sums.lost++;
            wrong.add(key + " is lost: it stands at "
                    + rows.stream().map(HeldReply::state).toList());
        } else if (!person && !thrown) {
            sums.givenBack++;
        }
    }

    /** An edited copy that nobody saw being saved: its author is told that neither it nor the reply has left. */
    private boolean editedCopyLies(String key) {
        return did(key, Entry.SAVED)
                && mails(ACCOUNT, Folders.outbox("Anna")).stream()
                        .anyMatch(mail -> names(mail, key) && mail.ownWords().contains("edited text"));
    }

    private void checkRight(String key, long first) {
        Plan plan = Plan.valueOf(key.split(" ", -1)[1]);
        if (plan.author().equals("Ben") && !did(key, Entry.APPROVING)) {
            sums.unapproved++;
            wrong.add(key + " left although nobody let it go");
        }
        if (plan == Plan.EDIT_CARD && first == 0 && !did(key, Entry.APPROVING)) {
            sums.unapproved++;
            wrong.add(key + " left with a card number although nobody let it go");
        }
        for (Entry last : List.of(Entry.REMOVED, Entry.RECALLED, Entry.REFUSED)) {
            if (did(key, last)) {
                sums.notFinal++;
                wrong.add(key + " left although this was so: " + last);
            }
        }
        if (first > 0 && did(key, Entry.EDITED)) {
            sums.notFinal++;
            wrong.add(key + " left as it was before its author edited it");
        }
        if (first > 0 && did(key, Entry.SAVED) && !did(key, Entry.EDITED)) {
            sums.notFinal++;
            wrong.add(key + " left as it was although an edited copy lay in the outbox");
        }
    }

    private void checkFiled(String key, List<HeldReply> rows) {
        boolean delivered = rows.stream().map(HeldReply::state).anyMatch(state -> state == HeldState.DELIVERED);
        long filed = folders.folders(ACCOUNT).stream()
                .flatMap(folder -> mails(ACCOUNT, folder).stream())
                .filter(mail -> FinalCopies.isOne(mail.raw()) && names(mail, key))
                .count();
        if (delivered && filed != 1) {
            wrong.add(key + " is filed " + filed + " times beside the mails of its case");
        }
    }

    /** What a person still sees as if it waited; an edited copy that was not taken is its author's own. */
    private void lookAtWhatWaits() {
        for (String folder : List.of(Folders.outbox("Anna"), Folders.outbox("Ben"))) {
            mails(ACCOUNT, folder).stream()
                    .filter(mail -> !mail.ownWords().contains("edited text"))
                    .forEach(mail -> wrong.add("still in " + folder + ": " + mail.subject()));
        }
        for (String folder : List.of(
                Folders.REVIEW_PENDING, Folders.REVIEW_RELEASE, Folders.REVIEW_RETURN, Folders.REVIEW_DISCARD)) {
            mails(REVIEW, folder).forEach(mail -> wrong.add("still in " + folder + ": " + mail.subject()));
        }
    }

    private static boolean names(MailMessage mail, String key) {
        return mail.subject().contains("Parcel " + key);
    }

    private boolean did(String key, Entry entry) {
        return diary.has(entry, key);
    }
}
