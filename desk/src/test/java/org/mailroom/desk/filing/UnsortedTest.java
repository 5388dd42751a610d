package org.mailroom.desk.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.InMemoryFolderStore;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.RawMessage;

class UnsortedTest {
    private static final String DESK = "support@acme.example";
    private static final Envelope ENVELOPE =
            Envelope.of(EmailAddress.of("carla@customer.example"), List.of(EmailAddress.of(DESK)));
    private static final RawMessage MAIL =
            RawMessage.of("Subject: Hi\r\n\r\nHello\r\n".getBytes(StandardCharsets.UTF_8));
    private static final Duration LONG = Duration.ofHours(1);

    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    private final InMemoryFolderStore folders = new InMemoryFolderStore();
    private final List<Received> received = new ArrayList<>();
    private boolean refusing;
    private final Unsorted unsorted = new Unsorted(SampleDesk::configuration, folders, this::receive, clock);

    private record Received(Envelope envelope, RawMessage message, int failures) {}

    @Test
    void shouldGiveBackTheMailAsItCame() {
        unsorted.file(ENVELOPE, MAIL, 1, "the store is down");
        clock.move(LONG);

        assertThat(unsorted.takeUpAgain()).isEqualTo(1);
        assertThat(received).containsExactly(new Received(ENVELOPE, MAIL, 1));
        assertThat(lying()).isEmpty();
    }

    @Test
    void shouldWaitLongerAfterEachFailure() {
        unsorted.file(ENVELOPE, MAIL, 3, "the store is down");
        clock.move(Duration.ofSeconds(19));
        assertThat(unsorted.takeUpAgain()).isZero();
        assertThat(unsorted.due()).isFalse();

        clock.move(Duration.ofSeconds(1));
        assertThat(unsorted.due()).isTrue();
        assertThat(unsorted.takeUpAgain()).isEqualTo(1);
    }

    @Test
    void shouldLeaveItToPeopleAfterTheLastFailure() {
        unsorted.file(ENVELOPE, MAIL, 20, "always");
        clock.move(LONG);

        assertThat(unsorted.takeUpAgain()).isZero();
        assertThat(lying()).hasSize(1);
    }

    @Test
    void shouldNotTakeWhatSomebodyTook() {
        unsorted.file(ENVELOPE, MAIL, 1, "the store is down");
        EmailAddress account = EmailAddress.of(DESK);
        folders.move(account, folders.places(account, Folders.UNSORTED).get(0), Folders.agent("anna"));
        clock.move(LONG);

        assertThat(unsorted.takeUpAgain()).isZero();
        assertThat(received).isEmpty();
    }

    @Test
    void shouldFindWhatLayThereBeforeTheServerStarted() {
        unsorted.file(ENVELOPE, MAIL, 1, "the store is down");
        clock.move(LONG);

        Unsorted afterARestart = new Unsorted(SampleDesk::configuration, folders, this::receive, clock);

        assertThat(afterARestart.due()).isTrue();
        assertThat(afterARestart.takeUpAgain()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheMailAndTryAgainWhenTheServerDoesNotTakeIt() {
        unsorted.file(ENVELOPE, MAIL, 1, "the store is down");
        clock.move(LONG);
        refusing = true;

        assertThatThrownBy(unsorted::takeUpAgain).hasMessage("no room");
        assertThat(lying()).hasSize(1);

        refusing = false;
        clock.move(LONG);
        assertThat(unsorted.due()).isTrue();
        assertThat(unsorted.takeUpAgain()).isEqualTo(1);
    }

    @Test
    @DisplayName("D03 a forged field of ours says nothing and goes")
    void shouldNotBelieveAForgedField() {
        RawMessage forged = MAIL.withFieldsFirst(List.of(new HeaderField(
                "X-Mailroom-Again", "failures=1; due=0; from=boss%40acme.example; to=support%40acme.example")));
        unsorted.file(ENVELOPE, forged, 1, "the store is down");
        clock.move(LONG);
        unsorted.takeUpAgain();

        assertThat(received).containsExactly(new Received(ENVELOPE, MAIL, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "failures=1", "failures=1; due=x; from=; to=", "failures=99999; due=1; from=; to="})
    void shouldLeaveWhatItCannotRead(String value) {
        folders.append(
                EmailAddress.of(DESK),
                Folders.UNSORTED,
                ("X-Mailroom-Again: " + value + "\r\n\r\nHello").getBytes(StandardCharsets.UTF_8),
                Set.of());

        assertThat(unsorted.takeUpAgain()).isZero();
        assertThat(lying()).hasSize(1);
    }

    @Test
    void shouldKeepEveryAddressOfTheDeskAndNoOther() {
        EmailAddress odd = EmailAddress.of("o'brien+a=b%20@customer.example");
        List<EmailAddress> many = IntStream.range(0, 40)
                .mapToObj(i -> EmailAddress.of("support+detail" + i + "@acme.example"))
                .toList();
        List<EmailAddress> all = new ArrayList<>(many);
        all.add(EmailAddress.of("stranger@elsewhere.example"));
        unsorted.file(Envelope.of(odd, all), MAIL, 1, "the store is down");
        clock.move(LONG);
        unsorted.takeUpAgain();

        assertThat(received).containsExactly(new Received(Envelope.of(odd, many), MAIL, 1));
    }

    @Test
    void shouldKeepTheNullSender() {
        Envelope bounce = Envelope.nullSender(List.of(EmailAddress.of(DESK)));
        unsorted.file(bounce, MAIL, 1, "the store is down");
        clock.move(LONG);
        unsorted.takeUpAgain();

        assertThat(received).containsExactly(new Received(bounce, MAIL, 1));
    }

    @Test
    void dueShouldBeFalseWithNothingThere() {
        unsorted.takeUpAgain();
        clock.move(LONG);

        assertThat(unsorted.due()).isFalse();
    }

    private void receive(Envelope envelope, RawMessage message, int failures) {
        if (refusing) {
            throw new IllegalStateException("no room");
        }
        received.add(new Received(envelope, message, failures));
    }

    private List<RawMessage> lying() {
        return folders.in(DESK, Folders.UNSORTED);
    }
}
