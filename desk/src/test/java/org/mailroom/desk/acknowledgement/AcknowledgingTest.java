package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.Race;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.AutomaticMailSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.customers.FailingAddresses;
import org.mailroom.desk.customers.InMemoryAddressBook;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.incidents.InMemoryIncidentNotices;
import org.mailroom.desk.incidents.IncidentDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.PassedOn;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.ForwardedMail;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.DeskSample;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkState;

class AcknowledgingTest {
    private static final EmailAddress JANE = EmailAddress.of("jane@customer.example");
    private static final Instant NOW = Instant.parse("2026-11-24T08:30:00Z");
    private static final String KEY = "a secret of the site, for tests";

    private final DeskConfiguration desk = DeskSample.acme();
    private final InMemoryCases cases = new InMemoryCases();
    private final ReplyTokens tokens = new ReplyTokens(new KeyRing(List.of(KEY.getBytes(StandardCharsets.UTF_8))));
    private final IdGenerator ids = new IdGenerator(InstantSource.fixed(NOW), 1);
    private final AcknowledgementWriter writer = new AcknowledgementWriter(ShippedTemplates.load(), Map.of());
    private final InMemoryWorkItems work = new InMemoryWorkItems();
    private final List<MailMessage> sent = new CopyOnWriteArrayList<>();
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private boolean down;
    private final Map<EmailAddress, String> known = new HashMap<>();
    private final InMemoryAcknowledgementLedger ledger = new InMemoryAcknowledgementLedger(work);
    private final IncidentDesk incidents = new IncidentDesk(
            new InMemoryIncidentNotices(), () -> SampleDesk.configuration(desk), ids, InstantSource.fixed(NOW));
    private final Acknowledging acknowledging = new Acknowledging(
            ledger,
            new Breaker(
                    ledger, () -> new AutomaticMailSettings(Optional.of(200), Duration.ofMinutes(30)), ids, stop -> {}),
            incidents,
            () -> writer,
            cases,
            tokens,
            work,
            this::deliver,
            ids,
            address -> false,
            new FailingAddresses(new InMemoryAddressBook()),
            (desk, address) -> Optional.ofNullable(known.get(address)));

    @Test
    @DisplayName("A01 a case is acknowledged once, also when several steps come to it at once")
    void shouldSendOnce() throws Exception {
        Case theCase = open();

        List<Optional<String>> answers = Race.of(4, runner -> () -> send(theCase));

        assertThat(sent).hasSize(1);
        assertThat(answers).containsOnlyOnce(Optional.empty());
        assertThat(answers.stream().flatMap(Optional::stream))
                .hasSize(3)
                .allMatch(why -> why.contains("has an acknowledgement"));
    }

    @Test
    @DisplayName("A08 an answer to the acknowledgement finds the case by its token and by its Message-ID")
    void shouldBeAnswerable() {
        Case theCase = open();
        send(theCase);

        MailMessage acknowledgement = sent.get(0);
        String detail = acknowledgement.replyTo().get(0).address().detail().orElseThrow();
        assertThat(tokens.caseOf(desk.id(), detail, JANE)).contains(theCase.id());
        assertThat(cases.byMessageIds(
                        desk.id(), List.of(acknowledgement.messageId().orElseThrow()), List.of()))
                .contains(theCase);
    }

    @Test
    @DisplayName("B11 for a mail that an agent passed on, the customer's own mail is acknowledged")
    void shouldAnswerTheCustomersMailInsideAForwardedOne() {
        MailMessage own = message(
                "From: Jane Doe <jane@customer.example>\nSubject: Help\nMessage-ID: <own@customer.example>\n\nHelp!\n");
        MailMessage forwarded = message(
                "From: Anna <anna@acme.example>\nSubject: Fwd: Help\nMessage-ID: <fwd@acme.example>\n\nsee below\n");
        Arrival arrival = new Arrival(
                forwarded,
                Envelope.of(EmailAddress.of("anna@acme.example"), List.of(desk.account())),
                InboundDesk.identity(desk),
                Optional.of(new PassedOn(
                        "anna", Optional.of(new ForwardedMail(Mailbox.named("Jane Doe", JANE), own, "")), true)));

        acknowledging.send(desk, open(), arrival, JANE, false, NOW);

        assertThat(sent.get(0).inReplyTo()).containsExactly("own@customer.example");
        assertThat(sent.get(0).plainText()).startsWith("Dear Jane Doe,").doesNotContain("Fwd");
    }

    @Test
    @DisplayName("C05 the directory's name stands in the greeting")
    void directoryNameShouldGreet() {
        known.put(JANE, "Jane van der Berg");

        send(open());

        assertThat(sent.get(0).plainText()).startsWith("Dear Jane van der Berg,");
    }

    @Test
    @DisplayName("C05 the directory's name is told to nobody but whom it belongs to")
    void directoryNameShouldNotBeToldToOthers() {
        EmailAddress mallory = EmailAddress.of("mallory@else.example");
        known.put(JANE, "Jane van der Berg");
        known.put(mallory, "Mal Lory");
        MailMessage message = message("From: jane@customer.example\nSubject: Help\n\nHelp!\n");
        Arrival borrowed = InboundDesk.arrival(desk, message, Envelope.of(mallory, List.of(desk.account())));

        acknowledging.send(desk, open(), borrowed, mallory, false, NOW);

        assertThat(sent.get(0).plainText()).doesNotContain("Berg").doesNotContain("Lory");
    }

    private static MailMessage message(String text) {
        return MailMessage.read(RawMessage.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("A12 cases of one sender that come all at once stay within the allowance")
    void shouldStayWithinTheAllowanceWhenManyComeAtOnce() throws Exception {
        List<Case> opened = IntStream.range(0, 12).mapToObj(i -> open()).toList();

        Race.of(12, runner -> () -> send(opened.get(runner)));

        assertThat(sent).hasSizeLessThanOrEqualTo(DeskSample.ACKNOWLEDGEMENT.perSenderHour());
    }

    @Test
    @DisplayName("A01 E06 an acknowledgement that was kept and not sent is sent by its work item, under the same name")
    void shouldBeSentLaterWhenDeliveryCannotBeHad() {
        Case theCase = open();
        down = true;
        assertThatThrownBy(() -> send(theCase)).hasMessageContaining("sent later");
        down = false;

        assertThat(send(theCase)).isPresent();
        assertThat(work.claimDue("node", NOW, Duration.ofMinutes(5), 10)).isEmpty();
        List<WorkItem> due = work.claimDue("node", NOW.plus(Duration.ofMinutes(1)), Duration.ofMinutes(5), 10);
        assertThat(due).hasSize(1);
        acknowledging.send(due.get(0));
        acknowledging.send(due.get(0));

        assertThat(sent).hasSize(2);
        assertThat(names).hasSize(1);
        assertThat(cases.byMessageIds(desk.id(), List.of(sent.get(0).messageId().orElseThrow()), List.of()))
                .contains(theCase);
    }

    @Test
    @DisplayName("A01 nothing is left to do when the acknowledgement was sent, or may not be sent")
    void shouldLeaveNoWorkBehind() {
        IntStream.range(0, DeskSample.ACKNOWLEDGEMENT.perSenderHour() + 1).forEach(i -> send(open()));

        assertThat(sent).hasSize(DeskSample.ACKNOWLEDGEMENT.perSenderHour());
        assertThat(work.list(WorkState.WAITING, 10)).isEmpty();
    }

    private void deliver(
            String deskId,
            long caseId,
            RawMessage message,
            EmailAddress sender,
            EmailAddress recipient,
            String mailName) {
        if (down) {
            throw new IllegalStateException("the queue is full");
        }
        sent.add(MailMessage.read(message));
        names.add(mailName);
    }

    private Optional<String> send(Case theCase) {
        return acknowledging.send(desk, theCase, inquiry(), JANE, false, NOW);
    }

    private Arrival inquiry() {
        MailMessage message = MailMessage.read(RawMessage.of(
                "From: Jane Doe <jane@customer.example>\nSubject: Help\n\nHelp!\n".getBytes(StandardCharsets.UTF_8)));
        return InboundDesk.arrival(desk, message, Envelope.of(JANE, List.of(desk.account())));
    }

    private Case open() {
        long id = ids.next();
        Interaction inquiry = new Interaction(
                ids.next(),
                id,
                Interaction.Kind.INQUIRY,
                new MailIdentity("inquiry-" + id + "@customer.example", "d" + id),
                Optional.of(JANE),
                "Help",
                NOW);
        CaseNumber number = CaseNumber.fresh("MR", LocalDate.of(2026, 11, 24), new Random(id));
        NewCase fresh = new NewCase(id, desk.id(), number, JANE, "Help", "General", NOW);
        return cases.join(new Joining(desk.id(), new Joining.Target.Fresh(fresh), inquiry, Set.of(JANE)))
                .theCase();
    }
}
