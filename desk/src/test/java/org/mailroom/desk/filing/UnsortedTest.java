package org.mailroom.desk.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.InMemoryFolderStore;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.intake.LoopMark;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.people.AgentMark;

class UnsortedTest {
    private static final String DESK = "support@acme.example";
    private static final Envelope ENVELOPE =
            Envelope.of(EmailAddress.of("carla@customer.example"), List.of(EmailAddress.of(DESK)));
    private static final RawMessage MAIL =
            RawMessage.of("Subject: Hi\r\n\r\nHello\r\n".getBytes(StandardCharsets.UTF_8));
    private static final KeyRing KEYS =
            new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8)));
    private static final HandedIn BY_ANNA =
            new HandedIn(Optional.of(new AgentMark("support", "Anna")), Optional.of("Queues/Returns; x=1"));
    private static final Duration LONG = Duration.ofHours(1);

    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    private final InMemoryFolderStore folders = new InMemoryFolderStore();
    private final List<Received> received = new ArrayList<>();
    private boolean refusing;
    private boolean failingAgain;
    private final Unsorted unsorted = new Unsorted(SampleDesk::configuration, folders, this::receive, KEYS, clock);

    private record Received(Envelope envelope, RawMessage message, HandedIn handedIn, int failures) {}

    @Test
    void shouldGiveBackTheMailAsItCame() {
        unsorted.file(new UnsortedMail(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false);
        clock.move(LONG);

        assertThat(unsorted.takeUpAgain()).isEqualTo(1);
        assertThat(received).containsExactly(new Received(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 1));
        assertThat(lying()).isEmpty();
    }

    @Test
    void shouldWaitLongerAfterEachFailure() {
        unsorted.file(new UnsortedMail(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 3, "the store is down"), false);
        clock.move(Duration.ofSeconds(19));
        assertThat(unsorted.takeUpAgain()).isZero();
        assertThat(unsorted.due()).isFalse();

        clock.move(Duration.ofSeconds(1));
        assertThat(unsorted.due()).isTrue();
        assertThat(unsorted.takeUpAgain()).isEqualTo(1);
    }

    @Test
    void shouldLeaveItToPeopleAfterTheLastFailure() {
        unsorted.file(new UnsortedMail(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 20, "always"), false);
        clock.move(LONG);

        assertThat(unsorted.takeUpAgain()).isZero();
        assertThat(lying()).hasSize(1);
    }

    @Test
    void shouldNotTakeWhatSomebodyTook() {
        unsorted.file(new UnsortedMail(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false);
        EmailAddress account = EmailAddress.of(DESK);
        folders.move(account, folders.places(account, Folders.UNSORTED).get(0), Folders.agent("anna"));
        clock.move(LONG);

        assertThat(unsorted.takeUpAgain()).isZero();
        assertThat(received).isEmpty();
    }

    @Test
    void shouldFindWhatLayThereBeforeTheServerStarted() {
        unsorted.file(new UnsortedMail(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false);
        clock.move(LONG);

        Unsorted afterARestart = new Unsorted(SampleDesk::configuration, folders, this::receive, KEYS, clock);

        assertThat(afterARestart.due()).isTrue();
        assertThat(afterARestart.takeUpAgain()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheMailAndTryAgainWhenTheServerDoesNotTakeIt() {
        unsorted.file(new UnsortedMail(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false);
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
        unsorted.file(new UnsortedMail(ENVELOPE, forged, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false);
        clock.move(LONG);
        unsorted.takeUpAgain();

        assertThat(received).containsExactly(new Received(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 1));
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
        unsorted.file(
                new UnsortedMail(Envelope.of(odd, all), MAIL, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false);
        clock.move(LONG);
        unsorted.takeUpAgain();

        assertThat(received).containsExactly(new Received(Envelope.of(odd, many), MAIL, HandedIn.FROM_OUTSIDE, 1));
    }

    @Test
    void shouldKeepTheNullSender() {
        Envelope bounce = Envelope.nullSender(List.of(EmailAddress.of(DESK)));
        unsorted.file(new UnsortedMail(bounce, MAIL, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false);
        clock.move(LONG);
        unsorted.takeUpAgain();

        assertThat(received).containsExactly(new Received(bounce, MAIL, HandedIn.FROM_OUTSIDE, 1));
    }

    @Test
    @DisplayName("A17 beside the mail lies a note: what failed, what Mailroom will do, what a person can do")
    void shouldSayInANoteWhatFailed() {
        RawMessage mail =
                RawMessage.of("Subject: =?utf-8?q?B=C3=BCcher?=\r\nMessage-ID: <1@customer.example>\r\n\r\nHello\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        unsorted.file(new UnsortedMail(ENVELOPE, mail, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false);

        assertThat(lying().get(0).bytes()).endsWith(mail.bytes());
        assertThat(notes()).hasSize(1);
        MailMessage note = notes().get(0);
        assertThat(note.subject()).isEqualTo("Could not be sorted: Bücher");
        assertThat(note.inReplyTo()).containsExactly("1@customer.example");
        assertThat(note.references()).containsExactly("1@customer.example");
        assertThat(note.plainText())
                .contains("What failed:  the store is down")
                .contains("Tries so far: 1 of 20")
                .contains("23 November 2026 11:00:05 CET")
                .contains("Or move the mail into your own folder or into a queue");
    }

    @Test
    @DisplayName("A17 D03 the note goes from the desk to itself and is marked as ours and as automatic")
    void noteShouldBeInternal() {
        unsorted.file(new UnsortedMail(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false);

        MailMessage note = notes().get(0);
        assertThat(note.from()).map(Mailbox::address).contains(EmailAddress.of(DESK));
        assertThat(note.to()).extracting(Mailbox::address).containsExactly(EmailAddress.of(DESK));
        assertThat(note.cc()).isEmpty();
        assertThat(note.field("Auto-Submitted")).contains("auto-generated");
        assertThat(note.field(LoopMark.FIELD)).contains("support");
        assertThat(note.field("In-Reply-To")).isEmpty();
    }

    @Test
    @DisplayName("A17 a reason or subject made of lines stays in its line of the note")
    void noteShouldNotBeForged() {
        RawMessage mail = RawMessage.of("Subject: =?utf-8?q?x=0D=0ABcc:_all@customer.example?=\r\n\r\nHello\r\n"
                .getBytes(StandardCharsets.UTF_8));
        unsorted.file(new UnsortedMail(ENVELOPE, mail, HandedIn.FROM_OUTSIDE, 1, "a\r\nTo: b\n\nc"), false);

        MailMessage note = notes().get(0);
        assertThat(note.fields("Bcc")).isEmpty();
        assertThat(note.subject()).isEqualTo("Could not be sorted: x Bcc: all@customer.example");
        assertThat(note.plainText()).contains("What failed:  a To: b c\n");
    }

    @Test
    @DisplayName("A17 the note tells the last failure, and that nothing more happens by itself")
    void noteShouldSayThatPeopleMustTakeIt() {
        unsorted.file(new UnsortedMail(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 20, "always"), false);

        assertThat(notes().get(0).plainText()).contains("Nothing more by itself. The mail waits here for a person.");
    }

    @Test
    @DisplayName("A17 a mail that fails again has one note, of the latest failure")
    void shouldHaveOneNoteAfterTheNextFailure() {
        unsorted.file(new UnsortedMail(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false);
        clock.move(LONG);
        failingAgain = true;
        unsorted.takeUpAgain();

        assertThat(lying()).hasSize(1);
        assertThat(notes()).hasSize(1);
        assertThat(notes().get(0).plainText()).contains("Tries so far: 2 of 20").contains("still down");
    }

    @Test
    @DisplayName("A17 K01 a mail whose filing was broken off by a kill lies there once, with one note")
    void shouldLieThereOnceAfterAKill() {
        UnsortedMail mail = new UnsortedMail(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 1, "the store is down");
        unsorted.file(mail, false);
        unsorted.file(mail, true);
        assertThat(lying()).hasSize(1);
        assertThat(notes()).hasSize(1);

        EmailAddress account = EmailAddress.of(DESK);
        folders.remove(account, folders.places(account, Folders.UNSORTED).get(1));
        unsorted.file(mail, true);
        assertThat(lying()).hasSize(1);
        assertThat(notes()).hasSize(1);
    }

    @Test
    @DisplayName("A17 the note goes when the desk takes the mail up again")
    void noteShouldGoWithTheMail() {
        unsorted.file(new UnsortedMail(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false);
        clock.move(LONG);
        unsorted.takeUpAgain();

        assertThat(folders.in(DESK, Folders.UNSORTED)).isEmpty();
    }

    @Test
    @DisplayName("A17 the note goes when a person moves or deletes the mail, and no other's note with it")
    void noteShouldGoWhenThePersonTookTheMail() {
        EmailAddress account = EmailAddress.of(DESK);
        RawMessage other = RawMessage.of("Subject: Other\r\n\r\nHello\r\n".getBytes(StandardCharsets.UTF_8));
        unsorted.file(new UnsortedMail(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false);
        unsorted.file(new UnsortedMail(ENVELOPE, other, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false);
        assertThat(unsorted.tidy()).isZero();
        folders.move(account, folders.places(account, Folders.UNSORTED).get(0), Folders.agent("anna"));

        assertThat(unsorted.tidy()).isEqualTo(1);
        assertThat(notes()).extracting(MailMessage::subject).containsExactly("Could not be sorted: Other");
        folders.remove(account, folders.places(account, Folders.UNSORTED).get(0));
        assertThat(unsorted.tidy()).isEqualTo(1);
        assertThat(notes()).isEmpty();
    }

    @Test
    @DisplayName("A17 a note that cannot be written does not keep the mail from lying there")
    void shouldFileTheMailWhenTheNoteFails() {
        folders.takeOnly(1);
        assertThat(unsorted.file(
                        new UnsortedMail(ENVELOPE, MAIL, HandedIn.FROM_OUTSIDE, 1, "the store is down"), false))
                .isPresent();

        assertThat(lying()).hasSize(1);
        assertThat(notes()).isEmpty();
    }

    @Test
    @DisplayName("B11 who of the desk's people brought a mail is still known when it is taken up again")
    void shouldKeepWhoBroughtIt() {
        unsorted.file(new UnsortedMail(ENVELOPE, MAIL, BY_ANNA, 1, "the store is down"), false);
        clock.move(LONG);
        unsorted.takeUpAgain();

        assertThat(received).containsExactly(new Received(ENVELOPE, MAIL, BY_ANNA, 1));
    }

    @Test
    @DisplayName("B11 E10 nobody can bring a mail in another's name by copying what another mail says")
    void shouldNotBelieveWhoBroughtItOfAnotherMail() {
        unsorted.file(new UnsortedMail(ENVELOPE, MAIL, BY_ANNA, 1, "the store is down"), false);
        EmailAddress account = EmailAddress.of(DESK);
        FolderPlace genuine = folders.places(account, Folders.UNSORTED).get(0);
        String again = field(lying().get(0), MailroomFields.AGAIN).orElseThrow();
        RawMessage forged = RawMessage.of(
                ("X-Mailroom-Again: " + again + "\r\nSubject: Pay\r\n\r\nHello\r\n").getBytes(StandardCharsets.UTF_8));
        folders.replace(genuine, forged.bytes());
        clock.move(LONG);
        unsorted.takeUpAgain();

        assertThat(received).extracting(Received::handedIn).containsExactly(HandedIn.FROM_OUTSIDE);
    }

    @Test
    @DisplayName("B11 what was written down before there was a seal is taken up as from outside")
    void shouldTakeUpWhatIsNotSealed() {
        folders.append(
                EmailAddress.of(DESK),
                Folders.UNSORTED,
                ("X-Mailroom-Again: failures=1; due=1; from=a%40customer.example; to=support%40acme.example;"
                                + " by=support%2FAnna; in=Queues%2FReturns\r\n\r\nHello")
                        .getBytes(StandardCharsets.UTF_8),
                Set.of());
        unsorted.takeUpAgain();

        assertThat(received).extracting(Received::handedIn).containsExactly(HandedIn.FROM_OUTSIDE);
    }

    @Test
    void dueShouldBeFalseWithNothingThere() {
        unsorted.takeUpAgain();
        clock.move(LONG);

        assertThat(unsorted.due()).isFalse();
    }

    private void receive(Envelope envelope, RawMessage message, HandedIn handedIn, int failures) {
        if (refusing) {
            throw new IllegalStateException("no room");
        }
        received.add(new Received(envelope, message, handedIn, failures));
        if (failingAgain) {
            unsorted.file(new UnsortedMail(envelope, message, handedIn, failures + 1, "still down"), false);
        }
    }

    private List<RawMessage> lying() {
        return folders.in(DESK, Folders.UNSORTED).stream()
                .filter(mail -> field(mail, MailroomFields.ABOUT_UNSORTED).isEmpty())
                .toList();
    }

    private List<MailMessage> notes() {
        return folders.in(DESK, Folders.UNSORTED).stream()
                .filter(mail -> field(mail, MailroomFields.ABOUT_UNSORTED).isPresent())
                .map(MailMessage::read)
                .toList();
    }

    private static Optional<String> field(RawMessage mail, String name) {
        return mail.fields().stream()
                .filter(field -> field.is(name))
                .map(HeaderField::unfolded)
                .findFirst();
    }
}
