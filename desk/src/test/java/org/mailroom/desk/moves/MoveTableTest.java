package org.mailroom.desk.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailroom.desk.configuration.SampleDesk;

class MoveTableTest {
    @Test
    @DisplayName("D03 the table of the documentation is the one that decides")
    void everyRuleShouldBeDocumentedInItsPlace() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "agents.md"));

        assertThat(page).contains(MoveTable.RULES.stream().map(MoveRule::row).collect(Collectors.joining()));
    }

    @Test
    @DisplayName("D03 every move between two folders has a meaning, or is undone with a reason")
    void everyPairShouldHaveItsRow() {
        for (Spot from : Spot.values()) {
            for (Spot to : Spot.values()) {
                assertThat(MoveTable.rule(from, to).words()).isNotBlank();
            }
        }
    }

    @Test
    void everyRowShouldDecideSomeMove() {
        for (MoveRule rule : MoveTable.RULES) {
            assertThat(EnumSet.allOf(Spot.class))
                    .anyMatch(from -> MoveTable.rule(from, rule.to()).equals(rule));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Queues/Billing,QUEUE",
        "Queues/Triage,QUEUE",
        "Queues,ELSEWHERE",
        "Agents/Anna,AGENT",
        "Agents/Nobody,ELSEWHERE",
        "Agents,ELSEWHERE",
        "Waiting/Customer,WAITING",
        "Waiting/Expert,WAITING",
        "Waiting/Snoozed,SNOOZED",
        "Closed,CLOSED",
        "Closed/2026-11,CLOSED",
        "Outbox/Anna,OUTBOX",
        "Returned/Anna,RETURNED",
        "Collisions,COLLISIONS",
        "Delivery failed,DELIVERY_FAILED",
        "Automatic,AUTOMATIC",
        "Quarantine,QUARANTINE",
        "Unsorted,UNSORTED",
        "Away,AWAY",
        "Knowledge/Parcels,KNOWLEDGE",
        "INBOX,ELSEWHERE",
        "Trash,ELSEWHERE",
        "Closedness,ELSEWHERE"
    })
    void foldersShouldBeOfTheirKind(String folder, Spot kind) {
        assertThat(Spot.of(SampleDesk.support(), folder)).isEqualTo(kind);
    }
}
