package org.mailroom.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.UnitOfWork;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.filing.CaseTexts;
import org.mailroom.desk.filing.Filer;
import org.mailroom.desk.filing.SafeFiling;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.notes.NoteDesk;
import org.mailroom.desk.notes.SavedNotes;
import org.mailroom.desk.screening.InMemoryInternalTexts;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

class SavedNotesTest {
    private static final String INTERNAL = "X-Mailroom-Internal";

    private final DeskFixture fixture = new DeskFixture();
    private final NoteDesk notes = new NoteDesk(
            fixture.cases,
            new CaseTexts(fixture.cases, fixture.folders),
            new InMemoryInternalTexts(fixture.cases),
            new SafeFiling(
                    new Filer(fixture.cases, fixture.folders, fixture.work, UnitOfWork.EACH_BY_ITSELF),
                    fixture.work,
                    fixture.ids,
                    fixture.clock),
            fixture.ids,
            fixture.clock);
    private final SavedNotes saved = new SavedNotes(
            () -> fixture.configuration,
            fixture.folders,
            notes,
            new Tellers(fixture.stories, fixture.ids, fixture.clock));

    @Test
    @DisplayName("D08 a draft saved in Notes becomes a note of the case that it names, and goes from there")
    void savedDraftShouldBecomeANote() {
        Case theCase = fixture.openCase();
        save("Anna", "Subject: about " + theCase.number() + "\r\n\r\nShe called twice.\r\n");
        work();

        assertThat(fixture.folders.places(DeskFixture.ACCOUNT, Folders.NOTES)).isEmpty();
        assertThat(fixture.folders.find(
                        DeskFixture.ACCOUNT,
                        "Queues/General",
                        INTERNAL,
                        "a note of Anna, for the people of the desk only"))
                .hasSize(1);
        assertThat(fixture.cases.interactions(theCase.id()))
                .extracting(Interaction::kind)
                .contains(Interaction.Kind.NOTE);
    }

    @Test
    @DisplayName("D08 a draft of no case goes back to who saved it; a mail of a case that is put into Notes stays")
    void otherMailShouldNotBecomeANote() {
        save("Anna", "Subject: about nothing\r\n\r\nShe called twice.\r\n");
        save("Anna", "Subject: moved\r\nX-Mailroom-Case: MR-261123-7KQ4T\r\n\r\nA mail of a case.\r\n");
        save("mallory", "Subject: stranger\r\n\r\nNobody knows me.\r\n");
        work();

        assertThat(fixture.folders.places(DeskFixture.ACCOUNT, Folders.NOTES)).hasSize(2);
        assertThat(fixture.folders.places(DeskFixture.ACCOUNT, Folders.returned("Anna")))
                .hasSize(2);
    }

    @Test
    @DisplayName("D08 what was saved while nobody watched is found, and stays where it belongs to no case")
    void unseenNoteShouldBeFound() {
        Case theCase = fixture.openCase();
        append("Subject: about " + theCase.number() + "\r\n\r\nShe called twice.\r\n");
        append("Subject: about nothing\r\n\r\nShe called twice.\r\n");
        fixture.reconciliation.run();
        work();

        assertThat(fixture.folders.places(DeskFixture.ACCOUNT, Folders.NOTES)).hasSize(1);
        assertThat(fixture.folders.places(DeskFixture.ACCOUNT, "Queues/General"))
                .hasSize(1);
    }

    private void save(String who, String text) {
        FolderPlace place = append(text);
        fixture.watch.appeared(
                new FolderChange.Appeared(DeskFixture.ACCOUNT, Folders.NOTES, place, who, Optional.empty()),
                () -> RawMessage.of(
                        fixture.folders.read(DeskFixture.ACCOUNT, place).orElseThrow()));
    }

    private FolderPlace append(String text) {
        return fixture.folders.append(
                DeskFixture.ACCOUNT, Folders.NOTES, text.getBytes(StandardCharsets.UTF_8), Set.of());
    }

    private void work() {
        List<WorkItem> items = fixture.work.claimDue("node-1", fixture.clock.instant(), Duration.ofMinutes(5), 100);
        items.stream().filter(item -> item.kind() == WorkKind.TAKE_NOTE).forEach(saved::take);
    }
}
