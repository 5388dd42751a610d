package org.mailroom.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.mail.Flags;
import org.apache.james.core.Username;
import org.apache.james.events.Event.EventId;
import org.apache.james.mailbox.MailboxSession.SessionId;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.ModSeq;
import org.apache.james.mailbox.events.MailboxEvents.Added;
import org.apache.james.mailbox.events.MailboxEvents.Expunged;
import org.apache.james.mailbox.events.MailboxEvents.FlagsUpdated;
import org.apache.james.mailbox.events.MailboxEvents.MailboxEvent;
import org.apache.james.mailbox.jpa.JPAId;
import org.apache.james.mailbox.model.MailboxPath;
import org.apache.james.mailbox.model.MessageMetaData;
import org.apache.james.mailbox.model.ThreadId;
import org.apache.james.mailbox.model.UpdatedFlags;
import org.apache.james.mailbox.store.mail.model.DefaultMessageId;
import org.junit.jupiter.api.Test;

class PendingChangesTest {
    private static final JPAId FOLDER = JPAId.of(1);
    private static final Username WHO = Username.of("support@acme.example");
    private static final MailboxPath PATH = MailboxPath.forUser(WHO, "Queues.General");

    private final PendingChanges pending = new PendingChanges();

    @Test
    void whatComesOneAfterTheOtherShouldBeOneChange() {
        come(1);
        come(2);

        assertThat(pending.folders()).containsExactly(FOLDER);
        assertThat(pending.size()).isEqualTo(2);
        assertThat(given()).containsExactly("come [1, 2]");
        assertThat(pending.has(FOLDER)).isFalse();
        assertThat(pending.size()).isZero();
        assertThat(given()).isEmpty();
    }

    @Test
    void whatCameAndWentShouldBeNoChange() {
        come(1);
        flags(1, Flags.Flag.SEEN);
        gone(1);

        assertThat(given()).isEmpty();
    }

    @Test
    void whatWasThereBeforeShouldGo() {
        flags(1, Flags.Flag.SEEN);
        gone(1);
        come(2);
        gone(3);

        assertThat(given()).containsExactly("gone [1, 3]", "come [2]");
    }

    @Test
    void onlyTheLastFlagsShouldCountAndNoneOfWhatIsToBeReadAnyway() {
        flags(1, Flags.Flag.SEEN);
        flags(1, Flags.Flag.FLAGGED);
        come(2);
        flags(2, Flags.Flag.SEEN);

        assertThat(given()).containsExactly("come [2]", "flags [1] FLAGGED true SEEN false");
    }

    @Test
    void aChangeShouldComeApartMessageByMessage() {
        come(1);
        come(2);
        gone(3);
        List<String> singly = new ArrayList<>();
        pending.give(FOLDER).forEach(change -> PendingChanges.singly(change).forEach(each -> singly.add(words(each))));

        assertThat(singly).containsExactly("gone [3]", "gone [1]", "come [1]", "gone [2]", "come [2]");
    }

    private void come(long uid) {
        TreeMap<MessageUid, MessageMetaData> added = new TreeMap<>(Map.of(MessageUid.of(uid), message(uid)));
        assertThat(pending.take(new Added(SessionId.of(1), WHO, PATH, FOLDER, added, EventId.random(), true)))
                .isTrue();
    }

    private void gone(long uid) {
        pending.take(new Expunged(
                SessionId.of(1), WHO, PATH, FOLDER, Map.of(MessageUid.of(uid), message(uid)), EventId.random()));
    }

    private void flags(long uid, Flags.Flag flag) {
        UpdatedFlags updated = UpdatedFlags.builder()
                .uid(MessageUid.of(uid))
                .modSeq(ModSeq.of(1))
                .oldFlags(new Flags())
                .newFlags(new Flags(flag))
                .build();
        pending.take(new FlagsUpdated(SessionId.of(1), WHO, PATH, FOLDER, List.of(updated), EventId.random()));
    }

    private static MessageMetaData message(long uid) {
        return new MessageMetaData(
                MessageUid.of(uid),
                ModSeq.of(1),
                new Flags(),
                10,
                Date.from(Instant.EPOCH),
                Optional.empty(),
                new DefaultMessageId(),
                ThreadId.fromBaseMessageId(new DefaultMessageId()));
    }

    private List<String> given() {
        return pending.give(FOLDER).stream().map(PendingChangesTest::words).toList();
    }

    private static String words(MailboxEvent event) {
        if (event instanceof Added added) {
            return "come " + uids(added.getUids());
        }
        if (event instanceof FlagsUpdated updated) {
            Flags flags = updated.getUpdatedFlags().get(0).getNewFlags();
            return "flags " + uids(updated.getUids()) + " FLAGGED " + flags.contains(Flags.Flag.FLAGGED) + " SEEN "
                    + flags.contains(Flags.Flag.SEEN);
        }
        return "gone " + uids(((Expunged) event).getUids());
    }

    private static List<Long> uids(Collection<MessageUid> uids) {
        return uids.stream().map(MessageUid::asLong).sorted().toList();
    }
}
