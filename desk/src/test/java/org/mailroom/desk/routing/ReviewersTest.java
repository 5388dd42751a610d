package org.mailroom.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Handling;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DateSpan;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Duty;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.SampleDesk;

class ReviewersTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    @DisplayName("E10 those review who speak the customer's language, have what the queue asks for and work on it")
    void fittingSupervisorsShouldBeAsked() {
        DeskConfiguration desk = desk(
                RoutingSample.agent("Sue", RoutingSample.able(Map.of("refunds", 3), "de", "en")),
                RoutingSample.agent("Tom", RoutingSample.able(Map.of("refunds", 3), "en")),
                RoutingSample.agent("Una", RoutingSample.able(Map.of("refunds", 1))),
                RoutingSample.agent("Vic", Set.of("General"), RoutingSample.able(Map.of("refunds", 3))),
                RoutingSample.agent("Will", RoutingSample.able(Map.of("refunds", 2))));

        Reviewers reviewers = Reviewers.of(desk, triage("Billing", "de"), "Anna", NOON);

        assertThat(reviewers.people()).extracting(Person::name).containsExactly("Sue", "Will");
        assertThat(reviewers.words())
                .isEqualTo("asked to review it: Sue, Will; not asked yet: Tom does not speak de;"
                        + " Una has not refunds at level 2; Vic does not work on Billing");
    }

    @Test
    @DisplayName("E10 where nobody fits, or nobody who fits is there, all are asked but the author")
    void allShouldBeAskedWhereNobodyFits() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        Duty away = new Duty(
                Map.of("refunds", 3), Set.of("de"), Map.of(), List.of(new DateSpan(today, today)), Optional.empty());
        DeskConfiguration desk = desk(
                RoutingSample.agent("Sue", away),
                RoutingSample.agent("Tom", RoutingSample.able(Map.of())),
                RoutingSample.agent("Anna", RoutingSample.able(Map.of("refunds", 3))));

        Reviewers reviewers = Reviewers.of(desk, triage("Billing", "de"), "Anna", NOON);

        assertThat(reviewers.people()).extracting(Person::name).containsExactly("Sue", "Tom");
        assertThat(reviewers.words())
                .isEqualTo("asked to review it: Sue, Tom, as nobody fits: Sue is out of the office until 2026-11-23;"
                        + " Tom has not refunds at level 2");
    }

    @Test
    @DisplayName(
            "E10 supervisors of whom nothing is written are all asked; a language that is not sure asks for nobody")
    void supervisorsWithoutSkillsShouldAllBeAsked() {
        DeskConfiguration desk = desk(
                RoutingSample.agent("Sue", Duty.USUAL), RoutingSample.agent("Tom", RoutingSample.able(Map.of(), "en")));
        Triage unsure = new Triage(
                "General", Optional.empty(), Priority.NORMAL, Optional.of("de"), List.of(), Handling.USUAL, 10);

        assertThat(Reviewers.of(desk, unsure, "Anna", NOON))
                .isEqualTo(Reviewers.all(desk, "Anna"))
                .satisfies(all -> assertThat(all.words()).isEqualTo("asked to review it: Sue, Tom"));
    }

    @Test
    @DisplayName("E10 where the author is the only supervisor nobody is asked, and the story says so")
    void loneAuthorShouldBeSaid() {
        Reviewers reviewers =
                Reviewers.of(desk(RoutingSample.agent("Sue", Duty.USUAL)), triage("General", "de"), "Sue", NOON);

        assertThat(reviewers.people()).isEmpty();
        assertThat(reviewers.words()).isEqualTo("nobody is asked to review it: the desk has no other supervisor");
    }

    private static DeskConfiguration desk(Person... supervisors) {
        return SampleDesk.supervised(
                RoutingSample.desk(
                        List.of(RoutingSample.push("Billing", Map.of("refunds", 2)), RoutingSample.pull("General")),
                        List.of()),
                List.of(supervisors));
    }

    private static Triage triage(String queue, String language) {
        return new Triage(
                queue, Optional.empty(), Priority.NORMAL, Optional.of(language), List.of(), Handling.USUAL, 100);
    }
}
