package org.mailroom.desk.folders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.FolderLanguage;
import org.mailroom.desk.configuration.FolderSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.people.Actor;
import org.mailroom.desk.people.Role;

class FolderRightsTest {
    private final DeskConfiguration desk = SampleDesk.with(new FolderSettings(true, FolderLanguage.EN));

    @ParameterizedTest
    @CsvSource({
        "Queues/Billing, ALL",
        "Queues/Billing/Old, ALL",
        "Queues/General, PUT",
        "Queues/Triage, PUT",
        "Quarantine, PUT",
        "Quarantine/2026, PUT",
        "Agents/Ben, ALL",
        "Agents/Ben/Later, ALL",
        "Agents/Anna, PUT",
        "Agents/Anna/Later, PUT",
        "Agents/Benjamin, PUT",
        "Outbox/Ben, ALL",
        "Outbox/Anna, NONE",
        "Outbox/Anna/, NONE",
        "Returned/Ben, ALL",
        "Returned/Anna, NONE",
        "Unsorted, NONE",
        "Automatic, NONE",
        "Waiting/Customer, ALL",
        "Closed/2026-11, ALL",
        "Collisions, ALL",
        "Knowledge/Refunds, ALL",
        "Notes, ALL",
        "INBOX, ALL",
        "Sent, ALL",
    })
    @DisplayName("D01 an agent of some queues sees these, his own folders and what is shared, and hands on the rest")
    void agentOfSomeQueues(String folder, FolderRight right) {
        assertThat(FolderRights.of(desk, new Actor("support", "Ben", Role.AGENT), folder))
                .isEqualTo(right);
    }

    @Test
    @DisplayName("D01 trailing blanks, which databases do not see, open nobody's outbox")
    void trailingBlanksShouldNotHelp() {
        Actor ben = new Actor("support", "Ben", Role.AGENT);

        assertThat(FolderRights.of(desk, ben, "Unsorted ")).isEqualTo(FolderRight.NONE);
        assertThat(FolderRights.of(desk, ben, "Outbox/Anna ")).isEqualTo(FolderRight.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "Queues/Billing, ALL",
        "Queues/General, ALL",
        "Queues/Triage, ALL",
        "Unsorted, ALL",
        "Automatic, ALL",
        "Quarantine, ALL",
        "Agents/Ben, PUT",
        "Outbox/Ben, NONE",
        "Returned/Ben, NONE",
    })
    @DisplayName("D01 an agent of all queues sees them all and what nobody has sorted, but no colleague's replies")
    void agentOfAllQueues(String folder, FolderRight right) {
        assertThat(FolderRights.of(desk, new Actor("support", "Anna", Role.AGENT), folder))
                .isEqualTo(right);
    }

    @Test
    @DisplayName("D01 an agent whom the configuration has no more sees no queue")
    void formerAgentShouldSeeNoQueue() {
        assertThat(FolderRights.of(desk, new Actor("support", "Carl", Role.AGENT), "Queues/Billing"))
                .isEqualTo(FolderRight.PUT);
    }

    @ParameterizedTest
    @CsvSource({"Outbox/Anna", "Queues/General", "Unsorted", "Returned/Ben"})
    @DisplayName("D01 supervisors see all, and so does everybody where the desk says nothing about it")
    void supervisorsAndOldDesksShouldSeeAll(String folder) {
        assertThat(FolderRights.of(desk, new Actor("support", "Sue", Role.SUPERVISOR), folder))
                .isEqualTo(FolderRight.ALL);
        assertThat(FolderRights.of(SampleDesk.support(), new Actor("support", "Ben", Role.AGENT), folder))
                .isEqualTo(FolderRight.ALL);
    }
}
