package org.mailroom.desk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.ReviewRate;
import org.mailroom.desk.configuration.ReviewSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.QualityScores;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Verb;

class QualityTest {
    private final DeskFixture desk = new DeskFixture();

    @BeforeEach
    void begin() {
        copying(1.0);
    }

    @Test
    @DisplayName("E14 a reply that left is copied into the review mailbox once, and to nobody else")
    void replyThatLeftShouldBeCopied() {
        HeldReply reply = sent("Anna");

        assertThat(copies()).containsValue(desk.tokens.of(reply)).hasSize(1);
        assertThat(reply.recipients()).containsExactly(DeskFixture.CUSTOMER);
    }

    @Test
    @DisplayName("E14 about the share that the desk wants is copied")
    void aShareShouldBeCopied() {
        copying(0.25);
        for (int i = 0; i < 400; i++) {
            sent("Anna");
        }

        assertThat(copies().size()).isBetween(70, 130);
    }

    @Test
    @DisplayName("E14 supervisors score by moving; results are counted by agent, with the criterion in the story")
    void movingShouldScore() {
        HeldReply good = sent("Anna");
        HeldReply bad = sent("Ben");

        put(Folders.QUALITY_MET, good, "Sue");
        put("QA/Not met/tone", bad, "Sue");

        assertThat(desk.scores.results("support"))
                .containsExactly(new QualityScores.Result("Anna", 1, 0), new QualityScores.Result("Ben", 0, 1));
        assertThat(desk.stories.ofCase(bad.caseId()))
                .anyMatch(entry ->
                        entry.verb() == Verb.SCORED && entry.words().equals("quality not met (tone), says Sue"));
    }

    @Test
    @DisplayName("E14 nobody scores a reply of his own, nor does somebody who reviews nothing")
    void othersShouldNotScore() {
        HeldReply own = sent("Sue");
        HeldReply annas = sent("Anna");

        put(Folders.QUALITY_MET, own, "Sue");
        put(Folders.QUALITY_MET, annas, "Ben");

        assertThat(desk.scores.results("support")).isEmpty();
    }

    private void copying(double rate) {
        ReviewSettings usual = desk.desk.review();
        desk.configuration = SampleDesk.configuration(SampleDesk.with(
                desk.desk.outbox(),
                new ReviewSettings(
                        usual.account(),
                        usual.defaultRate(),
                        Optional.of(new ReviewRate(rate)),
                        false,
                        Optional.empty()),
                desk.desk.screening()));
    }

    private HeldReply sent(String agent) {
        desk.hold(HeldState.HELD, agent);
        desk.clock.move(Duration.ofMinutes(3));
        HeldReply claimed = desk.releases.claimDue().get(0);
        desk.releases.submit(claimed);
        desk.releases.mayLeave(claimed.id(), claimed.token());
        desk.releases.recordRelease(claimed.id(), claimed.token());
        desk.doWork();
        return desk.replies.byId(claimed.id()).orElseThrow();
    }

    private Map<FolderPlace, String> copies() {
        return desk.folders.values(desk.review, Folders.QUALITY_PENDING, MailroomFields.HELD);
    }

    private void put(String folder, HeldReply reply, String who) {
        FolderPlace pending = copies().entrySet().stream()
                .filter(entry -> entry.getValue().equals(desk.tokens.of(reply)))
                .findFirst()
                .orElseThrow()
                .getKey();
        byte[] copy = desk.folders.read(desk.review, pending).orElseThrow();
        FolderPlace place = desk.folders.append(desk.review, folder, copy, Set.of());
        desk.watch.appeared(
                new FolderChange.Appeared(desk.review, folder, place, who, Optional.empty()),
                () -> RawMessage.of(copy));
    }
}
