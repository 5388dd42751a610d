package org.mailroom.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldNotice;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

class HeldNoticesTest {
    private final DeskFixture desk = new DeskFixture();

    @Test
    @DisplayName("E05 a blocked reply never leaves; its author and the supervisors are told")
    void blockedReplyShouldBeToldAndNeverLeave() {
        HeldReply reply = desk.hold(HeldState.BLOCKED, "Anna");

        assertThat(only(DeskFixture.ACCOUNT, "Agents/Anna").subject()).isEqualTo("Blocked: Re");
        MailMessage notice = only(desk.review, Folders.REVIEW_NOTICES);
        assertThat(text(notice)).contains("- a reason").contains("answer " + reply.id());
        assertThat(desk.folders.values(DeskFixture.ACCOUNT, "Outbox/Anna", MailroomFields.HELD))
                .isEmpty();
        assertThat(desk.releases.claimDue()).isEmpty();
        assertThat(desk.hold.recall(reply.id(), "Anna")).isFalse();
    }

    @Test
    @DisplayName("E11 a reply that goes back lies with the reasons in its author's folder")
    void returnedReplyShouldLieWithItsReasons() {
        desk.hold(HeldState.RETURNED, "Anna");

        assertThat(text(only(DeskFixture.ACCOUNT, "Returned/Anna"))).contains("- a reason");
        assertThat(desk.folders.values(DeskFixture.ACCOUNT, "Returned/Anna", MailroomFields.HELD))
                .hasSize(1);
    }

    @Test
    void sameNoticeTwiceShouldLieThereOnce() {
        HeldReply reply = desk.hold(HeldState.HELD, "Anna");
        HeldNotice notice = new HeldNotice(HeldNotice.Place.AUTHOR, false, "Please note", List.of("x\r\nBcc: y"));
        var item = desk.hold.notify(reply, notice);
        desk.notices.tell(item);
        desk.notices.tell(item);

        assertThat(text(only(DeskFixture.ACCOUNT, "Agents/Anna"))).contains("x  Bcc: y");
    }

    @Test
    void movedNoticeShouldBeTakenForNoInquiry() {
        desk.hold(HeldState.BLOCKED, "Anna");
        RawMessage notice = only(DeskFixture.ACCOUNT, "Agents/Anna").raw();
        var place = desk.folders.append(DeskFixture.ACCOUNT, "Queues/General", notice.bytes(), java.util.Set.of());
        desk.watch.appeared(
                new FolderChange.Appeared(DeskFixture.ACCOUNT, "Queues/General", place, "Anna", Optional.empty()),
                () -> notice);

        assertThat(desk.work.claimDue("node-1", desk.clock.instant(), java.time.Duration.ofMinutes(1), 10))
                .isEmpty();
    }

    private static String text(MailMessage notice) {
        return new String(notice.raw().bytes(), StandardCharsets.UTF_8);
    }

    private MailMessage only(EmailAddress account, String folder) {
        List<MailMessage> notices = desk.folders.values(account, folder, MailroomFields.NOTICE).keySet().stream()
                .map(place -> desk.folders.read(account, place))
                .flatMap(Optional::stream)
                .map(bytes -> MailMessage.read(RawMessage.of(bytes)))
                .toList();
        assertThat(notices).hasSize(1);
        return notices.get(0);
    }
}
