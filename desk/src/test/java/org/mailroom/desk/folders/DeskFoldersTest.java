package org.mailroom.desk.folders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.SampleDesk;

class DeskFoldersTest {
    private final InMemoryFolderStore store = new InMemoryFolderStore();
    private final DeskConfiguration desk = SampleDesk.support();
    private final DeskFolders folders = new DeskFolders(store);

    @Test
    @DisplayName("D01 each queue and each agent has a folder, before the first mail comes")
    void everybodyShouldFindTheirFolders() {
        folders.make(SampleDesk.configuration(desk));

        assertThat(store.folders(desk.account()))
                .contains("Queues/Billing", "Queues/General", "Queues/Triage", "Agents/Anna", "Outbox/Ben")
                .contains("Returned/Anna", "Waiting/Customer", "Unsorted")
                .doesNotHaveDuplicates();
        assertThat(store.folders(desk.review().account()))
                .containsExactlyInAnyOrder(
                        "Review/Pending", "Review/Release", "Review/Return", "Review/Discard", "Review/Notices");
    }

    @Test
    void makingAgainShouldChangeNothing() {
        folders.make(SampleDesk.configuration(desk));
        var before = store.folders(desk.account());

        folders.make(SampleDesk.configuration(desk));

        assertThat(store.folders(desk.account())).isEqualTo(before);
    }
}
