package org.mailroom.desk.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.message.EmailAddress;

class DemoConfigurationTest {

    private static final DeskConfiguration SUPPORT = DemoConfiguration.support();

    @Test
    void theFileShouldBeRightAsItIs() {
        assertThat(new MailroomConfigurationReader(Map.of())
                        .read(DemoConfiguration.FILE)
                        .problems())
                .isEmpty();
    }

    @Test
    void theServerShouldBeAsDocumented() {
        MailroomConfiguration server =
                DemoConfiguration.read(DemoConfiguration.text()).orThrow();
        Path folder = Repository.file("conf");

        assertThat(server.loginSeparator()).isEqualTo("/");
        assertThat(server.folder()).isEqualTo(folder);
        assertThat(server.keyFile()).isEqualTo(folder.resolve("mailroom.key"));
        assertThat(server.store().url()).isEqualTo("jdbc:derby:${var}/mailroom-derby");
        assertThat(server.store().password()).isEmpty();
        assertThat(server.store().poolSize()).isEqualTo(10);
        assertThat(server.retry()).isEqualTo(new RetrySettings(Duration.ofSeconds(5), Duration.ofMinutes(10), 20));
        assertThat(server.deskFor(EmailAddress.of("returns+x@acme.example"))).contains(SUPPORT);
    }

    @Test
    void theDeskShouldHaveItsNamesAddressesAndLanguages() {
        assertThat(SUPPORT.displayName()).isEqualTo("Acme Customer Service");
        assertThat(SUPPORT.addresses())
                .extracting(EmailAddress::asString)
                .containsExactly("support@acme.example", "billing@acme.example", "returns@acme.example");
        assertThat(SUPPORT.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(SUPPORT.languages()).containsExactly(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);
        assertThat(SUPPORT.subjectTag()).isEqualTo("MR");
    }

    @Test
    void theCalendarShouldBeOpenOnWeekdaysFromNineToFive() {
        var nineToFive = List.of(new TimeSpan(LocalTime.of(9, 0), LocalTime.of(17, 0)));

        assertThat(SUPPORT.calendar().hours())
                .containsOnlyKeys(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                .containsEntry(DayOfWeek.FRIDAY, nineToFive);
        assertThat(SUPPORT.calendar().holidays()).contains(LocalDate.of(2026, 12, 25));
    }

    @Test
    void queuesAndServiceLevelsShouldBeInTheOrderWritten() {
        assertThat(SUPPORT.queues())
                .extracting(QueueSettings::name)
                .containsExactly("Billing", "Returns", "Technical", "Key accounts", "General");
        assertThat(SUPPORT.defaultQueue()).isEqualTo("General");
        assertThat(SUPPORT.serviceLevels())
                .containsExactly(
                        new ServiceLevelSettings("standard", Duration.ofHours(4), true),
                        new ServiceLevelSettings("vip", Duration.ofHours(1), true));
    }

    @Test
    void triageShouldKeepItsOrderAndConditions() {
        assertThat(SUPPORT.triage()).hasSize(8);
        TriageRule byRecipient = SUPPORT.triage().get(1);
        assertThat(byRecipient.when().recipients()).containsExactly("billing@acme.example");
        assertThat(byRecipient.queue()).contains("Billing");
        TriageRule urgent = SUPPORT.triage().get(6);
        assertThat(urgent.priority()).contains(Priority.URGENT);
        assertThat(urgent.when().patterns().get(0).foundIn(new SearchedText("Bitte DRINGEND!")))
                .isTrue();
        assertThat(SUPPORT.triage().get(7).when().headers()).containsExactly(Map.entry("Importance", "high"));
    }

    @Test
    void peopleShouldHaveTheirOwnRates() {
        assertThat(SUPPORT.agents())
                .extracting(Person::name, person -> person.review().share())
                .containsExactly(tuple("anna", 0.05), tuple("ben", 1.0));
        assertThat(SUPPORT.agentNamed("ben").orElseThrow().queues()).containsExactlyInAnyOrder("Billing", "General");
        assertThat(SUPPORT.supervisors()).extracting(Person::name).containsExactly("sue");
    }

    @Test
    void repliesShouldWaitBeReviewedAndScreened() {
        assertThat(SUPPORT.outbox().recallWindow()).isEqualTo(Duration.ofSeconds(15));
        assertThat(SUPPORT.review().account()).isEqualTo(EmailAddress.of("review@acme.example"));
        assertThat(SUPPORT.screening().action(ScreenKind.CARD_NUMBERS)).isEqualTo(ScreenAction.REVIEW);
        assertThat(SUPPORT.screening().wordLists())
                .extracting(WordListSettings::file)
                .startsWith(
                        Repository.file("conf/lexicons/profanity-en.txt"),
                        Repository.file("conf/lexicons/profanity-de.txt"),
                        Repository.file("conf/lexicons/profanity-fr.txt"))
                .hasSize(9);
    }

    @Test
    void everyOptionShouldBeShown() {
        Pattern option = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);

        assertThat(option.matcher(ConfigurationReference.page()).results().map(match -> match.group(1)))
                .hasSizeGreaterThan(60)
                .allSatisfy(name -> assertThat(DemoConfiguration.text()).contains(name + ":"));
    }
}
