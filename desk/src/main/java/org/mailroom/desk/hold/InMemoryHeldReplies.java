package org.mailroom.desk.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/** Held replies in memory, for tests and for looking at a sample without a server. Thread-safe. */
public final class InMemoryHeldReplies implements HeldReplies {
    private static final Comparator<HeldReply> OLDEST_FIRST = Comparator.comparing(HeldReply::id);

    private final Map<Long, Entry> entries = new HashMap<>();
    private final Map<FolderPlace, HeldCopy> copies = new LinkedHashMap<>();
    private final Map<Long, FolderPlace> showing = new HashMap<>();
    private final Map<Long, List<HeldVersion>> versions = new HashMap<>();
    private final Map<Long, Long> turns = new HashMap<>();
    private final Map<Long, ReviewClaim> reviewClaims = new HashMap<>();
    private final WorkItems work;

    /** @param work where the work that comes with a change is written */
    public InMemoryHeldReplies(WorkItems work) {
        this.work = work;
    }

    @Override
    public synchronized boolean hold(HeldReply reply, byte[] content, List<WorkItem> items) {
        if (known(reply)) {
            return false;
        }
        entries.put(reply.id(), new Entry(reply, content.clone(), Instant.MAX));
        return write(items);
    }

    @Override
    public synchronized long turn(long caseId) {
        return turns.getOrDefault(caseId, 0L);
    }

    @Override
    public synchronized Kept holdInTurn(HeldReply reply, byte[] content, List<WorkItem> items, long turn) {
        if (turn(reply.caseId()) != turn) {
            return known(reply) ? Kept.REPEATED : Kept.OVERTAKEN;
        }
        boolean held = hold(reply, content, items);
        if (held) {
            turns.put(reply.caseId(), reply.id());
        }
        return held ? Kept.KEPT : Kept.REPEATED;
    }

    @Override
    public synchronized Optional<HeldReply> byId(long id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::reply);
    }

    @Override
    public synchronized Optional<byte[]> content(long id) {
        return Optional.ofNullable(entries.get(id)).map(entry -> entry.content.clone());
    }

    @Override
    public synchronized List<HeldReply> list(HeldState state, int limit) {
        return all().filter(reply -> reply.state() == state)
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<HeldReply> ofCase(long caseId) {
        return all().filter(reply -> reply.caseId() == caseId)
                .sorted(OLDEST_FIRST)
                .limit(MOST_ANSWERS)
                .toList();
    }

    @Override
    public synchronized int departed(String desk, String agent, long caseId) {
        return (int) all().filter(reply -> reply.caseId() == caseId
                        && reply.desk().equals(desk)
                        && reply.agent().equals(agent)
                        && reply.state().departed())
                .count();
    }

    @Override
    public synchronized List<HeldState> reviewed(String desk, String agent, int most) {
        return all().filter(reply -> reply.desk().equals(desk) && reply.agent().equals(agent))
                .filter(reply -> reply.decidedBy()
                        .filter(by -> !by.equals(ReviewTimeouts.NOBODY))
                        .isPresent())
                .sorted(Comparator.comparingLong(HeldReply::id).reversed())
                .limit(most)
                .map(HeldReply::state)
                .toList();
    }

    @Override
    public synchronized boolean recall(long id, List<WorkItem> items) {
        return change(id, reply -> reply.state().recallable(), reply -> in(HeldState.RECALLED, reply)) && write(items);
    }

    @Override
    public synchronized boolean decide(
            long id, Disposition disposition, String reviewer, Instant now, List<WorkItem> items) {
        return change(
                        id,
                        reply -> reply.state() == HeldState.REVIEW,
                        reply -> decided(reply, disposition, reviewer, now))
                && write(items);
    }

    @Override
    public synchronized Optional<ReviewClaim> reviewClaim(long id) {
        return byId(id).filter(reply -> reply.state() == HeldState.REVIEW)
                .flatMap(reply -> Optional.ofNullable(reviewClaims.get(id)));
    }

    @Override
    public synchronized boolean claimReview(
            long id, Optional<ReviewClaim> from, ReviewClaim claim, List<WorkItem> items) {
        boolean waits =
                byId(id).filter(reply -> reply.state() == HeldState.REVIEW).isPresent();
        if (!waits || !Optional.ofNullable(reviewClaims.get(id)).equals(from)) {
            return false;
        }
        reviewClaims.put(id, claim);
        return write(items);
    }

    @Override
    public synchronized boolean freeReview(long id, ReviewClaim claim, List<WorkItem> items) {
        return reviewClaims.remove(id, claim) && write(items);
    }

    @Override
    public synchronized boolean replace(
            HeldReply edited, byte[] content, Set<HeldState> from, String editor, Instant now, List<WorkItem> items) {
        Entry entry = entries.get(edited.id());
        boolean taken = all().anyMatch(known -> known.id() != edited.id() && twins(known, edited));
        if (entry == null || taken || showing.containsKey(edited.id()) || !from.contains(entry.reply.state())) {
            return false;
        }
        List<HeldVersion> before = versions.computeIfAbsent(edited.id(), id -> new ArrayList<>());
        before.add(new HeldVersion(edited.id(), before.size(), editor, now, entry.content));
        entries.put(edited.id(), new Entry(edited, content.clone(), entry.leaseUntil));
        copies.replaceAll((place, copy) -> copy.heldId() == edited.id() ? replaced(copy) : copy);
        return write(items);
    }

    private static HeldCopy replaced(HeldCopy copy) {
        return switch (copy.role()) {
            case OUTBOX, COLLISION -> new HeldCopy(copy.heldId(), copy.place(), HeldCopy.Role.REPLACED);
            case REVIEW -> new HeldCopy(copy.heldId(), copy.place(), HeldCopy.Role.MISPLACED);
            case MISPLACED, REPLACED, COLLISION_NOTE, CLIENT -> copy;
        };
    }

    @Override
    public synchronized List<HeldVersion> versions(long id) {
        return List.copyOf(versions.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized List<HeldReply> claimDue(
            String owner, Instant now, Duration lease, int limit, Set<String> without) {
        List<HeldReply> due = claimable()
                .filter(reply -> !without.contains(reply.desk()))
                .filter(reply -> !reply.releaseAt().isAfter(now))
                .sorted(Comparator.comparing(HeldReply::releaseAt).thenComparing(OLDEST_FIRST))
                .limit(limit)
                .toList();
        return due.stream().map(reply -> claim(reply, now.plus(lease))).toList();
    }

    @Override
    public synchronized boolean enqueued(long id, long token, Instant now, Duration lease) {
        boolean enqueued = change(id, token, Set.of(HeldState.CLAIMED), HeldState.ENQUEUED);
        if (enqueued) {
            entries.computeIfPresent(id, (key, entry) -> new Entry(entry.reply, entry.content, now.plus(lease)));
        }
        return enqueued;
    }

    @Override
    public synchronized int reclaim(Instant now) {
        List<Entry> lost = entries.values().stream()
                .filter(entry -> IN_LEASE.contains(entry.reply.state()))
                .filter(entry -> !entry.leaseUntil.isAfter(now))
                .toList();
        lost.forEach(entry -> change(entry.reply.id(), reply -> true, reply -> in(HeldState.HELD, reply)));
        return lost.size();
    }

    @Override
    public synchronized Passage pass(long id, long token) {
        if (change(id, token, IN_LEASE, HeldState.RELEASING)) {
            return Passage.FIRST;
        }
        boolean again = byId(id).filter(reply -> reply.token() == token)
                .filter(reply -> reply.state() == HeldState.RELEASING || reply.state() == HeldState.RELEASED)
                .isPresent();
        return again ? Passage.AGAIN : Passage.REFUSED;
    }

    @Override
    public synchronized boolean takeBack(long id, long token) {
        return change(
                id,
                token,
                EnumSet.of(HeldState.CLAIMED, HeldState.ENQUEUED, HeldState.RELEASING, HeldState.RELEASED),
                HeldState.HELD);
    }

    @Override
    public synchronized boolean released(long id, long token, List<WorkItem> items) {
        return change(id, token, Set.of(HeldState.RELEASING), HeldState.RELEASED) && write(items);
    }

    @Override
    public synchronized boolean delivered(long id) {
        Set<HeldState> from = EnumSet.of(HeldState.RELEASING, HeldState.RELEASED);
        return change(id, reply -> from.contains(reply.state()), reply -> in(HeldState.DELIVERED, reply));
    }

    @Override
    public synchronized boolean undelivered(long id, List<WorkItem> items) {
        Set<HeldState> from = EnumSet.of(HeldState.RELEASING, HeldState.RELEASED, HeldState.DELIVERED);
        return change(id, reply -> from.contains(reply.state()), reply -> in(HeldState.UNDELIVERED, reply))
                && write(items);
    }

    @Override
    public synchronized boolean showing(long id, FolderPlace earliest) {
        boolean inOutbox = byId(id).filter(reply -> reply.state().inOutbox()).isPresent();
        if (inOutbox) {
            showing.put(id, earliest);
        }
        return inOutbox;
    }

    @Override
    public synchronized Optional<FolderPlace> showing(long id) {
        return Optional.ofNullable(showing.get(id));
    }

    @Override
    public synchronized void shown(HeldCopy copy) {
        copies.put(copy.place(), copy);
        if (copy.role() == HeldCopy.Role.OUTBOX) {
            showing.remove(copy.heldId());
        }
    }

    @Override
    public synchronized boolean hidden(FolderPlace place) {
        return copies.remove(place) != null;
    }

    @Override
    public synchronized Optional<HeldCopy> copyAt(FolderPlace place) {
        return Optional.ofNullable(copies.get(place));
    }

    @Override
    public synchronized List<HeldCopy> copies(long heldId) {
        return copies.values().stream().filter(copy -> copy.heldId() == heldId).toList();
    }

    private static final Set<HeldState> IN_LEASE = EnumSet.of(HeldState.CLAIMED, HeldState.ENQUEUED);

    private Stream<HeldReply> all() {
        return entries.values().stream().map(Entry::reply);
    }

    private Stream<HeldReply> claimable() {
        return all().filter(reply -> reply.state() == HeldState.HELD && !showing.containsKey(reply.id()));
    }

    private boolean known(HeldReply reply) {
        return all().anyMatch(known -> known.source().equals(reply.source()) || twins(known, reply));
    }

    private static boolean twins(HeldReply known, HeldReply reply) {
        return known.state().onItsWayOrGone()
                && known.desk().equals(reply.desk())
                && known.agent().equals(reply.agent())
                && known.identity().equals(reply.identity());
    }

    private HeldReply claim(HeldReply reply, Instant until) {
        HeldReply claimed = copy(reply, HeldState.CLAIMED, reply.releaseAt(), reply.decidedBy(), reply.token() + 1);
        entries.computeIfPresent(reply.id(), (key, entry) -> new Entry(claimed, entry.content, until));
        return claimed;
    }

    private boolean change(long id, long token, Set<HeldState> from, HeldState to) {
        return change(id, reply -> reply.token() == token && from.contains(reply.state()), reply -> in(to, reply));
    }

    private boolean change(long id, Predicate<HeldReply> when, UnaryOperator<HeldReply> change) {
        Entry entry = entries.get(id);
        if (entry == null || !when.test(entry.reply)) {
            return false;
        }
        entries.put(id, new Entry(change.apply(entry.reply), entry.content, entry.leaseUntil));
        return true;
    }

    private boolean write(List<WorkItem> items) {
        items.forEach(item -> work.add(item, Optional.empty()));
        return true;
    }

    private static HeldReply decided(HeldReply reply, Disposition disposition, String reviewer, Instant now) {
        Optional<String> by = Optional.of(reviewer);
        return switch (disposition) {
            case RELEASE -> copy(reply, HeldState.HELD, now, by, reply.token());
            case RETURN -> copy(reply, HeldState.RETURNED, reply.releaseAt(), by, reply.token());
            case DISCARD -> copy(reply, HeldState.DISCARDED, reply.releaseAt(), by, reply.token());
        };
    }

    private static HeldReply in(HeldState state, HeldReply reply) {
        return copy(reply, state, reply.releaseAt(), reply.decidedBy(), reply.token());
    }

    private static HeldReply copy(
            HeldReply reply, HeldState state, Instant releaseAt, Optional<String> decidedBy, long token) {
        return new HeldReply(
                reply.id(),
                reply.desk(),
                reply.caseId(),
                reply.agent(),
                reply.source(),
                reply.identity(),
                state,
                releaseAt,
                reply.sender(),
                reply.recipients(),
                reply.subject(),
                reply.reasons(),
                reply.heldAt(),
                decidedBy,
                token);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Entry(HeldReply reply, byte[] content, Instant leaseUntil) {}
}
