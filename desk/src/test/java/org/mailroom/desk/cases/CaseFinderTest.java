package org.mailroom.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.cases.JoinPlan.Destination;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfigurationReader;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.Recogniser;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

class CaseFinderTest {
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");
    private static final EmailAddress DESK = EmailAddress.of("support@acme.example");
    private static final EmailAddress FORM = EmailAddress.of("website@acme.example");
    private static final String INQUIRY = "on Monday I bought the blue kettle in your shop in the High Street and it "
            + "has been leaking at the bottom ever since. May I bring it back?";

    private final MovableClock clock = MovableClock.at("2026-11-23T10:00:00Z");
    private final IdGenerator ids = new IdGenerator(clock, 1);
    private final InMemoryCases cases = new InMemoryCases();
    private final CaseJoiner joiner = new CaseJoiner(cases, ids, new Random(7));
    private final CaseFinder finder = new CaseFinder(
            cases,
            new ReplyTokens(new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8)))),
            id -> Optional.empty(),
            clock);

    @Test
    @DisplayName("A13 mail that its sender's domain disowns never joins because it says the same")
    void disownedMailShouldNotJoinByItsWords() {
        DeskConfiguration desk = desk("");
        receive(desk, CARLA, "", INQUIRY);

        assertThat(find(desk, CARLA, "Authentication-Results: mx.acme.example; dmarc=fail\n", INQUIRY)
                        .destination())
                .isEqualTo(Destination.NEW_CASE);
        assertThat(find(desk, CARLA, "Authentication-Results: mx.acme.example; dmarc=pass\n", INQUIRY)
                        .destination())
                .isEqualTo(Destination.EXISTING_CASE);
    }

    @Test
    @DisplayName("A13 a desk may give every mail a case of its own")
    void repeatsShouldJoinOnlyWhereTheDeskWantsIt() {
        DeskConfiguration desk = desk("join-repeats: false");
        receive(desk, CARLA, "", INQUIRY);

        assertThat(find(desk, CARLA, "", INQUIRY).destination()).isEqualTo(Destination.NEW_CASE);
    }

    @Test
    @DisplayName("A13 what a form writes around the words makes no two mails alike")
    void formsShouldOnlyJoinWhereTheySayTheSame() {
        DeskConfiguration desk = desk("");
        String form = "Reply-To: carla@customer.example\n";
        String text = "This message was sent by the contact form of the web site of Acme Limited.\n"
                + "Name: Carla\nMail: carla@customer.example\nMessage: ";
        receive(desk, FORM, form, text + "my kettle leaks");

        assertThat(find(desk, FORM, form, text + "my invoice is wrong").destination())
                .isEqualTo(Destination.NEW_CASE);
        assertThat(find(desk, FORM, form, text + "my kettle leaks").destination())
                .isEqualTo(Destination.EXISTING_CASE);
    }

    @Test
    @DisplayName("B08 a desk may have thanks open its cases again, though never overtake a question")
    void thanksShouldReopenOnlyWhereTheDeskWantsIt() {
        DeskConfiguration desk = desk("thanks-reopens: true");
        Case theCase = receive(desk, CARLA, "Message-ID: <one@c>\n", INQUIRY);

        JoinPlan open = find(desk, CARLA, "In-Reply-To: <one@c>\n", "Thank you!");
        cases.state(theCase.id(), CaseState.WAITING_FOR_CUSTOMER);
        JoinPlan answered = find(desk, CARLA, "In-Reply-To: <one@c>\n", "Thank you!");

        assertThat(open.kind()).isEqualTo(Interaction.Kind.THANKS);
        assertThat(answered.kind()).isEqualTo(Interaction.Kind.FOLLOW_UP);
        assertThat(find(desk(""), CARLA, "In-Reply-To: <one@c>\n", "Thank you!").kind())
                .isEqualTo(Interaction.Kind.THANKS);
    }

    @Test
    @DisplayName("B06 how long a closed case opens again is the desk's to say; a machine's mail joins it for ever")
    void closedCaseShouldTakeMailAsLongAsTheDeskSays() {
        DeskConfiguration desk = desk("reopen-within: 1h");
        Case theCase = receive(desk, CARLA, "Message-ID: <one@c>\n", INQUIRY);
        cases.close(
                theCase.id(),
                clock.instant(),
                WorkItem.due(ids.next(), WorkKind.MOVE_CASE, "support", theCase.id(), "", clock.instant()));

        clock.move(Duration.ofMinutes(59));
        assertThat(find(desk, CARLA, "In-Reply-To: <one@c>\n", "It broke again.")
                        .destination())
                .isEqualTo(Destination.EXISTING_CASE);
        clock.move(Duration.ofMinutes(1));
        JoinPlan late = find(desk, CARLA, "In-Reply-To: <one@c>\n", "It broke again.");
        assertThat(late.destination()).isEqualTo(Destination.NEW_CASE);
        assertThat(late.continued()).map(Case::id).contains(theCase.id());
        JoinPlan never = find(desk("reopen-within: 0s"), CARLA, "In-Reply-To: <one@c>\n", "It broke again.");
        assertThat(never.destination()).isEqualTo(Destination.NEW_CASE);
        JoinPlan machine = find(desk, CARLA, "In-Reply-To: <one@c>\nAuto-Submitted: auto-replied\n", "I am away.");
        assertThat(machine.existing()).map(Case::id).contains(theCase.id());
        assertThat(machine.kind()).isEqualTo(Interaction.Kind.AUTOMATIC);
    }

    private Case receive(DeskConfiguration desk, EmailAddress from, String fields, String text) {
        Arrival arrival = arrival(desk, from, fields, text);
        JoinPlan plan = finder.find(desk, arrival, new Recogniser().recognise(arrival));
        return joiner.join(desk, arrival, plan, clock.instant()).theCase();
    }

    private JoinPlan find(DeskConfiguration desk, EmailAddress from, String fields, String text) {
        Arrival arrival = arrival(desk, from, fields, text);
        return finder.find(desk, arrival, new Recogniser().recognise(arrival));
    }

    private static Arrival arrival(DeskConfiguration desk, EmailAddress from, String fields, String text) {
        String mail =
                "From: " + from + "\nTo: support@acme.example\nSubject: Re: Kettle\n" + fields + "\n" + text + "\n";
        return InboundDesk.arrival(
                desk,
                MailMessage.read(RawMessage.of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))),
                Envelope.of(from, List.of(DESK)));
    }

    private static DeskConfiguration desk(String options) {
        return new MailroomConfigurationReader()
                .read("mailroom.yaml", """
                        version: 1
                        desks:
                          support:
                            display-name: Acme Support
                            account: support@acme.example
                            zone: UTC
                            queues:
                              General:
                            default-queue: General
                            screening:
                              card-numbers: note
                            review:
                              account: review@acme.example
                            intake:
                              trusted-authserv-id: mx.acme.example
                              trusted-forms: website@acme.example
                            cases: {%s}
                        """.formatted(options))
                .orThrow()
                .deskById("support")
                .orElseThrow();
    }
}
