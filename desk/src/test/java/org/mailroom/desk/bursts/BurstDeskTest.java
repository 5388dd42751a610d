package org.mailroom.desk.bursts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.BurstSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.LearningSettings;
import org.mailroom.desk.configuration.QuarantineSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.TaggingSettings;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.intake.LoopMark;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkState;

class BurstDeskTest {
    private static final String[] CATEGORIES = {"billing", "returns", "technical", "delivery", "other"};
    private static final String BROKEN = "Login to the portal fails with error 503, what happened?";

    private final MovableClock clock = MovableClock.at("2026-11-02T00:00:00Z");
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final InMemoryBursts bursts = new InMemoryBursts(work);
    private final DeskConfiguration desk = SampleDesk.with(
            SampleDesk.support(),
            new TaggingSettings(
                    LearningSettings.USUAL,
                    QuarantineSettings.USUAL,
                    Optional.empty(),
                    Optional.of(new BurstSettings(EmailAddress.of("owner@acme.example"), 10, 3))));
    private final IdGenerator ids = new IdGenerator(clock, 1);
    private BurstDesk watch = watch();
    private long customers;

    private BurstDesk watch() {
        return new BurstDesk(bursts, () -> SampleDesk.configuration(desk), ids, clock);
    }

    @ParameterizedTest
    @DisplayName("I03 four weeks of ordinary days, with their mornings, weekends and busy Mondays, raise no alarm")
    @ValueSource(ints = {1, 2, 3})
    void ordinaryDaysShouldRaiseNoAlarm(int seed) {
        ordinaryDays(28, new Random(seed));

        assertThat(bursts.current()).isEmpty();
        assertThat(work.list(WorkState.WAITING, 10)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName(
            "I03 a real burst is noticed within fifteen mails, its later mails are marked, and the owner warned once")
    @ValueSource(ints = {4, 5})
    void aBurstShouldBeNoticed(int seed) {
        Random random = new Random(seed);
        ordinaryDays(14, random);
        clock.move(Duration.ofHours(10));
        List<Optional<Burst>> seen = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            clock.move(Duration.ofSeconds(30));
            ordinary(random);
            seen.add(mail("technical", BROKEN));
            watch.share();
        }

        int first = seen.indexOf(
                seen.stream().filter(Optional::isPresent).findFirst().orElseThrow());
        assertThat(first).isLessThan(15);
        assertThat(seen.subList(first, 60)).allMatch(Optional::isPresent);
        assertThat(seen.get(59).orElseThrow().keyword()).startsWith("$Incident-1116-");
        assertThat(bursts.current()).hasSize(1);
        List<WorkItem> warnings = work.list(WorkState.WAITING, 10);
        assertThat(warnings).hasSize(1);
        MailMessage warning = MailMessage.read(
                RawMessage.of(work.content(warnings.get(0).id()).orElseThrow()));
        assertThat(warning.subject()).startsWith("Many customers write about: ");
        assertThat(warning.field(LoopMark.FIELD)).as("A15 our own mark").isPresent();
        assertThat(warning.plainText()).contains("$Incident-1116-");
    }

    @Test
    @DisplayName("I03 a restart forgets neither what is usual nor the burst, and warns nobody again")
    void aRestartShouldWarnNobodyAgain() {
        Random random = new Random(7);
        ordinaryDays(14, random);
        clock.move(Duration.ofHours(10));
        for (int i = 0; i < 20; i++) {
            mail("technical", BROKEN);
        }
        watch.share();
        Burst begun = bursts.current().get(0);

        watch = watch();
        watch.share();
        for (int i = 0; i < 30; i++) {
            assertThat(mail("technical", BROKEN)).contains(begun);
        }
        assertThat(work.list(WorkState.WAITING, 10)).hasSize(1);
    }

    @Test
    @DisplayName("I03 a burst that subsides is over, and the same topic may rise again")
    void aBurstShouldSubside() {
        Random random = new Random(8);
        ordinaryDays(14, random);
        clock.move(Duration.ofHours(10));
        for (int i = 0; i < 20; i++) {
            mail("technical", BROKEN);
        }
        assertThat(bursts.current()).hasSize(1);
        clock.move(Duration.ofMinutes(50));
        assertThat(watch.share()).isEmpty();

        clock.move(Duration.ofMinutes(40));
        assertThat(watch.share()).hasSize(1);
        assertThat(mail("technical", BROKEN)).isEmpty();
    }

    @Test
    @DisplayName("I03 one customer who writes twenty times is no burst")
    void oneCustomerShouldBeNoBurst() {
        ordinaryDays(14, new Random(9));
        clock.move(Duration.ofHours(10));
        EmailAddress angry = EmailAddress.of("angry@customer.example");
        for (int i = 0; i < 20; i++) {
            assertThat(watch.seen(desk, theCase(angry), Optional.of("technical"), BROKEN))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("I03 what is usual is not known on the first days, so there is no alarm")
    void newDesksShouldRaiseNoAlarm() {
        for (int i = 0; i < 200; i++) {
            assertThat(mail("technical", BROKEN)).isEmpty();
            watch.share();
        }
    }

    @Test
    @DisplayName("I03 keywords are atoms, whatever the topic")
    void keywordsShouldBeAtoms() {
        Instant now = clock.instant();
        assertThat(BurstDesk.keyword("#störung", 1, now, ZoneOffset.UTC)).isEqualTo("$Incident-1102-storung");
        assertThat(BurstDesk.keyword("пароль", 46_655, now, ZoneOffset.UTC)).isEqualTo("$Incident-1102-zzz");
    }

    @Test
    @DisplayName("I03 damaged counts are made anew")
    void damagedCountsShouldBeMadeAnew() {
        TopicCounts counts = new TopicCounts();
        counts.add(clock.instant(), Set.of("login"));
        byte[] bytes = counts.write();

        assertThat(TopicCounts.read(bytes).lately("login", clock.instant())).isEqualTo(1);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(TopicCounts.read(Arrays.copyOf(bytes, length)).lately("login", clock.instant()))
                    .isZero();
        }
    }

    /** Days with about 300 mails on Mondays, 200 on other working days, 40 at weekends, most of them by day. */
    private void ordinaryDays(int days, Random random) {
        for (int hour = 0; hour < 24 * days; hour++) {
            int day = clock.instant().atZone(ZoneOffset.UTC).getDayOfWeek().getValue();
            int ofDay = clock.instant().atZone(ZoneOffset.UTC).getHour();
            double busy = day == 1 ? 1.5 : day < 6 ? 1 : 0.2;
            double mails = busy * (ofDay >= 8 && ofDay < 18 ? (ofDay < 11 ? 30 : 16) : 1.5);
            int count = Math.max(0, (int) Math.round(mails + Math.sqrt(mails) * random.nextGaussian()));
            for (int i = 0; i < count; i++) {
                ordinary(random);
            }
            clock.move(Duration.ofHours(1));
            watch.share();
        }
    }

    /** Words as texts have them: the second is half as frequent as the first, the third a third. */
    private void ordinary(Random random) {
        String words = random.doubles(25)
                .mapToObj(chance -> "word" + letters((int) Math.pow(3_000, chance)))
                .collect(Collectors.joining(" "));
        mail(CATEGORIES[random.nextInt(CATEGORIES.length)], words);
    }

    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(c -> Character.toString('a' + Character.digit(c, 26)))
                .collect(Collectors.joining());
    }

    private Optional<Burst> mail(String category, String text) {
        EmailAddress customer = EmailAddress.of("c" + customers++ + "@customer.example");
        return watch.seen(desk, theCase(customer), Optional.of(category), text);
    }

    private Case theCase(EmailAddress customer) {
        return new Case(
                customers,
                desk.id(),
                CaseNumber.fresh("MR", LocalDate.of(2026, 11, 2), new Random(customers)),
                customer,
                "Portal",
                CaseState.OPEN,
                Optional.empty(),
                Triage.fresh("General"),
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }
}
