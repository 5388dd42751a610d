package org.mailroom.desk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.ids.TestIds;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;
import org.mailroom.desk.work.WorkState;

/** What every implementation of {@link CommandLedger} does. */
public abstract class CommandLedgerContract {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final MailIdentity MAIL = new MailIdentity("do@x", "d");

    /** The ledger to test, empty when a test begins. */
    protected abstract CommandLedger ledger();

    /** Where it writes the work. */
    protected abstract WorkItems work();

    @Test
    @DisplayName("D14 a mail with commands is taken once, with its work")
    void mailShouldBeTakenOnce() {
        WorkItem item = item();

        assertThat(ledger().take("support", MAIL, item, new byte[] {1, 2}, NOON))
                .isTrue();
        assertThat(ledger().take("support", MAIL, item(), new byte[] {1, 2}, NOON))
                .isFalse();
        assertThat(work().list(WorkState.WAITING, 10)).containsExactly(item);
        assertThat(work().content(item.id())).contains(new byte[] {1, 2});

        assertThat(ledger().take("billing", MAIL, item(), new byte[] {1}, NOON)).isTrue();
        assertThat(ledger().take("support", new MailIdentity("do@x", "e"), item(), new byte[] {1}, NOON))
                .isTrue();
        assertThat(work().list(WorkState.WAITING, 10)).hasSize(3);
    }

    @Test
    @DisplayName("D14 what became of a command stays as it was noted first")
    void outcomeShouldStay() {
        CommandOutcome refused = CommandOutcome.refused("no such case · 見つからない" + "x".repeat(2_000));
        ledger().note(7, 0, CommandOutcome.done("it is done"));
        ledger().note(7, 1, refused);
        ledger().note(7, 0, CommandOutcome.refused("it is done already"));

        assertThat(ledger().outcome(7, 0)).contains(CommandOutcome.done("it is done"));
        assertThat(ledger().outcome(7, 1)).contains(refused);
        assertThat(ledger().outcome(7, 2)).isEmpty();
        assertThat(ledger().outcome(8, 0)).isEmpty();
    }

    private static WorkItem item() {
        long id = TestIds.next();
        return WorkItem.due(id, WorkKind.CARRY_OUT, "support", id, "Anna", NOON);
    }
}
