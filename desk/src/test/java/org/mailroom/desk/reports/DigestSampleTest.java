package org.mailroom.desk.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.ServiceLevelSettings;
import org.mailroom.desk.configuration.ServiceSettings;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.InMemoryHeldReplies;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.service.DeskSample;
import org.mailroom.desk.work.InMemoryWorkItems;

/** A busy week in a report; {@code -Dmailroom.digest=FILE} keeps the page, of which the picture in docs/ was taken. */
class DigestSampleTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T07:00:00Z");
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");

    private final MovableClock clock = new MovableClock(MONDAY.plus(Duration.ofDays(7)));
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final InMemoryCases cases = new InMemoryCases(work);
    private final InMemoryHeldReplies replies = new InMemoryHeldReplies(work);
    private final IdGenerator ids = new IdGenerator(clock, 1);
    private final Random random = new Random(7);
    private final DeskConfiguration desk = DeskSample.serving(
            List.of(new ServiceLevelSettings(
                    "standard", Duration.ofHours(4), Optional.empty(), Optional.empty(), Optional.of(90), true)),
            ServiceSettings.NONE);

    @Test
    @DisplayName("I02 the page of a report holds everything in itself and asks nothing of elsewhere")
    void pageShouldStandAlone() throws IOException {
        for (int i = 0; i < 420; i++) {
            live(i);
        }
        LocalDate first = LocalDate.of(2026, 11, 23);

        String page = ReportPage.of(
                new Reporter(cases, replies::ofCase).make(desk, first, first.plusDays(6), clock.instant()));

        assertThat(page)
                .contains("standard, 90 % within 4 h", "By category", "By sentiment", "negative", "In review")
                .doesNotContain("http:", "https:", "<script", "<img", "src=", "url(");
        Optional<String> kept = Optional.ofNullable(System.getProperty("mailroom.digest"));
        if (kept.isPresent()) {
            Files.writeString(Path.of(kept.get()), page);
        }
    }

    private void live(int number) {
        long id = ids.next();
        Instant opened =
                MONDAY.plus(Duration.ofDays(random.nextInt(5))).plus(Duration.ofMinutes(random.nextInt(9 * 60)));
        String queue = List.of("Billing", "General", "Returns", "Technical").get(random.nextInt(4));
        cases.join(new Joining(
                "support",
                new Joining.Target.Fresh(new NewCase(
                        id,
                        "support",
                        new CaseNumber("MR-261124-%05d".formatted(number)),
                        CARLA,
                        "Hello",
                        queue,
                        opened)),
                new Interaction(
                        ids.next(),
                        id,
                        Interaction.Kind.INQUIRY,
                        new MailIdentity(id + "@customer.example", "digest"),
                        Optional.of(CARLA),
                        "Hello",
                        opened),
                Set.of(CARLA)));
        cases.triaged(
                id,
                new Triage(
                        queue,
                        Optional.of(List.of("invoice", "refund", "delivery", "defect")
                                .get(random.nextInt(4))),
                        Priority.NORMAL,
                        Optional.of(List.of("de", "en", "fr").get(random.nextInt(3))),
                        random.nextInt(6) == 0 ? List.of(Keywords.NEGATIVE) : List.of()));
        cases.target(id, opened.plus(Duration.ofHours(4)));
        if (random.nextInt(12) > 0) {
            answer(id, opened.plus(Duration.ofMinutes((long) (40 * Math.exp(random.nextGaussian())))));
        }
    }

    private void answer(long id, Instant at) {
        boolean reviewed = random.nextInt(5) == 0;
        long reply = ids.next();
        replies.hold(
                new HeldReply(
                        reply,
                        "support",
                        id,
                        random.nextBoolean() ? "Anna" : "Ben",
                        "source " + reply,
                        new MailIdentity(reply + "@acme.example", "d" + reply),
                        HeldState.DELIVERED,
                        at,
                        CARLA,
                        List.of(CARLA),
                        "Hello",
                        List.of(),
                        at.minus(Duration.ofMinutes(reviewed ? random.nextInt(90) : 2)),
                        reviewed ? Optional.of("Sue") : Optional.empty(),
                        0),
                new byte[] {1},
                List.of());
        cases.firstResponse(id, at);
        cases.state(id, random.nextBoolean() ? CaseState.CLOSED : CaseState.WAITING_FOR_CUSTOMER);
    }
}
