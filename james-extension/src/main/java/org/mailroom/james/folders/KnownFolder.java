package org.mailroom.james.folders;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.model.MessageRange;

/**
 * What the headers of one folder's messages say in the fields that the desk looks for, so that each header is read once
 * however often the folder is looked through. It stays right: a UID never comes to mean another message, and a message
 * never changes (RFC 3501 section 2.3.1.1). A message that has gone may still be known here; whoever asks must look
 * whether it lies there.
 *
 * <p>UIDs are given in rising order, but a message can come to lie in the folder a moment later than one with a higher
 * UID: such a UID is asked for again, for {@link #LATE}. Thread-safe; whoever looks holds up others who look, but nobody
 * who puts mail there.
 */
final class KnownFolder {
    /** How long after its UID was given a message may still come to lie in the folder: longer than a database waits. */
    static final Duration LATE = Duration.ofMinutes(5);
    /** How long we believe that we are told of all that comes: another server may put mail there, too. */
    static final Duration NOW_AND_THEN = Duration.ofSeconds(30);
    /** So many UIDs below the highest may still have to come when a folder is looked at first. */
    private static final int PERHAPS_LATE = 50;
    /** So many UIDs below one that has come may still have to come. */
    private static final int MOST_LATE = 10_000;

    private final TreeMap<Long, Map<String, String>> headers = new TreeMap<>();
    private final Map<Entry, TreeSet<Long>> places = new HashMap<>();
    private final TreeMap<Long, Instant> open = new TreeMap<>();
    /** What has come, as we were told, and was not read yet. */
    private final TreeSet<Long> unread = new TreeSet<>();

    /** Held while headers are read, which takes long in a full folder at the first look. */
    private final ReentrantLock looking = new ReentrantLock();

    private final BooleanSupplier told;
    private boolean beginning;
    private boolean doubted;
    private boolean looked;
    private Instant lastLook = Instant.EPOCH;
    private long through;
    private volatile int size;

    /** Of a folder of which nothing is known, and nobody tells what comes. */
    KnownFolder() {
        this(() -> false);
    }

    /**
     * Of a folder of which nothing is known.
     *
     * @param told whether {@link #came} is called for all that comes; then the folder is asked for more now and then only
     */
    KnownFolder(BooleanSupplier told) {
        this.told = told;
    }

    private record Entry(String field, String value) {}

    /** Reads the fields of the messages of a range, by UID; of those that lie there. */
    @FunctionalInterface
    interface Reader {
        Map<Long, Map<String, String>> read(MessageRange range) throws MailboxException;
    }

    /** The UIDs of what lies in the folder, in rising order. */
    @FunctionalInterface
    interface Lister {
        List<Long> uids() throws MailboxException;
    }

    /** How many messages are known. */
    int size() {
        return size;
    }

    /** The UIDs, in rising order, of messages that have one of these values in the field; some may have gone. */
    List<Long> find(String field, Set<String> values, Instant now, Reader reader) throws MailboxException {
        looking.lock();
        try {
            look(now, reader);
            return found(field, values);
        } finally {
            looking.unlock();
        }
    }

    private synchronized List<Long> found(String field, Set<String> values) {
        TreeSet<Long> found = new TreeSet<>();
        for (String value : values) {
            found.addAll(places.getOrDefault(new Entry(field, value), new TreeSet<>()));
        }
        return List.copyOf(found);
    }

    /** The values of the field in the messages that lie in the folder, in their order. */
    Map<Long, String> values(String field, Lister lister, Instant now, Reader reader) throws MailboxException {
        looking.lock();
        try {
            Set<Long> gone = knownUids();
            List<Long> lyingThere = lister.uids();
            lyingThere.forEach(gone::remove);
            gone.forEach(this::forget);
            look(now, reader);
            read(unknown(lyingThere), reader);
            return valuesOf(field, lyingThere);
        } finally {
            looking.unlock();
        }
    }

    private synchronized Set<Long> knownUids() {
        return new HashSet<>(headers.keySet());
    }

    private Map<Long, String> valuesOf(String field, List<Long> uids) {
        Map<Long, String> values = new LinkedHashMap<>();
        for (long uid : uids) {
            of(field, uid).ifPresent(value -> values.put(uid, value));
        }
        return values;
    }

    private void read(List<MessageUid> uids, Reader reader) throws MailboxException {
        for (MessageRange range : MessageRange.toRanges(uids)) {
            reader.read(range).forEach(this::know);
        }
    }

    private synchronized List<MessageUid> unknown(Collection<Long> uids) {
        return uids.stream()
                .filter(uid -> !headers.containsKey(uid))
                .map(MessageUid::of)
                .toList();
    }

    /** The value of the field in one message, if it is known. */
    synchronized Optional<String> of(String field, long uid) {
        return Optional.ofNullable(headers.get(uid)).map(fields -> fields.get(field));
    }

    /** A message of the folder that need not be read any more; the fields are all that the desk looks for. */
    synchronized void learn(long uid, Map<String, String> fields, Instant now) {
        if (looked) {
            arrived(uid, now);
            know(uid, fields);
        } else if (beginning) {
            unread.add(uid);
        }
    }

    /** Messages that have come to lie in the folder. */
    synchronized void came(Collection<Long> uids) {
        if (looked || beginning) {
            uids.stream().filter(uid -> !headers.containsKey(uid)).forEach(unread::add);
        }
    }

    /** Something may have come of which nobody tells: the folder is asked at the next look. */
    synchronized void doubt() {
        doubted = true;
    }

    /** All that is known of a message, if it is. */
    synchronized Optional<Map<String, String>> fields(long uid) {
        return Optional.ofNullable(headers.get(uid));
    }

    /** A message that has gone. */
    synchronized void forget(long uid) {
        Optional.ofNullable(headers.remove(uid))
                .ifPresent(fields -> fields.forEach((field, value) -> forget(new Entry(field, value), uid)));
        size = headers.size();
    }

    private void forget(Entry entry, long uid) {
        Optional.ofNullable(places.get(entry)).ifPresent(uids -> {
            uids.remove(uid);
            if (uids.isEmpty()) {
                places.remove(entry);
            }
        });
    }

    /** Reads what has come since the folder was looked at last. */
    private void look(Instant now, Reader reader) throws MailboxException {
        if (isToldOf(now)) {
            readWhatCame(reader);
        } else {
            lookForAll(now, reader);
        }
    }

    private synchronized boolean isToldOf(Instant now) {
        return looked && !doubted && told.getAsBoolean() && now.isBefore(lastLook.plus(NOW_AND_THEN));
    }

    private void readWhatCame(Reader reader) throws MailboxException {
        List<MessageUid> come = uids(unread);
        read(come, reader);
        come.forEach(uid -> readOnce(uid.asLong()));
    }

    private synchronized List<MessageUid> uids(Collection<Long> uids) {
        return uids.stream().map(MessageUid::of).toList();
    }

    private synchronized void readOnce(long uid) {
        unread.remove(uid);
    }

    private void lookForAll(Instant now, Reader reader) throws MailboxException {
        MessageRange rest = beginning(now);
        try {
            read(uids(open.keySet()), reader);
            take(new TreeMap<>(reader.read(rest)), now);
            readWhatCame(reader);
        } catch (MailboxException | RuntimeException e) {
            doubt();
            throw e;
        } finally {
            ended();
        }
    }

    /** From now on what comes is noted, also while nothing is known yet. */
    private synchronized MessageRange beginning(Instant now) {
        beginning = true;
        doubted = false;
        open.values().removeIf(since -> since.plus(LATE).isBefore(now));
        return MessageRange.from(MessageUid.of(through + 1));
    }

    private synchronized void take(Map<Long, Map<String, String>> come, Instant now) {
        if (looked) {
            come.keySet().forEach(uid -> arrived(uid, now));
        } else {
            begin(come.keySet(), now);
        }
        come.forEach(this::know);
        lastLook = now;
    }

    private synchronized void ended() {
        beginning = false;
        if (!looked) {
            unread.clear();
        }
    }

    private void begin(Set<Long> come, Instant now) {
        looked = true;
        through = come.stream().mapToLong(Long::longValue).max().orElse(0);
        for (long uid = Math.max(1, through - PERHAPS_LATE); uid < through; uid++) {
            open.put(uid, now);
        }
    }

    private void arrived(long uid, Instant now) {
        for (long late = Math.max(through + 1, uid - MOST_LATE); late < uid; late++) {
            open.put(late, now);
        }
        through = Math.max(through, uid);
    }

    private synchronized void know(long uid, Map<String, String> fields) {
        open.remove(uid);
        unread.remove(uid);
        headers.put(uid, fields);
        size = headers.size();
        fields.forEach((field, value) -> places.computeIfAbsent(new Entry(field, value), entry -> new TreeSet<>())
                .add(uid));
    }
}
