package org.mailroom.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.HostileText;
import org.mailroom.desk.Race;
import org.mailroom.desk.ids.TestIds;

/** What every implementation of {@link WorkItems} does. */
public abstract class WorkItemsContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Optional<byte[]> NO_BYTES = Optional.empty();

    /** Work items, none of them there yet. */
    protected abstract WorkItems items();

    @Test
    void anItemShouldComeBackAsItWasAdded() {
        WorkItem item = add(NOON);

        assertThat(items().list(WorkState.WAITING, 10)).containsExactly(item);
        assertThat(items().content(item.id())).isEmpty();
    }

    @Test
    void anItemThatIsKnownShouldStayAsItIs() {
        WorkItem item = WorkItem.due(TestIds.next(), WorkKind.FILE, "acme", 7, "as it was", NOON);
        items().add(item, Optional.of(bytes("as they were")));

        items().add(
                        WorkItem.due(item.id(), WorkKind.MOVE_CASE, "globex", 8, "otherwise", NOON),
                        Optional.of(bytes("other")));

        assertThat(items().list(WorkState.WAITING, 10)).containsExactly(item);
        assertThat(items().content(item.id())).contains(bytes("as they were"));
    }

    @Test
    void bytesShouldComeBackAsTheyWereAddedAndGoWithTheItem() {
        byte[] megabytes = new byte[3_000_000];
        RandomGeneratorFactory.of("L64X128MixRandom").create(42).nextBytes(megabytes);
        WorkItem item = WorkItem.due(TestIds.next(), WorkKind.FILE, "acme", 7, "", NOON);
        WorkItem empty = WorkItem.due(TestIds.next(), WorkKind.FILE, "acme", 7, "", NOON);
        items().add(item, Optional.of(megabytes));
        items().add(empty, Optional.of(new byte[0]));

        assertThat(items().content(item.id())).contains(megabytes);
        assertThat(items().content(empty.id())).contains(new byte[0]);

        claim(10).forEach(leased -> items().done(leased.id(), leased.token()));
        assertThat(items().content(item.id())).isEmpty();
    }

    @Test
    void claimDueShouldTakeWhatComesBeforeAllThatWasThere() {
        WorkItem late = add(NOON.plusSeconds(60));
        assertThat(claim(10)).isEmpty();
        WorkItem earlier = add(NOON.minusSeconds(60));
        assertThat(claim(10)).extracting(WorkItem::id).containsExactly(earlier.id());
        WorkItem earliest = add(NOON.minusSeconds(3600));
        assertThat(claim(10)).extracting(WorkItem::id).containsExactly(earliest.id());

        assertThat(items().claimDue("node-1", NOON.plusSeconds(60), LEASE, 10))
                .extracting(WorkItem::id)
                .containsExactly(late.id());
    }

    @Test
    void claimDueShouldTakeWhatIsDueTheLongestDueFirst() {
        WorkItem late = add(NOON);
        WorkItem early = add(NOON.minusSeconds(60));
        add(NOON.plusMillis(1));

        assertThat(claim(10)).extracting(WorkItem::id).containsExactly(early.id(), late.id());
    }

    @Test
    void claimDueShouldTakeNoMoreThanAsked() {
        IntStream.range(0, 5).forEach(i -> add(NOON.minusSeconds(i)));

        assertThat(claim(3)).hasSize(3);
        assertThat(claim(3)).hasSize(2);
        assertThat(claim(3)).isEmpty();
    }

    @Test
    void claimDueShouldGiveALeaseWithARisingToken() {
        WorkItem item = add(NOON);

        WorkItem leased = claim(1).get(0);

        assertThat(leased)
                .isEqualTo(new WorkItem(
                        item.id(),
                        item.kind(),
                        item.desk(),
                        item.subject(),
                        item.instruction(),
                        WorkState.LEASED,
                        NOON,
                        0,
                        Optional.empty(),
                        item.token() + 1));
        assertThat(items().list(WorkState.LEASED, 10)).containsExactly(leased);
    }

    @Test
    void aLeaseShouldEndByTheTimeThatIsPassedIn() {
        WorkItem first = onlyClaim(NOON, add(NOON));

        assertThat(items().claimDue("two", NOON.plus(LEASE).minusMillis(1), LEASE, 10))
                .isEmpty();
        List<WorkItem> again = items().claimDue("two", NOON.plus(LEASE), LEASE, 10);

        assertThat(again).singleElement().satisfies(second -> {
            assertThat(second.token()).isGreaterThan(first.token());
            assertThat(second.attempts()).isEqualTo(1);
            assertThat(second.dueAt()).isEqualTo(NOON);
        });
    }

    @Test
    void anOlderTokenShouldChangeNothing() {
        WorkItem lost = onlyClaim(NOON, add(NOON));
        WorkItem held = items().claimDue("two", NOON.plus(LEASE), LEASE, 10).get(0);

        assertThat(items().done(lost.id(), lost.token())).isFalse();
        assertThat(items().failed(lost.id(), lost.token(), "late", NOON)).isFalse();
        assertThat(items().dead(lost.id(), lost.token(), "late")).isFalse();
        assertThat(items().list(WorkState.LEASED, 10)).containsExactly(held);
        assertThat(items().done(held.id(), held.token())).isTrue();
    }

    @Test
    void doneShouldTakeTheItemAwayOnce() {
        WorkItem leased = onlyClaim(NOON, add(NOON));

        assertThat(items().done(leased.id(), leased.token())).isTrue();
        assertThat(items().done(leased.id(), leased.token())).isFalse();
        for (WorkState state : WorkState.values()) {
            assertThat(items().list(state, 10)).isEmpty();
        }
    }

    @Test
    void failedShouldLetTheItemBeTriedLater() {
        WorkItem leased = onlyClaim(NOON, add(NOON));
        Instant later = NOON.plusSeconds(30);

        assertThat(items().failed(leased.id(), leased.token(), "the folder is locked", later))
                .isTrue();

        assertThat(items().failed(leased.id(), leased.token(), "again", later)).isFalse();
        assertThat(items().nextDue()).contains(later);
        assertThat(claim(10)).isEmpty();
        WorkItem again = items().claimDue("one", later, LEASE, 10).get(0);
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.lastError()).contains("the folder is locked");
        assertThat(again.token()).isEqualTo(leased.token() + 1);
    }

    @Test
    void deadShouldLeaveTheItemForAPerson() {
        WorkItem leased = onlyClaim(NOON, add(NOON));

        assertThat(items().dead(leased.id(), leased.token(), "no such account")).isTrue();

        assertThat(items().claimDue("one", NOON.plus(Duration.ofDays(3650)), LEASE, 10))
                .isEmpty();
        assertThat(items().nextDue()).isEmpty();
        assertThat(items().list(WorkState.DEAD, 10)).singleElement().satisfies(dead -> {
            assertThat(dead.attempts()).isEqualTo(1);
            assertThat(dead.lastError()).contains("no such account");
        });
    }

    @Test
    void retryShouldMakeADeadOrWaitingItemDueNow() {
        WorkItem waiting = add(NOON.plusSeconds(3600));
        WorkItem leased = onlyClaim(NOON, add(NOON));
        assertThat(items().retry(leased.id(), NOON)).isFalse();
        items().dead(leased.id(), leased.token(), "no such account");

        assertThat(items().retry(leased.id(), NOON.plusSeconds(9))).isTrue();
        assertThat(items().retry(waiting.id(), NOON.plusSeconds(8))).isTrue();
        assertThat(items().retry(TestIds.next(), NOON)).isFalse();

        assertThat(items().claimDue("one", NOON.plusSeconds(9), LEASE, 10))
                .extracting(WorkItem::id)
                .containsExactly(waiting.id(), leased.id());
    }

    @Test
    void listShouldAnswerTheOldestFirstAndNoMoreThanAsked() {
        WorkItem one = add(NOON.plusSeconds(9));
        WorkItem two = add(NOON);
        add(NOON);

        assertThat(items().list(WorkState.WAITING, 2)).containsExactly(one, two);
    }

    @Test
    void nextDueShouldBeTheEarliestOfTheWaiting() {
        assertThat(items().nextDue()).isEmpty();
        add(NOON.plusSeconds(9));
        add(NOON.plusSeconds(3));
        onlyClaim(NOON, add(NOON));

        assertThat(items().nextDue()).contains(NOON.plusSeconds(3));
    }

    @Test
    void anItemShouldGoToOneOfEightThreads() throws Exception {
        IntStream.range(0, 100).forEach(i -> add(NOON.minusSeconds(i % 10)));

        List<List<WorkItem>> claims = Race.of(8, i -> () -> claimAll("node" + i));

        List<Long> all = claims.stream().flatMap(List::stream).map(WorkItem::id).toList();
        assertThat(all).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void anItemShouldBeDoneByOneOfEightThreads() throws Exception {
        WorkItem leased = onlyClaim(NOON, add(NOON));

        List<Boolean> done = Race.of(8, i -> () -> items().done(leased.id(), leased.token()));

        assertThat(done).containsOnlyOnce(true);
    }

    @Test
    void anItemShouldBeAddedByOneOfEightThreads() throws Exception {
        long id = TestIds.next();

        Race.of(8, i -> () -> {
            items().add(WorkItem.due(id, WorkKind.FILE, "acme", i, "", NOON), Optional.of(bytes("of " + i)));
            return i;
        });

        WorkItem kept = items().list(WorkState.WAITING, 10).get(0);
        assertThat(items().list(WorkState.WAITING, 10)).hasSize(1);
        assertThat(items().content(id)).contains(bytes("of " + kept.subject()));
    }

    @Test
    void hostileTextShouldComeBackWholeOrMended() {
        for (String text : HostileText.SAMPLES) {
            items().add(WorkItem.due(TestIds.next(), WorkKind.FILE, "acme", 7, text, NOON), NO_BYTES);
            WorkItem leased = claim(1).get(0);
            assertThat(HostileText.mended(leased.instruction())).isEqualTo(HostileText.mended(text));

            assertThat(items().dead(leased.id(), leased.token(), text.repeat(100)))
                    .isTrue();
            WorkItem dead = items().list(WorkState.DEAD, 100).stream()
                    .filter(item -> item.id() == leased.id())
                    .findFirst()
                    .orElseThrow();
            assertThat(HostileText.mended(text.repeat(100)))
                    .startsWith(HostileText.mended(dead.lastError().orElseThrow()));
        }
    }

    @Test
    void theLongestInstructionShouldBeKept() {
        String longest = "\u4e16".repeat(WorkItem.LONGEST_INSTRUCTION);
        items().add(WorkItem.due(TestIds.next(), WorkKind.FILE, "acme", 7, longest, NOON), NO_BYTES);

        assertThat(claim(1).get(0).instruction()).isEqualTo(longest);
    }

    @Test
    void manyClaimsAndEndsShouldLeaveNothingAndLoseNothing() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        boolean[] fails = new boolean[60];
        for (int i = 0; i < fails.length; i++) {
            fails[i] = random.nextBoolean();
            add(NOON);
        }

        List<Integer> done = Race.of(4, i -> () -> endAll("node" + i, fails));

        assertThat(done.stream().mapToInt(Integer::intValue).sum()).isEqualTo(fails.length);
        assertThat(items().list(WorkState.WAITING, 100)).isEmpty();
        assertThat(items().list(WorkState.LEASED, 100)).isEmpty();
    }

    private int endAll(String owner, boolean[] fails) {
        int done = 0;
        for (List<WorkItem> batch = claim(owner, 7); !batch.isEmpty(); batch = claim(owner, 7)) {
            for (WorkItem item : batch) {
                boolean fail = item.attempts() == 0 && fails[(int) (item.id() % fails.length)];
                if (fail) {
                    assertThat(items().failed(item.id(), item.token(), "once", NOON))
                            .isTrue();
                } else {
                    assertThat(items().done(item.id(), item.token())).isTrue();
                    done++;
                }
            }
        }
        return done;
    }

    @Test
    void anItemForAPersonShouldWaitUntilItIsToldToBeTried() {
        WorkItem item = forPerson();

        assertThat(claim(10)).isEmpty();
        assertThat(items().nextDue()).isEmpty();
        assertThat(items().list(WorkState.DEAD, 10)).containsExactly(item);
        assertThat(items().retry(item.id(), NOON)).isTrue();
        assertThat(claim(10)).extracting(WorkItem::id).containsExactly(item.id());
    }

    @Test
    void withdrawShouldTakeAWaitingItemAwayAndNoOther() {
        WorkItem waiting = WorkItem.due(TestIds.next(), WorkKind.ACKNOWLEDGE, "acme", 7, "", NOON);
        items().add(waiting, Optional.of(bytes("mail")));
        assertThat(items().withdraw(waiting.id())).isTrue();
        assertThat(items().withdraw(waiting.id())).isFalse();
        assertThat(items().content(waiting.id())).isEmpty();
        assertThat(claim(10)).isEmpty();

        WorkItem leased = add(NOON);
        claim(10);
        assertThat(items().withdraw(leased.id())).isFalse();
        assertThat(items().withdraw(forPerson().id())).isFalse();
    }

    @Test
    void closeShouldTakeADeadItemOfItsKindAwayAndNoOther() {
        WorkItem dead = forPerson();
        WorkItem waiting = add(NOON);

        assertThat(items().close(dead.id(), WorkKind.FILE)).isEmpty();
        assertThat(items().close(waiting.id(), waiting.kind())).isEmpty();
        assertThat(items().close(dead.id(), WorkKind.SEND_AGAIN)).contains(dead);
        assertThat(items().close(dead.id(), WorkKind.SEND_AGAIN)).isEmpty();
        assertThat(items().list(WorkState.DEAD, 10)).isEmpty();
    }

    private WorkItem forPerson() {
        WorkItem item = WorkItem.forPerson(
                TestIds.next(), WorkKind.SEND_AGAIN, "acme", 7, "joe@customer.example", NOON, "may have arrived");
        items().add(item, NO_BYTES);
        return item;
    }

    private List<WorkItem> claimAll(String owner) {
        List<WorkItem> all = new ArrayList<>();
        for (List<WorkItem> batch = claim(owner, 7); !batch.isEmpty(); batch = claim(owner, 7)) {
            all.addAll(batch);
        }
        return all;
    }

    private List<WorkItem> claim(int limit) {
        return claim("one", limit);
    }

    private List<WorkItem> claim(String owner, int limit) {
        return items().claimDue(owner, NOON, LEASE, limit);
    }

    private WorkItem onlyClaim(Instant now, WorkItem expected) {
        List<WorkItem> leased = items().claimDue("one", now, LEASE, 10);
        assertThat(leased).extracting(WorkItem::id).containsExactly(expected.id());
        return leased.get(0);
    }

    private WorkItem add(Instant dueAt) {
        WorkItem item = WorkItem.due(TestIds.next(), WorkKind.SHOW_HELD, "acme", 7, "how", dueAt);
        items().add(item, NO_BYTES);
        return item;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
