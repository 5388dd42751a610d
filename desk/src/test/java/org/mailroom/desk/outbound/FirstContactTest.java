package org.mailroom.desk.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ReviewRate;
import org.mailroom.desk.configuration.ReviewSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.sampling.SamplingDecision;

class FirstContactTest {
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");
    private static final EmailAddress DORA = EmailAddress.of("dora@customer.example");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final InMemoryCases cases = new InMemoryCases();
    private final OutboundDesk outbound = SampleOutbound.on(
            cases, new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8))));

    @Test
    @DisplayName("E09 replies in a customer's first case are reviewed by the rate for it, and the story says so")
    void firstCaseShouldBeReviewed() {
        long first = open(CARLA);

        SamplingDecision decision = outbound.draw(reviewingFirst(ReviewRate.ALL), SampleDesk.SUE, first, 0);

        assertThat(decision.chosen()).isTrue();
        assertThat(decision.words()).endsWith("it is the customer's first case with the desk");
    }

    @Test
    @DisplayName(
            "E09 a customer who has had a case before, also a closed one, is no new one; another's cases do not count")
    void laterCasesShouldNotBeReviewed() {
        long first = open(CARLA);
        cases.state(first, CaseState.CLOSED);
        long second = open(CARLA);
        long others = open(DORA);
        DeskConfiguration desk = reviewingFirst(ReviewRate.ALL);

        assertThat(outbound.draw(desk, SampleDesk.SUE, second, 0).chosen()).isFalse();
        assertThat(outbound.draw(desk, SampleDesk.SUE, others, 0).chosen()).isTrue();
    }

    @Test
    @DisplayName("E08 E09 without such a rate, and where another rate is higher, nothing changes")
    void higherRatesShouldWin() {
        long first = open(CARLA);

        assertThat(outbound.draw(SampleDesk.support(), SampleDesk.SUE, first, 0).chosen())
                .isFalse();
        assertThat(outbound.sample(reviewingFirst(new ReviewRate(0.01)), SampleDesk.BEN, first, 0))
                .satisfies(decision -> assertThat(decision.chosen()).isTrue())
                .satisfies(decision -> assertThat(decision.words()).doesNotContain("first case"));
    }

    private static DeskConfiguration reviewingFirst(ReviewRate rate) {
        DeskConfiguration usual = SampleDesk.support();
        ReviewSettings review = usual.review();
        return SampleDesk.with(
                usual.outbox(),
                new ReviewSettings(
                        review.account(),
                        review.defaultRate(),
                        rate,
                        review.copyRate(),
                        false,
                        review.requests(),
                        review.timeout()),
                usual.screening());
    }

    private long last;

    private long open(EmailAddress customer) {
        long id = ++last;
        Interaction inquiry = new Interaction(
                100 + id,
                id,
                Interaction.Kind.INQUIRY,
                new MailIdentity("inquiry-" + id + "@customer.example", "d" + id),
                Optional.of(customer),
                "Where is it?",
                NOON);
        CaseNumber number = CaseNumber.fresh("MR", LocalDate.of(2026, 11, 23), new Random(id));
        NewCase fresh = new NewCase(id, "support", number, customer, "Where is it?", "General", NOON);
        return cases.join(new Joining("support", new Joining.Target.Fresh(fresh), inquiry, Set.of(customer)))
                .theCase()
                .id();
    }
}
