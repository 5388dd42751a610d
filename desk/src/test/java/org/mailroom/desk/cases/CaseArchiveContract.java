package org.mailroom.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.TestIds;
import org.mailroom.desk.message.EmailAddress;

/** What every implementation of {@link CaseArchive} does. */
public abstract class CaseArchiveContract {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");

    /** Cases, of which there are none when a test begins. */
    protected abstract Cases cases();

    /** The same cases in their order in time. */
    protected abstract CaseArchive archive();

    @Test
    @DisplayName("F07 the cases of a time are read page by page, each once, also where many came at one moment")
    void shouldReadEachCaseOnce() {
        List<Long> opened = new ArrayList<>();
        for (int i = 0; i < CaseArchive.PAGE + 20; i++) {
            opened.add(open("support", NOON, i));
        }
        opened.add(open("support", NOON.plusSeconds(1), 5_000));
        open("support", NOON.minusMillis(1), 5_001);
        open("support", NOON.plusSeconds(2), 5_002);
        open("other", NOON, 5_003);
        cases().state(open("support", NOON, 5_004), CaseState.WAITING_FOR_EXPERT);

        List<Case> first = page(Optional.empty());
        List<Case> second = page(Optional.of(first.get(first.size() - 1)));

        assertThat(first).hasSize(CaseArchive.PAGE);
        assertThat(second).hasSize(21);
        List<Long> read = new ArrayList<>(first.stream().map(Case::id).toList());
        read.addAll(second.stream().map(Case::id).toList());
        assertThat(read).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(page(Optional.of(second.get(20)))).isEmpty();
    }

    private List<Case> page(Optional<Case> after) {
        return archive().page("support", CaseState.OPEN, NOON, NOON.plusSeconds(2), after);
    }

    private long open(String desk, Instant at, int number) {
        long id = TestIds.next();
        CaseNumber called = new CaseNumber("MR-261124-%05d".formatted(number));
        Interaction mail = new Interaction(
                TestIds.next(),
                id,
                Interaction.Kind.INQUIRY,
                new MailIdentity(id + "@customer.example", "digest"),
                Optional.of(CARLA),
                "Hello",
                at);
        NewCase fresh = new NewCase(id, desk, called, CARLA, "Hello", "General", at);
        cases().join(new Joining(desk, new Joining.Target.Fresh(fresh), mail, Set.of(CARLA)));
        return id;
    }
}
