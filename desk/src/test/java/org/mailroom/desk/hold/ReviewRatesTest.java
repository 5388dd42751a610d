package org.mailroom.desk.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Duty;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.ReviewRate;
import org.mailroom.desk.configuration.ReviewSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.configuration.Trial;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.work.InMemoryWorkItems;

class ReviewRatesTest {
    private static final EmailAddress CUSTOMER = EmailAddress.of("carla@customer.example");

    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    private final InMemoryHeldReplies replies = new InMemoryHeldReplies(new InMemoryWorkItems());
    private final ReviewRates rates = new ReviewRates(replies, clock);
    private final DeskConfiguration desk = SampleDesk.support();
    private long last;

    @Test
    @DisplayName("E07 all replies of a new agent are reviewed up to the last day of the trial, by the desk's clock")
    void trialShouldEndWithItsLastDay() {
        Person anna = agent(new Trial(Optional.of(LocalDate.parse("2026-11-24")), 0), 0.05);

        assertThat(rates.trial(desk, anna)).contains("Anna is new: all replies are reviewed until 2026-11-24");
        clock.move(Duration.ofHours(36));
        assertThat(rates.trial(desk, anna)).isPresent();
        clock.move(Duration.ofHours(12));
        assertThat(rates.trial(desk, anna)).isEmpty();
    }

    @Test
    @DisplayName(
            "E07 all replies of a new agent are reviewed until so many have passed; what was sent back does not count")
    void trialShouldEndWhenEnoughHavePassed() {
        Person anna = agent(new Trial(Optional.empty(), 3), 0.05);
        reviewed(Disposition.RELEASE, "Sue", 2);
        reviewed(Disposition.RETURN, "Sue", 1);
        reviewed(Disposition.RELEASE, ReviewTimeouts.NOBODY, 4);
        assertThat(rates.trial(desk, anna)).contains("Anna is new: 2 of 3 replies have passed a review");

        reviewed(Disposition.RELEASE, "Sue", 1);
        assertThat(rates.trial(desk, anna)).isEmpty();
    }

    @Test
    @DisplayName("E08 where the desk wants it the rate grows by the share of reviewed replies that was sent back")
    void rateShouldGrowWithWhatIsSentBack() {
        DeskConfiguration following = following();
        Person anna = agent(Trial.NONE, 0.1);
        reviewed(Disposition.RETURN, "Sue", 3);
        assertThat(rates.share(following, anna)).isEqualTo(0.1);

        reviewed(Disposition.RELEASE, "Sue", 9);
        assertThat(rates.share(following, anna)).isCloseTo(0.35, within(1e-9));
        assertThat(rates.words(anna, rates.share(following, anna)))
                .contains("by the results of the last reviews of Anna the rate is 35.0% instead of 10.0%");
        assertThat(rates.share(desk, anna)).isEqualTo(0.1);
        assertThat(rates.words(anna, rates.share(desk, anna))).isEmpty();
    }

    @Test
    @DisplayName("E08 with none sent back of twenty half the rate is enough; what is none or all stays so")
    void rateShouldBeHalvedForGoodWork() {
        DeskConfiguration following = following();
        reviewed(Disposition.RELEASE, "Sue", 20);

        assertThat(rates.share(following, agent(Trial.NONE, 0.1))).isEqualTo(0.05);
        assertThat(rates.share(following, agent(Trial.NONE, 1.0))).isEqualTo(1.0);
        assertThat(rates.share(following, agent(Trial.NONE, 0.0))).isZero();
    }

    private DeskConfiguration following() {
        ReviewSettings review = desk.review();
        return SampleDesk.with(
                desk.outbox(),
                new ReviewSettings(
                        review.account(),
                        review.defaultRate(),
                        review.copyRate(),
                        true,
                        review.requests(),
                        review.timeout()),
                desk.screening());
    }

    private static Person agent(Trial trial, double rate) {
        return new Person(
                "Anna", EmailAddress.of("anna@acme.example"), new ReviewRate(rate), trial, Set.of(), Duty.USUAL);
    }

    private void reviewed(Disposition disposition, String by, int times) {
        for (int i = 0; i < times; i++) {
            long id = ++last;
            replies.hold(
                    new HeldReply(
                            id,
                            "support",
                            7,
                            "Anna",
                            "Mail" + id,
                            new MailIdentity("m" + id + "@x", "d" + id),
                            HeldState.REVIEW,
                            clock.instant(),
                            EmailAddress.of("support@acme.example"),
                            List.of(CUSTOMER),
                            "Re: parcel",
                            List.of("a reason"),
                            clock.instant(),
                            Optional.empty(),
                            0),
                    new byte[0],
                    List.of());
            replies.decide(id, disposition, by, clock.instant(), List.of());
        }
    }
}
