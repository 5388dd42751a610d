package org.mailroom.desk.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.cases.CaseFinder;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfigurationReader;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.customers.CustomerDesk;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Recogniser;
import org.mailroom.desk.junk.InMemorySenderJudgements;
import org.mailroom.desk.junk.JunkDesk;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.InMemoryCategoryModels;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.TargetFacts;
import org.mailroom.desk.service.TargetPolicy;
import org.mailroom.desk.work.InMemoryWorkItems;

class CustomerTriageTest {
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");
    private static final String CALM = "I should like to know the size of the lamp that you sell.";
    private static final String ANGRY = "I am disappointed, the lamp is broken again.";

    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    private final Map<String, String> record = new HashMap<>(Map.of("name", "Carla Rossi"));
    private final InMemoryCases cases = new InMemoryCases(new InMemoryWorkItems());
    private final CustomerDesk customers = new CustomerDesk(
            settings -> address -> address.equals(CARLA) ? Optional.of(record) : Optional.empty(),
            Runnable::run,
            cases,
            clock);
    private final InboundDesk inbound = new InboundDesk(
            new Recogniser(),
            new CaseFinder(
                    cases,
                    new ReplyTokens(
                            new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8)))),
                    id -> Optional.empty(),
                    clock),
            new TriagePolicy(
                    new FunctionWordLanguageDetector(), new CategoryLearner(new InMemoryCategoryModels(), clock)),
            customers,
            new JunkDesk(
                    new InMemorySenderJudgements(),
                    new CategoryLearner(new InMemoryCategoryModels(), clock),
                    cases,
                    clock));

    @Test
    @DisplayName("C05 a tier lifts the priority, tags, and tightens the target")
    void tierShouldLiftPriorityAndTarget() {
        record.put("tier", "Gold");
        DeskConfiguration desk = desk("[]");
        TriageDecision decision = triage(desk, CALM);

        assertThat(decision.triage().priority()).isEqualTo(Priority.HIGH);
        assertThat(decision.triage().tags()).contains("$VIP", "tier-gold");
        assertThat(decision.reasons())
                .anyMatch(words -> words.contains("the customer is Carla Rossi, tier gold"))
                .anyMatch(words -> words.contains("very important ($VIP): tier gold"))
                .anyMatch(words -> words.contains("priority high, for the customer"));
        Instant now = clock.instant();
        assertThat(TargetPolicy.target(desk, decision.triage().targetFacts(), now)
                        .orElseThrow())
                .satisfies(target -> assertThat(target.firstResponseDue()).isEqualTo(now.plus(Duration.ofHours(1))))
                .satisfies(target -> assertThat(target.words()).contains("tier gold", "\"fast\""));
        assertThat(TargetPolicy.target(desk, TargetFacts.of("General"), now)
                        .orElseThrow()
                        .firstResponseDue())
                .isEqualTo(now.plus(Duration.ofHours(4)));
    }

    @Test
    @DisplayName("C05 a tier's slower service level does not loosen the queue's")
    void tierShouldNotLoosenTheTarget() {
        Instant now = clock.instant();

        assertThat(TargetPolicy.target(desk("[]"), facts("tier-basic"), now)
                        .orElseThrow()
                        .firstResponseDue())
                .isEqualTo(now.plus(Duration.ofHours(4)));
    }

    @Test
    @DisplayName("C05 enough value makes a customer very important; a rule's higher priority stays")
    void valueShouldMakeVip() {
        record.put("value", "10000");
        TriageDecision decision = triage(desk("[{name: r, when: {customer: {vip: true}}, priority: urgent}]"), CALM);

        assertThat(decision.triage().tags()).contains("$VIP").doesNotContain("$ChurnRisk");
        assertThat(decision.triage().priority()).isEqualTo(Priority.URGENT);

        record.put("value", "9999.99");
        clock.move(Duration.ofHours(1));
        assertThat(triage(desk("[]"), CALM).triage().tags()).doesNotContain("$VIP");
    }

    @ParameterizedTest
    @DisplayName("C05 who says so may leave, in whichever language")
    @CsvSource({
        "'I want to cancel my contract today, please confirm this to me.'",
        "'Ich werde den Vertrag kündigen, wenn das nicht besser wird.'",
        "'Je vais résilier mon contrat si cela continue comme cela.'",
        "'Quiero cancelar mi contrato con ustedes, no me gusta nada.'",
        "'Voglio disdire il contratto, non sono contento di voi.'"
    })
    void wordingShouldBeARisk(String words) {
        TriageDecision decision = triage(desk("[]"), words);

        assertThat(decision.triage().tags()).contains("$ChurnRisk");
        assertThat(decision.reasons()).anyMatch(reason -> reason.contains("may leave ($ChurnRisk): says \""));
    }

    @Test
    @DisplayName("C05 two signs of repeated contact, negative tone and a last order long ago are a risk, one is not")
    void twoSignsShouldBeARisk() {
        assertThat(triage(desk("[]"), ANGRY).triage().tags())
                .contains("$Negative")
                .doesNotContain("$ChurnRisk");

        openCases(2, Duration.ofDays(1));
        openCases(5, Duration.ofDays(15));
        assertThat(triage(desk("[]"), ANGRY).triage().tags()).doesNotContain("$ChurnRisk");

        openCases(1, Duration.ofDays(2));
        TriageDecision decision = triage(desk("[]"), ANGRY);
        assertThat(decision.triage().tags()).contains("$ChurnRisk");
        assertThat(decision.reasons())
                .anyMatch(words -> words.contains("the mail sounds negative; 3 earlier cases within 14 days"));
        assertThat(triage(desk("[]"), CALM).triage().tags()).doesNotContain("$ChurnRisk");

        record.put("last-order", "2025-11-22");
        clock.move(Duration.ofHours(1));
        assertThat(triage(desk("[]"), CALM).triage().tags()).contains("$ChurnRisk");
    }

    @Test
    @DisplayName("C01 rules ask for tier, value, churn risk and whether the customer is known")
    void customersShouldBeConditions() {
        record.putAll(Map.of("tier", "gold", "value", "500"));

        assertThat(hit("{tier: gold}", CALM)).isTrue();
        assertThat(hit("{tier: [silver, basic]}", CALM)).isFalse();
        assertThat(hit("{value-over: 499}", CALM)).isTrue();
        assertThat(hit("{value-over: 500}", CALM)).isFalse();
        assertThat(hit("{known: true}", CALM)).isTrue();
        assertThat(hit("{known: false}", CALM)).isFalse();
        assertThat(hit("{vip: true, tier: gold, churn-risk: false}", CALM)).isTrue();
        assertThat(hit("{churn-risk: true}", CALM)).isFalse();
        assertThat(hit("{churn-risk: true}", "I want to cancel my contract.")).isTrue();
    }

    private boolean hit(String customer, String text) {
        String rule = "[{name: r, when: {customer: " + customer + "}, tags: [hit]}]";
        return triage(desk(rule), text).triage().tags().contains("hit");
    }

    private void openCases(int count, Duration ago) {
        for (int i = 0; i < count; i++) {
            long id = cases.casesOf("support", CARLA, 100).size() + 1L;
            Instant at = clock.instant().minus(ago);
            CaseNumber number = CaseNumber.fresh("MR", at.atZone(ZoneOffset.UTC).toLocalDate(), new Random(id));
            cases.join(new Joining(
                    "support",
                    new Joining.Target.Fresh(new NewCase(id, "support", number, CARLA, "Lamp", "General", at)),
                    new Interaction(
                            100 + id,
                            id,
                            Interaction.Kind.INQUIRY,
                            new MailIdentity("m" + id + "@x.example", "d" + id),
                            Optional.of(CARLA),
                            "Lamp",
                            at),
                    Set.of(CARLA)));
        }
    }

    private TriageDecision triage(DeskConfiguration desk, String text) {
        MailMessage message =
                MailMessage.read(RawMessage.of(("From: carla@customer.example\r\nSubject: Lamp\r\n\r\n" + text + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        return inbound.triage(desk, InboundDesk.arrival(desk, message, Envelope.of(CARLA, List.of(desk.account()))));
    }

    private static DeskConfiguration desk(String rules) {
        String yaml = """
                version: 1
                desks:
                  support:
                    display-name: Acme Support
                    account: support@acme.example
                    zone: UTC
                    service-levels:
                      standard: {first-response: 4h}
                      fast: {first-response: 1h}
                      slow: {first-response: 8h}
                    queues:
                      General: {service-level: standard}
                    default-queue: General
                    customers:
                      jdbc: {url: 'jdbc:postgresql://crm.example/crm', query: 'SELECT * FROM customers WHERE mail = ?'}
                      tiers:
                        gold: {vip: true, service-level: fast}
                        basic: {service-level: slow}
                      vip-value: 10000
                    triage: %s
                    screening:
                      card-numbers: note
                    review:
                      account: review@acme.example
                """.formatted(rules);
        return new MailroomConfigurationReader()
                .read("mailroom.yaml", yaml)
                .orThrow()
                .desks()
                .get(0);
    }

    private static TargetFacts facts(String tag) {
        return new TargetFacts("General", Optional.empty(), Priority.NORMAL, List.of(tag));
    }
}
