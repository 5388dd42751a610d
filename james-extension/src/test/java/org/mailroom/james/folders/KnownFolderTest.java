package org.mailroom.james.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.james.mailbox.MessageUid;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.mailbox.inmemory.InMemoryId;
import org.apache.james.mailbox.model.MessageRange;
import org.junit.jupiter.api.Test;

class KnownFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final TreeMap<Long, Map<String, String>> lyingThere = new TreeMap<>();
    private final List<Long> read = new ArrayList<>();
    private final KnownFolder folder = new KnownFolder();

    @Test
    void findShouldReadEachHeaderOnce() throws Exception {
        lies(1, "a");
        lies(2, "b");
        assertThat(find("a")).containsExactly(1L);
        assertThat(find("b")).containsExactly(2L);
        lies(3, "a");

        assertThat(find("a", "b")).containsExactly(1L, 2L, 3L);
        assertThat(read).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatWasLearnedShouldNotBeRead() throws Exception {
        assertThat(find("a")).isEmpty();
        lies(1, "a");
        folder.learn(1, Map.of("Case", "a"), NOW);

        assertThat(find("a")).containsExactly(1L);
        assertThat(read).isEmpty();
    }

    @Test
    void whatIsLearnedOfAFolderThatNobodyLookedThroughShouldNotHideTheRest() throws Exception {
        lies(1, "a");
        lies(2, "a");
        folder.learn(2, Map.of("Case", "a"), NOW);

        assertThat(find("a")).containsExactly(1L, 2L);
    }

    @Test
    void aMessageThatComesToLieLateShouldBeFound() throws Exception {
        lies(1, "a");
        lies(3, "a");
        assertThat(find("a")).containsExactly(1L, 3L);
        lies(6, "a");
        assertThat(find("a")).containsExactly(1L, 3L, 6L);
        lies(2, "a");
        lies(5, "a");
        folder.learn(9, Map.of("Case", "b"), NOW);
        lies(8, "a");

        assertThat(find("a")).containsExactly(1L, 2L, 3L, 5L, 6L, 8L);
    }

    @Test
    void aMessageThatHasNotComeForLongShouldNotBeAskedForAnyMore() throws Exception {
        lies(3, "a");
        find("a");
        Instant later = NOW.plus(KnownFolder.LATE).plusSeconds(1);
        List<MessageRange> asked = new ArrayList<>();
        folder.find("Case", Set.of("a"), later, range -> {
            asked.add(range);
            return Map.of();
        });

        assertThat(asked).containsExactly(MessageRange.from(MessageUid.of(4)));
    }

    @Test
    void whereWeAreToldWhatComesOnlyThatShouldBeAskedForNowAndThenTheRest() throws Exception {
        KnownFolder told = new KnownFolder(() -> true);
        lies(1, "a");
        assertThat(told.find("Case", Set.of("a"), NOW, this::read)).containsExactly(1L);
        lies(2, "a");
        lies(3, "a");
        told.came(List.of(3L));
        List<MessageRange> asked = new ArrayList<>();
        KnownFolder.Reader noting = range -> {
            asked.add(range);
            return read(range);
        };

        assertThat(told.find("Case", Set.of("a"), NOW, noting)).containsExactly(1L, 3L);
        assertThat(told.find("Case", Set.of("a"), NOW, noting)).containsExactly(1L, 3L);
        assertThat(asked).containsExactly(MessageRange.one(MessageUid.of(3)));
        assertThat(told.find("Case", Set.of("a"), NOW.plus(KnownFolder.NOW_AND_THEN), this::read))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void whereSomethingMayHaveComeUntoldAllShouldBeAskedForOnce() throws Exception {
        KnownFolder told = new KnownFolder(() -> true);
        told.find("Case", Set.of("a"), NOW, this::read);
        lies(1, "a");
        told.doubt();

        assertThat(told.find("Case", Set.of("a"), NOW, this::read)).containsExactly(1L);
        lies(2, "a");
        assertThat(told.find("Case", Set.of("a"), NOW, this::read)).containsExactly(1L);
    }

    @Test
    void aDoubtShouldStayWhenTheFolderCannotBeRead() throws Exception {
        KnownFolder told = new KnownFolder(() -> true);
        told.find("Case", Set.of("a"), NOW, this::read);
        lies(1, "a");
        told.doubt();

        assertThatThrownBy(() -> told.find("Case", Set.of("a"), NOW, range -> {
                    throw new MailboxException("not now");
                }))
                .hasMessage("not now");
        assertThat(told.find("Case", Set.of("a"), NOW, this::read)).containsExactly(1L);
    }

    @Test
    void whatIsToldOfAndLearnedShouldNotBeRead() throws Exception {
        KnownFolder told = new KnownFolder(() -> true);
        told.find("Case", Set.of("a"), NOW, this::read);
        lies(1, "a");
        told.came(List.of(1L));
        told.learn(1, Map.of("Case", "a"), NOW);

        assertThat(told.find("Case", Set.of("a"), NOW, this::read)).containsExactly(1L);
        assertThat(read).isEmpty();
    }

    @Test
    void aFirstLookShouldHoldUpNobodyWhoPutsMailThere() throws Exception {
        lies(1, "a");

        List<Long> found = folder.find("Case", Set.of("a"), NOW, range -> {
            Map<Long, Map<String, String>> there = read(range);
            if (there.containsKey(1L)) {
                inAnotherThread(() -> {
                    lies(2, "a");
                    folder.learn(2, Map.of("Case", "a"), NOW);
                    lies(3, "a");
                    folder.came(List.of(3L));
                });
            }
            return there;
        });

        assertThat(found).containsExactly(1L, 2L, 3L);
        assertThat(read).containsExactly(1L, 2L, 3L);
    }

    private static void inAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Test
    void forgottenMessagesShouldNotBeFound() throws Exception {
        lies(1, "a");
        lies(2, "a");
        find("a");

        folder.forget(1);

        assertThat(find("a")).containsExactly(2L);
        assertThat(folder.of("Case", 1)).isEmpty();
        assertThat(folder.of("Case", 2)).contains("a");
        assertThat(folder.size()).isEqualTo(1);
    }

    @Test
    void valuesShouldBeThoseOfWhatLiesThere() throws Exception {
        lies(1, "a");
        lies(2, "b");
        find("a");
        lyingThere.remove(1L);
        lies(4, "d");
        lies(5, "e");
        folder.learn(5, Map.of("Case", "e"), NOW);

        assertThat(folder.values("Case", () -> List.copyOf(lyingThere.keySet()), NOW, this::read))
                .containsExactly(Map.entry(2L, "b"), Map.entry(4L, "d"), Map.entry(5L, "e"));
        assertThat(find("a")).isEmpty();
    }

    @Test
    void whateverComesAndGoesFindShouldKnowAllThatLiesThere() throws Exception {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            KnownFolder any = new KnownFolder();
            lyingThere.clear();
            long next = 1;
            List<Long> late = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                long uid = random.nextBoolean() || late.isEmpty() ? next++ : late.remove(random.nextInt(late.size()));
                switch (random.nextInt(4)) {
                    case 0 -> late.add(uid);
                    case 1 -> lyingThere.remove(1 + (long) random.nextInt((int) next));
                    case 2 -> {
                        lies(uid, "v" + uid % 3);
                        any.learn(uid, Map.of("Case", "v" + uid % 3), NOW);
                    }
                    default -> lies(uid, "v" + uid % 3);
                }
                assertThat(any.find("Case", Set.of("v1"), NOW, this::read))
                        .as("seed %d step %d", seed, step)
                        .containsAll(lyingThere.entrySet().stream()
                                .filter(entry -> entry.getValue().containsValue("v1"))
                                .map(Map.Entry::getKey)
                                .toList());
            }
        }
    }

    @Test
    void theFolderAskedForLongestAgoShouldBeForgottenBeforeItIsTooMuch() throws Exception {
        KnownFolders known = new KnownFolders(2);
        KnownFolder first = known.of(InMemoryId.of(1));
        lies(1, "a");
        lies(2, "a");
        first.find("Case", Set.of("a"), NOW, this::read);
        KnownFolder second = known.of(InMemoryId.of(2));
        assertThat(known.of(InMemoryId.of(1))).isSameAs(first);
        second.find("Case", Set.of("a"), NOW, this::read);

        assertThat(known.of(InMemoryId.of(1))).isSameAs(first);
        assertThat(known.of(InMemoryId.of(2))).isNotSameAs(second);
    }

    private void lies(long uid, String value) {
        lyingThere.put(uid, Map.of("Case", value));
    }

    private List<Long> find(String... values) throws MailboxException {
        return folder.find("Case", Set.of(values), NOW, this::read);
    }

    private Map<Long, Map<String, String>> read(MessageRange range) {
        Map<Long, Map<String, String>> found = new TreeMap<>(lyingThere);
        found.keySet().removeIf(uid -> !range.includes(MessageUid.of(uid)));
        read.addAll(found.keySet());
        return found;
    }
}
