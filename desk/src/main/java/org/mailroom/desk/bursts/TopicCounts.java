package org.mailroom.desk.bursts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many mails of each topic came within the last hour, in slots of ten minutes, and what is usual: older counts, of
 * which half are forgotten in a week. Keeps {@link #MOST} topics, those that came the least go first.
 */
public final class TopicCounts {
    static final Duration SLOT = Duration.ofMinutes(10);
    static final int SLOTS = 6;
    static final int MOST = 5_000;

    private static final int VERSION = 1;
    private static final double KEPT_OF_A_SLOT =
            Math.pow(0.5, (double) SLOT.toSeconds() / Duration.ofDays(7).toSeconds());
    /** Counts as the number of all mails. */
    private static final String ALL = "";

    private final TreeMap<Long, Map<String, Integer>> slots = new TreeMap<>();
    private final Map<String, Double> usual = new HashMap<>();
    private double hours;
    private long firstSlot = Long.MAX_VALUE;
    private long next = Long.MIN_VALUE;

    /** A mail with these topics came. */
    void add(Instant at, Set<String> topics) {
        Map<String, Integer> slot = slots.computeIfAbsent(slot(at), none -> new HashMap<>());
        slot.merge(ALL, 1, Integer::sum);
        topics.forEach(topic -> slot.merge(topic, 1, Integer::sum));
        firstSlot = Math.min(firstSlot, slot(at));
    }

    /** Adds what another counted within the last hour. */
    void add(TopicCounts other) {
        other.slots.forEach((number, counts) -> {
            Map<String, Integer> slot = slots.computeIfAbsent(number, none -> new HashMap<>());
            counts.forEach((topic, count) -> slot.merge(topic, count, Integer::sum));
            firstSlot = Math.min(firstSlot, number);
        });
    }

    /** Lets what is older than an hour count as usual, but for these topics, which are not usual just now. */
    void roll(Instant now, Set<String> unusual) {
        long until = slot(now) - SLOTS + 1;
        if (firstSlot == Long.MAX_VALUE) {
            return;
        }
        long from = next == Long.MIN_VALUE ? firstSlot : next;
        if (until > from) {
            double kept = Math.pow(KEPT_OF_A_SLOT, (double) (until - from));
            usual.replaceAll((topic, count) -> count * kept);
            hours = hours * kept + (until - from) / (double) SLOTS;
            next = until;
        }
        while (!slots.isEmpty() && slots.firstKey() < until) {
            slots.pollFirstEntry().getValue().forEach((topic, count) -> {
                if (!unusual.contains(topic)) {
                    usual.merge(topic, (double) count, Double::sum);
                }
            });
        }
        forget();
    }

    private void forget() {
        for (double least = 0.5; usual.size() > MOST; least *= 2) {
            double limit = least;
            usual.entrySet().removeIf(entry -> !entry.getKey().equals(ALL) && entry.getValue() < limit);
        }
    }

    /** How many mails of this topic came within the last hour. */
    int lately(String topic, Instant now) {
        return slots.tailMap(slot(now) - SLOTS + 1).values().stream()
                .mapToInt(slot -> slot.getOrDefault(topic, 0))
                .sum();
    }

    /**
     * How many mails of this topic would be usual within the last hour: as many as it has in a usual hour, or as its share
     * makes of the mails about other things (as many as there may be by chance), whichever is more. So neither a busy hour
     * nor a word of nearly every mail is a burst.
     */
    double expected(String topic, Instant now) {
        double all = usual.getOrDefault(ALL, 0.0);
        double share = Math.min(0.9, (usual.getOrDefault(topic, 0.0) + 1) / (all + 20));
        int others = lately(ALL, now) - lately(topic, now);
        double mayBeOthers = others + 2 * Math.sqrt(others) + 3;
        return Math.max(share / (1 - share) * mayBeOthers, share * all / Math.max(1, hours));
    }

    /** Whether enough was seen to know what is usual. */
    boolean experienced(Instant now, Duration least, int mails) {
        return firstSlot != Long.MAX_VALUE
                && slot(now) - firstSlot >= least.dividedBy(SLOT)
                && usual.getOrDefault(ALL, 0.0) >= mails;
    }

    private static long slot(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SLOT.toSeconds());
    }

    /** The counts as bytes that {@link #read} understands. */
    public byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeLong(firstSlot);
            out.writeLong(next);
            out.writeDouble(hours);
            out.writeInt(usual.size());
            for (var entry : usual.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeFloat(entry.getValue().floatValue());
            }
            out.writeInt(slots.size());
            for (var slot : slots.entrySet()) {
                out.writeLong(slot.getKey());
                out.writeInt(slot.getValue().size());
                for (var entry : slot.getValue().entrySet()) {
                    out.writeUTF(entry.getKey());
                    out.writeInt(entry.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The counts that were written; none where the bytes cannot be read, for they are made anew within days. */
    public static TopicCounts read(byte[] bytes) {
        TopicCounts counts = new TopicCounts();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != VERSION) {
                return new TopicCounts();
            }
            counts.firstSlot = in.readLong();
            counts.next = in.readLong();
            counts.hours = in.readDouble();
            for (int i = in.readInt(); i > 0; i--) {
                counts.usual.put(in.readUTF(), (double) in.readFloat());
            }
            for (int i = in.readInt(); i > 0; i--) {
                Map<String, Integer> slot = counts.slots.computeIfAbsent(in.readLong(), none -> new HashMap<>());
                for (int j = in.readInt(); j > 0; j--) {
                    slot.put(in.readUTF(), in.readInt());
                }
            }
            return counts;
        } catch (IOException damaged) {
            return new TopicCounts();
        }
    }
}
