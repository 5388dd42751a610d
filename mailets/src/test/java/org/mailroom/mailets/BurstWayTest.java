package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.mailet.base.test.FakeMail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.bursts.Burst;
import org.mailroom.desk.configuration.BurstSettings;
import org.mailroom.desk.configuration.LearningSettings;
import org.mailroom.desk.configuration.QuarantineSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.TaggingSettings;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

class BurstWayTest {
    private static final String KEYWORD = "$Incident-1123-portal";

    private final DeskInMemory desk = new DeskInMemory();

    @Test
    @DisplayName("I03 a mail of a topic that has risen bears its keyword, and the story says why")
    void mailOfABurstShouldBeMarked() throws Exception {
        desk.configure(SampleDesk.with(
                SampleDesk.support(),
                new TaggingSettings(
                        LearningSettings.USUAL,
                        QuarantineSettings.USUAL,
                        Optional.empty(),
                        Optional.of(new BurstSettings(EmailAddress.of("owner@acme.example"), 10, 3)))));
        Burst burst = new Burst(1, "support", List.of("portal"), KEYWORD, desk.clock.instant(), 12);
        desk.burstBook.begin(
                burst, WorkItem.due(2, WorkKind.WARN_OWNER, "support", 1, "", desk.clock.instant()), new byte[0]);
        desk.bursts.share();

        desk.inbound(mail("m1", "The portal is down"));
        desk.inbound(mail("m2", "The lamp is dark"));

        assertThat(tags("The portal is down")).contains(KEYWORD);
        assertThat(tags("The lamp is dark")).doesNotContain(KEYWORD);
        assertThat(desk.stories.ofMessage("m1@customer.example"))
                .extracting(StoryEntry::words)
                .anyMatch(words -> words.contains("many customers write about \"portal\""));
    }

    private List<String> tags(String subject) {
        return desk.cases.casesOf("support", EmailAddress.of(DeskInMemory.CUSTOMER), 10).stream()
                .filter(found -> found.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .triage()
                .tags();
    }

    private static FakeMail mail(String id, String subject) throws Exception {
        String text =
                "From: carla@customer.example\nTo: support@acme.example\nSubject: %s\nMessage-ID: <%s@customer.example>\n\n%s.\n";
        return DeskInMemory.mail(id, DeskInMemory.CUSTOMER, DeskInMemory.DESK, text.formatted(subject, id, subject));
    }
}
