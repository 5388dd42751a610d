package org.mailroom.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.Race;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.hold.HeldCopy;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.HoldDesk;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.TestIds;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Tables;
import org.mailroom.store.hold.JdbcHeldReplies;
import org.mailroom.store.story.JdbcStoryBook;
import org.springframework.dao.CannotAcquireLockException;

/** What several ports write together on one real database. */
abstract class UnitsOfWork {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final List<String> consequences = new ArrayList<>();

    abstract Database database();

    @Test
    void whatIsWrittenTogetherShouldBeThereForEverybodyTogether() {
        database().together(() -> {
            hold();
            tell("held");
            assertThat(new JdbcHeldReplies(database()).byId(1))
                    .as("what it wrote itself")
                    .isPresent();
            return true;
        });

        assertThat(rows()).containsExactly(1L, 1L);
    }

    @Test
    void nothingShouldBeThereWhenTheWorkFails() {
        assertThatThrownBy(() -> database().together(() -> {
                    hold();
                    tell("held");
                    throw new IllegalStateException("in the end");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("in the end");

        assertThat(rows()).containsExactly(0L, 0L);
    }

    @Test
    void aPartThatFailedShouldMakeTheWholeFailThoughTheWorkGoesOn() {
        assertThatThrownBy(() -> database().together(() -> {
                    hold();
                    try {
                        database().transaction(session -> session.change("INSERT INTO nowhere (id) VALUES (1)"));
                    } catch (RuntimeException e) {
                        consequences.add("went on");
                    }
                    return true;
                }))
                .hasMessageContaining("nowhere");

        assertThat(consequences).containsExactly("went on");
        assertThat(rows()).containsExactly(0L, 0L);
    }

    @Test
    void theFailureOfAPartShouldBeToldAndNotWhatTheWorkMadeOfIt() {
        assertThatThrownBy(() -> database().together(() -> {
                    try {
                        return database().read(session -> session.exists("SELECT COUNT(*) FROM nowhere"));
                    } catch (RuntimeException e) {
                        throw new IllegalStateException("lost", e);
                    }
                }))
                .hasMessageContaining("nowhere");
    }

    @Test
    @DisplayName("Work that others are in the way of is done again from the beginning, and has its consequences once")
    void workThatOthersAreInTheWayOfShouldBeDoneAgain() {
        List<String> tries = new ArrayList<>();
        database().together(() -> {
            tries.add("try");
            hold();
            database().afterwards(() -> consequences.add("after try " + tries.size()));
            if (tries.size() == 1) {
                database().transaction(session -> {
                    throw new CannotAcquireLockException("", new SQLTransactionRollbackException("", "40001"));
                });
            }
            return true;
        });

        assertThat(tries).hasSize(2);
        assertThat(consequences).containsExactly("after try 2");
        assertThat(rows()).containsExactly(1L, 0L);
    }

    @Test
    void consequencesShouldComeWhenEverybodySeesWhatWasWritten() {
        database().together(() -> {
            tell("one");
            database().afterwards(() -> consequences.add(Tables.count(database(), "story_pages") + " there"));
            tell("two");
            assertThat(consequences).isEmpty();
            return true;
        });
        database().afterwards(() -> consequences.add("at once"));

        assertThat(consequences).containsExactly("2 there", "at once");
    }

    @Test
    void nothingShouldFollowFromWhatWasTakenBack() {
        assertThatThrownBy(() -> database().together(() -> {
                    tell("one");
                    database().afterwards(() -> consequences.add("never"));
                    throw new IllegalStateException("in the end");
                }))
                .isInstanceOf(IllegalStateException.class);
        tell("two");

        assertThat(consequences).isEmpty();
    }

    @Test
    void workWithinWorkShouldBePartOfIt() {
        assertThatThrownBy(() -> database().together(() -> {
                    database().together(this::hold);
                    throw new IllegalStateException("in the end");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(rows()).containsExactly(0L, 0L);
    }

    @Test
    void manyThreadsShouldNotBeInEachOthersWork() throws Exception {
        Race.of(16, i -> () -> {
            try {
                database().together(() -> {
                    tell("first of " + i);
                    tell("second of " + i);
                    if (i % 2 == 0) {
                        throw new IllegalStateException("in the end");
                    }
                    return true;
                });
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        });

        assertThat(rows()).containsExactly(0L, 16L);
    }

    @Test
    @DisplayName("E02 E17 the copy whose going is a recall is not forgotten when the reply is not taken back")
    void aCopyShouldNotBeForgottenWithoutTheRecall() {
        hold();
        JdbcHeldReplies replies = new JdbcHeldReplies(database());
        FolderPlace place = new FolderPlace("7", 3);
        replies.shown(new HeldCopy(1, place, HeldCopy.Role.OUTBOX));
        MovableClock clock = MovableClock.at("2026-11-23T12:00:00Z");
        HoldDesk desk = new HoldDesk(replies, endingStories(), database(), new IdGenerator(clock, 1), clock);

        assertThatThrownBy(() -> desk.recallBy(place, 1, "anna")).hasMessage("the server is dead");

        assertThat(replies.copyAt(place)).isPresent();
        assertThat(replies.byId(1).map(HeldReply::state)).contains(HeldState.HELD);
    }

    private static StoryBook endingStories() {
        return new StoryBook() {
            @Override
            public void write(List<StoryEntry> entries) {
                throw new IllegalStateException("the server is dead");
            }

            @Override
            public List<StoryEntry> ofCase(long caseId) {
                return List.of();
            }

            @Override
            public List<StoryEntry> ofMessage(String messageId) {
                return List.of();
            }
        };
    }

    private void hold() {
        new JdbcHeldReplies(database()).hold(Replies.reply(1), Replies.content(1), List.of());
    }

    private void tell(String words) {
        new JdbcStoryBook(database())
                .write(List.of(new StoryEntry(
                        TestIds.next(), NOON, "acme", Optional.of(7L), Optional.empty(), "", Verb.HELD, words)));
    }

    private List<Long> rows() {
        return List.of(Tables.count(database(), "held"), Tables.count(database(), "story_pages"));
    }
}
