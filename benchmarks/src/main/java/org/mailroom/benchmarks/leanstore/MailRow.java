package org.mailroom.benchmarks.leanstore;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.mail.Flags;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.ModSeq;
import org.apache.james.mailbox.model.Content;
import org.apache.james.mailbox.model.Mailbox;
import org.apache.james.mailbox.model.MessageMetaData;
import org.apache.james.mailbox.model.ThreadId;
import org.apache.james.mailbox.model.UpdatedFlags;
import org.apache.james.mailbox.store.mail.model.DefaultMessageId;
import org.apache.james.mailbox.store.mail.model.MailboxMessage;
import org.apache.james.mailbox.store.mail.model.impl.Properties;
import org.apache.james.mailbox.store.mail.model.impl.SimpleMailboxMessage;

/**
 * A message without its bytes.
 *
 * @param place the folder in which it lies now, and its UID
 * @param bytes the place under which its bytes are kept
 * @param size of the whole message, in bytes
 * @param headerSize bytes from the beginning to the body
 */
record MailRow(
        Place place,
        long modSeq,
        Place bytes,
        Instant internalDate,
        Optional<Instant> saveDate,
        long size,
        int headerSize,
        Properties properties,
        Flags flags) {
    /** A folder and a UID. */
    record Place(long folder, long uid) {}

    /** A new message, kept under the place that it gets. */
    static MailRow of(MailboxMessage message, long folder, FolderNumbers numbers) {
        Place place = new Place(folder, numbers.uid());
        return new MailRow(
                place,
                numbers.modSeq(),
                place,
                message.getInternalDate().toInstant(),
                message.getSaveDate().map(Date::toInstant),
                message.getFullContentOctets(),
                Math.toIntExact(message.getHeaderOctets()),
                message.getProperties(),
                message.createFlags());
    }

    /** The same message at another place, recent there. */
    MailRow at(long folder, FolderNumbers numbers, Place kept) {
        Flags recent = new Flags(flags);
        recent.add(Flags.Flag.RECENT);
        return new MailRow(
                new Place(folder, numbers.uid()),
                numbers.modSeq(),
                kept,
                internalDate,
                saveDate,
                size,
                headerSize,
                properties,
                recent);
    }

    /** As James's callers take it. */
    MailboxMessage message(Mailbox mailbox, Content content) {
        DefaultMessageId id = new DefaultMessageId();
        SimpleMailboxMessage message = new SimpleMailboxMessage(
                id,
                ThreadId.fromBaseMessageId(id),
                Date.from(internalDate),
                size,
                headerSize,
                content,
                flags,
                properties,
                mailbox.getMailboxId());
        message.setUid(MessageUid.of(place.uid()));
        message.setModSeq(ModSeq.of(modSeq));
        saveDate.map(Date::from).ifPresent(message::setSaveDate);
        return message;
    }

    /** What events tell of it. */
    MessageMetaData metaData() {
        DefaultMessageId id = new DefaultMessageId();
        return new MessageMetaData(
                MessageUid.of(place.uid()),
                ModSeq.of(modSeq),
                flags,
                size,
                Date.from(internalDate),
                saveDate.map(Date::from),
                id,
                ThreadId.fromBaseMessageId(id));
    }

    /** What events tell of its flags after a change, or after none. */
    UpdatedFlags updated(Flags now, long changedAt) {
        return UpdatedFlags.builder()
                .uid(MessageUid.of(place.uid()))
                .modSeq(ModSeq.of(changedAt))
                .oldFlags(flags)
                .newFlags(now)
                .build();
    }
}
