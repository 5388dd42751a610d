package org.mailroom.desk.folders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.FolderLanguage;
import org.mailroom.desk.configuration.FolderSettings;
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
                        "Review/Pending",
                        "Review/Claimed/Sue",
                        "Review/Release",
                        "Review/Return",
                        "Review/Discard",
                        "Review/Notices");
    }

    @Test
    void makingAgainShouldChangeNothing() {
        folders.make(SampleDesk.configuration(desk));
        var before = store.folders(desk.account());

        folders.make(SampleDesk.configuration(desk));

        assertThat(store.folders(desk.account())).isEqualTo(before);
    }

    @Test
    @DisplayName("D01 a desk that changes its language finds its mail under the new names")
    void folderNamesShouldFollowTheLanguage() {
        folders.make(SampleDesk.configuration(desk));
        store.append(desk.account(), "Queues/Billing", "Subject: a\r\n\r\nb".getBytes(UTF_8), Set.of());
        store.readAs(FolderNames.in(FolderLanguage.EN), FolderNames.in(FolderLanguage.DE));
        DeskConfiguration german = SampleDesk.with(new FolderSettings(false, FolderLanguage.DE));

        folders.make(SampleDesk.configuration(german));

        assertThat(store.places(desk.account(), "Queues/Billing")).hasSize(1);
        assertThat(store.folders(desk.account()))
                .contains("Queues/Billing", "Queues/Triage", "Waiting/Customer")
                .doesNotHaveDuplicates()
                .noneMatch(folder -> folder.contains("="));
    }

    @Test
    @DisplayName("D01 folders get names of the administrator's own, other ones later, and those of the language again")
    void ownNamesShouldBeGivenAndTakenAway() {
        DeskConfiguration german = SampleDesk.with(new FolderSettings(false, FolderLanguage.DE));
        Map<String, String> first = Map.of("Queues", "Tickets", "Waiting/Customer", "On hold", "Notes", "Zettel");
        Map<String, String> second = Map.of("Queues", "Vorgänge", "Notes", "Zettel");
        folders.make(SampleDesk.configuration(desk));
        store.append(desk.account(), "Queues/Billing", "Subject: a\r\n\r\nb".getBytes(UTF_8), Set.of());
        store.append(desk.account(), "Waiting/Customer", "Subject: a\r\n\r\nb".getBytes(UTF_8), Set.of());

        DeskConfiguration now = desk;
        for (FolderSettings next : List.of(
                new FolderSettings(false, FolderLanguage.DE, first, Map.of()),
                new FolderSettings(
                        false, FolderLanguage.DE, second, Map.of("Queues", "Tickets", "Waiting/Customer", "On hold")),
                new FolderSettings(false, FolderLanguage.DE, Map.of(), Map.of("Queues", "Vorgänge", "Notes", "Zettel")),
                new FolderSettings(false, FolderLanguage.FR, first, Map.of()))) {
            DeskConfiguration then = SampleDesk.with(next);
            store.readAs(FolderNames.of(now), FolderNames.of(then));
            folders.make(SampleDesk.configuration(then));
            now = then;

            assertThat(store.folders(desk.account()))
                    .as("%s", next)
                    .contains("Queues/Billing", "Queues/Triage", "Waiting/Customer", "Notes", "Agents/Anna")
                    .noneMatch(folder ->
                            folder.contains("=") || folder.startsWith("Tickets") || folder.startsWith("Vorg"));
            assertThat(store.places(desk.account(), "Queues/Billing"))
                    .as("%s", next)
                    .hasSize(1);
            assertThat(store.places(desk.account(), "Waiting/Customer"))
                    .as("%s", next)
                    .hasSize(1);
        }
        assertThat(FolderNames.of(now).shown("Waiting/Customer")).isEqualTo("En attente/On hold");
        assertThat(FolderNames.of(now).known("Tickets/Billing")).isEqualTo("Queues/Billing");
        assertThat(FolderNames.of(german).shown("Queues/Billing")).isEqualTo("Anfragen/Billing");
    }

    @Test
    @DisplayName("D01 a change of names that was broken off goes on at the next start")
    void brokenOffRenamingShouldGoOn() {
        folders.make(SampleDesk.configuration(desk));
        store.readAs(FolderNames.in(FolderLanguage.EN), FolderNames.in(FolderLanguage.DE));
        store.rename(desk.account(), "=Queues", "Queues");
        DeskConfiguration german = SampleDesk.with(new FolderSettings(false, FolderLanguage.DE));

        folders.make(SampleDesk.configuration(german));

        assertThat(store.folders(desk.account()))
                .contains("Queues/Billing", "Queues/Triage", "Closed")
                .noneMatch(folder -> folder.contains("="));
    }

    @Test
    @DisplayName("D01 folders of people that happen to be called like a desk's in another language stay as they are")
    void foldersOfPeopleShouldStay() {
        store.ensure(desk.account(), "Abwesend");
        store.ensure(desk.account(), "Erledigt");

        folders.make(SampleDesk.configuration(desk));

        assertThat(store.folders(desk.account())).contains("Abwesend", "Erledigt", "Closed");
    }
}
