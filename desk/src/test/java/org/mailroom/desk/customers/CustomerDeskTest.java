package org.mailroom.desk.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.customers.CustomerFinding.Status;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.work.InMemoryWorkItems;

class CustomerDeskTest {
    private static final EmailAddress JANE = EmailAddress.of("jane@customer.example");

    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    private final Map<EmailAddress, Map<String, String>> directory =
            new HashMap<>(Map.of(JANE, Map.of("name", "Jane Doe", "tier", "Gold")));
    private final List<EmailAddress> asked = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final DeskConfiguration desk = Customers.known(SampleDesk.support());
    private final CustomerDesk customers = desk(Runnable::run);
    private final CustomerDesk slow = desk(later::add);
    private boolean down;

    @Test
    @DisplayName("H02 a customer is found, and the directory asked once while its answer counts")
    void answersShouldBeKept() {
        assertThat(customers.find(desk, JANE).record().orElseThrow().name()).contains("Jane Doe");
        customers.find(desk, JANE);
        assertThat(asked).hasSize(1);

        clock.move(Customers.KEEP.plusMillis(1));
        assertThat(customers.find(desk, JANE).status()).isEqualTo(Status.FOUND);
        assertThat(asked).hasSize(2);
    }

    @Test
    @DisplayName("H02 that there is no such customer counts for a shorter time")
    void missingShouldBeKept() {
        EmailAddress john = EmailAddress.of("john@customer.example");

        assertThat(customers.find(desk, john).status()).isEqualTo(Status.MISSING);
        customers.find(desk, john);
        assertThat(asked).hasSize(1);

        clock.move(Customers.KEEP_MISSING.plusMillis(1));
        customers.find(desk, john);
        assertThat(asked).hasSize(2);
    }

    @Test
    @DisplayName("H02 an address with a detail is looked up without it where the directory does not have it")
    void detailShouldBeLeftOut() {
        assertThat(customers.find(desk, JANE.withDetail("shop")).status()).isEqualTo(Status.FOUND);
        assertThat(asked).containsExactly(JANE.withDetail("shop"), JANE);
    }

    @Test
    @DisplayName(
            "H02 a directory that does not answer in time leaves the customer unknown, and its late answer serves the next mail")
    void lateAnswerShouldServeTheNextMail() {
        CustomerFinding finding = slow.find(desk, JANE);

        assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
        assertThat(finding.words()).contains("did not answer within 10ms");
        assertThat(slow.find(desk, JANE).status()).isEqualTo(Status.UNKNOWN);

        later.forEach(Runnable::run);
        assertThat(slow.find(desk, JANE).status()).isEqualTo(Status.FOUND);
        assertThat(asked).hasSize(1);
    }

    @Test
    @DisplayName("H02 what was asked for ahead is not asked again")
    void askingAheadShouldNotAskTwice() {
        slow.prepare(desk, from("jane@customer.example", ""));
        slow.prepare(desk, from("jane@customer.example", ""));

        assertThat(later).hasSize(1);
        later.forEach(Runnable::run);
        assertThat(slow.find(desk, JANE).status()).isEqualTo(Status.FOUND);
        assertThat(later).hasSize(1);
    }

    @Test
    @DisplayName("H02 a directory that fails is left alone for a while, then asked by one")
    void circuitShouldOpen() {
        down = true;
        for (int i = 0; i < Circuit.MOST_FAILURES; i++) {
            assertThat(customers
                            .find(desk, EmailAddress.of("c" + i + "@customer.example"))
                            .words())
                    .contains("failed: no route to host");
        }

        CustomerFinding refused = customers.find(desk, JANE);
        assertThat(refused.status()).isEqualTo(Status.UNKNOWN);
        assertThat(refused.words()).contains("left alone until");
        assertThat(asked).hasSize(Circuit.MOST_FAILURES);

        down = false;
        clock.move(Circuit.PAUSE);
        assertThat(customers.find(desk, JANE).status()).isEqualTo(Status.FOUND);
    }

    @Test
    @DisplayName("H02 a directory that is always too late is left alone too, however well it answers in the end")
    void tooLateShouldOpenTheCircuit() {
        for (int i = 0; i < Circuit.MOST_FAILURES; i++) {
            slow.find(desk, EmailAddress.of("c" + i + "@customer.example"));
            later.forEach(Runnable::run);
            later.clear();
        }

        assertThat(slow.find(desk, JANE).words()).contains("left alone until");
        assertThat(later).isEmpty();
    }

    @Test
    @DisplayName("H02 a directory that hangs holds few threads")
    void hangingShouldHoldFewThreads() {
        for (int i = 0; i < 3 * Circuit.MOST_ASKING; i++) {
            slow.prepare(desk, from("c" + i + "@customer.example", ""));
        }

        assertThat(later).hasSize(Circuit.MOST_ASKING);
        assertThat(slow.find(desk, JANE).words()).contains("questions to answer already");
    }

    @Test
    @DisplayName("H02 whoever may have borrowed the address is not looked up")
    void disownedShouldNotBeLookedUp() {
        CustomerFinding finding = customers.find(
                desk,
                from(
                        "jane@customer.example",
                        "Authentication-Results: mx.acme.example; dmarc=fail header.from=customer.example\n"));

        assertThat(finding.status()).isEqualTo(Status.NOT_ASKED);
        assertThat(finding.words()).contains("does not vouch");
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("H02 a desk without a directory pays nothing")
    void noDirectoryShouldAskNothing() {
        CustomerFinding finding = customers.find(SampleDesk.support(), from("jane@customer.example", ""));

        assertThat(finding).isEqualTo(CustomerFinding.NOT_ASKED);
        assertThat(customers.acquaintance(SampleDesk.support(), from("jane@customer.example", ""), Optional.empty()))
                .isEqualTo(Acquaintance.NONE);
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("H02 other settings are another question")
    void settingsShouldBePartOfTheQuestion() {
        customers.find(desk, JANE);
        customers.find(Customers.known(SampleDesk.support(), Duration.ofHours(1)), JANE);

        assertThat(asked).hasSize(2);
    }

    private Arrival from(String address, String fields) {
        MailMessage message = MailMessage.read(RawMessage.of(
                (fields + "From: " + address + "\nSubject: Help\n\nHelp!\n").getBytes(StandardCharsets.UTF_8)));
        return InboundDesk.arrival(desk, message, Envelope.of(EmailAddress.of(address), List.of(desk.account())));
    }

    private CustomerDesk desk(Executor threads) {
        return new CustomerDesk(settings -> this::find, threads, new InMemoryCases(new InMemoryWorkItems()), clock);
    }

    private Optional<Map<String, String>> find(EmailAddress address) {
        asked.add(address);
        if (down) {
            throw new DirectoryFailure("no route to host");
        }
        return Optional.ofNullable(directory.get(address));
    }
}
