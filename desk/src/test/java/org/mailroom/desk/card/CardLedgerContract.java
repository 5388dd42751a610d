package org.mailroom.desk.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;
import org.mailroom.desk.folders.FolderPlace;

/** What every implementation of {@link CardLedger} does. */
public abstract class CardLedgerContract {
    /** The ledger to test, empty when a test begins. */
    protected abstract CardLedger ledger();

    @Test
    @DisplayName("D01 a case has one card: the next takes the place of the one that is known, and no other")
    void nextCardShouldTakeThePlaceOfTheKnown() {
        assertThat(ledger().put(card(7, 1, 10))).isTrue();
        assertThat(ledger().put(card(7, 1, 11))).isFalse();
        assertThat(ledger().put(card(7, 3, 12))).isFalse();
        assertThat(ledger().put(card(8, 2, 12))).isFalse();
        assertThat(ledger().put(card(7, 2, 13))).isTrue();
        assertThat(ledger().of(7)).contains(card(7, 2, 13));

        assertThat(ledger().remove(card(7, 1, 10))).isFalse();
        assertThat(ledger().remove(card(7, 2, 13))).isTrue();
        assertThat(ledger().remove(card(7, 2, 13))).isFalse();
        assertThat(ledger().of(7)).isEmpty();
        assertThat(ledger().put(card(7, 1, 14))).isTrue();
    }

    @Test
    @DisplayName("D01 of two who put a card at once, on two nodes, one counts")
    void oneOfTwoShouldCount() throws Exception {
        for (long id = 1; id <= 20; id++) {
            long caseId = id;
            assertThat(Race.of(2, i -> () -> ledger().put(card(caseId, 1, 10 + i))))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    @DisplayName("D01 the cards of a desk are read page by page")
    void cardsShouldBeReadPageByPage() {
        for (long id = 1; id <= CardLedger.PAGE + 1; id++) {
            ledger().put(card(id, 1, id));
        }
        ledger().put(new ShownCard(4_000, "billing", "Agents/Ben", new FolderPlace("b", 1), "f", 1));

        assertThat(ledger().page("support", 0)).hasSize(CardLedger.PAGE).startsWith(card(1, 1, 1));
        assertThat(ledger().page("support", CardLedger.PAGE))
                .containsExactly(card(CardLedger.PAGE + 1, 1, CardLedger.PAGE + 1));
        assertThat(ledger().page("support", 4_000)).isEmpty();
    }

    private static ShownCard card(long caseId, long version, long uid) {
        return new ShownCard(
                caseId, "support", "Agents/Anna · 安娜", new FolderPlace("mailbox", uid), "0".repeat(32), version);
    }
}
