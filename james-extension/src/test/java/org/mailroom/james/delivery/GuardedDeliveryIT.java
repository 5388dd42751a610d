package org.mailroom.james.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.collect.ImmutableList;
import com.google.inject.TypeLiteral;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.james.core.MaybeSender;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.mailrepository.api.MailKey;
import org.apache.james.mailrepository.api.MailRepository;
import org.apache.james.mailrepository.api.MailRepositoryStore;
import org.apache.james.mailrepository.api.MailRepositoryUrl;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.MailQueueName;
import org.apache.james.queue.api.ManageableMailQueue;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.delivery.Deliveries;
import org.mailroom.desk.delivery.Delivery;
import org.mailroom.desk.delivery.DeliveryState;
import org.mailroom.desk.hold.EmergencyStop;
import org.mailroom.desk.hold.HeldReplies;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.hold.Spool;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.sending.Outgoing;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkState;
import org.mailroom.james.MemoryJames;
import org.mailroom.james.ServerMail;
import org.mailroom.james.ShippedDesk;

/** Mail of a desk in the shipped processors' delivery, against a customer's server that looks into our store meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardedDeliveryIT {
    private static final EmailAddress JOE = EmailAddress.of("joe@customer.test");
    private static final EmailAddress SENDER = EmailAddress.of("support+v1@acme.example");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final ConcurrentHashMap<String, DeliveryState> whenComplete = new ConcurrentHashMap<>();
    private CustomerServer customer;
    private MemoryJames james;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        customer = new CustomerServer(this::answer);
        james = ShippedDesk.in(folder)
                .edit("mailetcontainer.xml", "${sys:mailroom.smarthost:-}", "127.0.0.1:" + customer.port())
                .edit("mailetcontainer.xml", "<onSuccess>desk-delivered<", "<onSuccess>desk-stopped<")
                .start();
    }

    @AfterAll
    void stop() throws Exception {
        james.close();
        customer.close();
    }

    /** Subjects tell what the customer's server does. */
    private String answer(String message) {
        String name = message.replaceAll("(?s).*Subject: \\w+ (\\S+)\n.*", "$1");
        whenComplete.put(name, delivery(name).map(Delivery::state).orElse(DeliveryState.WAITING));
        return message.contains("Subject: later") ? "451 not now" : "250 taken";
    }

    @Test
    @DisplayName("E06 before a reply is complete at the customer's server it is noted that it may arrive")
    void aReplyShouldBeNotedBeforeItIsCompleteAndWhenItWasTaken() throws Exception {
        String name = "mailroom-101-again-1";

        send(101, 1, "now " + name);
        await().until(() -> state(name) == DeliveryState.ENDED);

        assertThat(whenComplete).containsEntry(name, DeliveryState.HANDING_OVER);
        assertThat(received(name)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "E06 that a reply was taken is noted with the end of the attempt, without another way through the spool")
    void aReplyThatWasTakenShouldBeNotedAtOnce() throws Exception {
        String name = "mailroom-108-again-1";
        the(HeldReplies.class).hold(reply(108, 1), message("now " + name), List.of());

        send(108, 1, "now " + name);
        await().until(() -> state(name) == DeliveryState.ENDED);

        assertThat(the(HeldReplies.class).byId(108).map(HeldReply::state)).contains(HeldState.DELIVERED);
        assertThat(the(StoryBook.class).ofCase(7))
                .filteredOn(entry -> entry.verb() == Verb.DELIVERED)
                .extracting(StoryEntry::words)
                .containsExactly("taken by the server of joe@customer.test");
        assertThat(named(name)).isEmpty();
    }

    @Test
    @DisplayName("E06 the same reply twice in the queue leaves once, also under a newer lease")
    void theSameReplyTwiceShouldLeaveOnce() throws Exception {
        String name = "mailroom-102-again-1";

        send(102, 1, "now " + name);
        await().until(() -> state(name) == DeliveryState.ENDED);
        send(102, 1, "now " + name);
        send(102, 2, "now " + name);
        await().until(this::nothingWaits);

        assertThat(received(name)).isEqualTo(1);
    }

    @Test
    @DisplayName("E06 a reply that may have arrived before a crash does not leave, and a person sees it")
    void aReplyInDoubtShouldNotLeave() throws Exception {
        String name = "mailroom-103-again-1";
        the(Deliveries.class).begin(name, 0, NOON);

        send(103, 1, "now " + name);
        await().until(() -> state(name) == DeliveryState.IN_DOUBT);
        await().until(this::nothingWaits);

        assertThat(received(name)).isZero();
        assertThat(the(WorkItems.class).list(WorkState.DEAD, 10).stream().filter(item -> item.subject() == 103))
                .extracting(WorkItem::instruction)
                .containsExactly("joe@customer.test");
    }

    @Test
    @DisplayName("E06 a reply that is refused for now waits for its next attempt")
    void aReplyRefusedForNowShouldWait() throws Exception {
        String name = "mailroom-104-again-1";

        send(104, 1, "later " + name);

        await().until(() -> delivery(name).map(Delivery::attempt).orElse(0) == 1);
        assertThat(state(name)).isEqualTo(DeliveryState.WAITING);
    }

    @Test
    @DisplayName("A01 E06 the same acknowledgement twice in the queue leaves once, and one in doubt does not")
    void acknowledgementsShouldLeaveOnce() throws Exception {
        String sent = "mailroom-acknowledgement-105";
        String doubtful = "mailroom-acknowledgement-106";
        the(Deliveries.class).begin(doubtful, 0, NOON);

        acknowledge(sent);
        acknowledge(sent);
        acknowledge(doubtful);
        await().until(() -> state(sent) == DeliveryState.ENDED && state(doubtful) == DeliveryState.IN_DOUBT);
        await().until(this::nothingWaits);

        assertThat(received(sent)).isEqualTo(1);
        assertThat(received(doubtful)).isZero();
        assertThat(the(StoryBook.class).ofCase(7)).extracting(StoryEntry::verb).contains(Verb.IN_DOUBT);
    }

    @Test
    @DisplayName(
            "E17 a reply that was in delivery when its desk was stopped leaves after the stop, with its first attempt")
    void aStoppedReplyShouldLeaveAfterTheStop() throws Exception {
        String name = "mailroom-107-again-1";
        the(EmergencyStop.class).begin("support", "wrong prices", "sue");
        send(107, 1, "now " + name);
        await().untilAsserted(() ->
                assertThat(the(Spool.class).delivering("mailroom-107")).isTrue());
        assertThat(delivery(name)).isEmpty();
        the(EmergencyStop.class).end("support", "sue");

        await().atMost(Duration.ofMinutes(1)).until(() -> state(name) == DeliveryState.ENDED);

        assertThat(received(name)).isEqualTo(1);
        assertThat(delivery(name).orElseThrow().attempt()).isZero();
    }

    @ParameterizedTest
    @DisplayName("E06 set-aside mail in the desk's name leaves by no processor and no queue into which it is put again")
    @CsvSource({"spool,root", "spool,transport", "spool,relay", "outgoing,relay", "mailroom-outgoing,desk-release"})
    void unapprovedMailShouldLeaveByNoWay(String queue, String state) throws Exception {
        String name = "unapproved-" + queue + "-" + state;
        long before = stopped().size();

        put(queue, state, name);

        await().until(() -> stopped().size() == before + 1);
        assertThat(received(name)).isZero();
    }

    @Test
    @DisplayName(
            "E06 a stopped mail that is stopped again lies under a new name, out of reach of a late removal of the old")
    void mailStoppedAgainShouldBeSetAsideUnderANewName() throws Exception {
        put("spool", "relay", "unapproved-twice");
        await().until(() -> named("unapproved-twice").size() == 1);
        MailKey old = named("unapproved-twice").get(0);

        Mail again = repository().retrieve(old);
        queue("spool").enQueue(again);
        LifecycleUtil.dispose(again);
        await().until(() -> named("unapproved-twice").size() == 2);
        repository().remove(old);

        assertThat(named("unapproved-twice")).hasSize(1).doesNotContain(old);
    }

    private void put(String queue, String state, String name) throws Exception {
        MailImpl mail = ServerMail.of(name, MaybeSender.nullSender(), List.of(JOE), message("now " + name));
        mail.setState(state);
        ServerMail.enqueue(mail, queue(queue));
    }

    private List<MailKey> named(String name) throws Exception {
        List<MailKey> keys = new ArrayList<>();
        for (MailKey key : stopped()) {
            Mail mail = repository().retrieve(key);
            if (mail.getMessage().getSubject().endsWith(name)) {
                keys.add(key);
            }
            LifecycleUtil.dispose(mail);
        }
        return keys;
    }

    private List<MailKey> stopped() throws Exception {
        return ImmutableList.copyOf(repository().list());
    }

    private MailRepository repository() throws Exception {
        return james.the(MailRepositoryStore.class)
                .select(MailRepositoryUrl.from("memory://var/mail/mailroom-stopped/"));
    }

    private ManageableMailQueue queue(String name) {
        return james.the(new TypeLiteral<MailQueueFactory<? extends ManageableMailQueue>>() {})
                .createQueue(MailQueueName.of(name));
    }

    private void acknowledge(String name) throws Exception {
        the(Outgoing.class).send("support", 7, RawMessage.of(message("now " + name)), SENDER, JOE, name);
    }

    private void send(long id, long token, String subject) throws Exception {
        the(Spool.class).sendAgain(reply(id, token), 1, List.of(JOE), message(subject));
    }

    private static byte[] message(String subject) {
        return ("From: support@acme.example\r\nTo: joe@customer.test\r\nSubject: " + subject + "\r\n\r\nhello\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private long received(String name) {
        return customer.messages().stream()
                .filter(message -> message.contains(name + "\n"))
                .count();
    }

    /** The attempts that are under way hold their mail in the queue until they end. */
    private boolean nothingWaits() throws Exception {
        return !the(Spool.class).delivering("mailroom-102")
                && !the(Spool.class).delivering("mailroom-103")
                && queueOfAcknowledgementsIsEmpty();
    }

    private boolean queueOfAcknowledgementsIsEmpty() throws Exception {
        return queue("outgoing").getSize() == 0;
    }

    private DeliveryState state(String name) {
        return delivery(name).map(Delivery::state).orElse(DeliveryState.WAITING);
    }

    private Optional<Delivery> delivery(String name) {
        try {
            return the(Deliveries.class).find(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T the(Class<T> type) throws ClassNotFoundException {
        return james.extension(type);
    }

    private static HeldReply reply(long id, long token) {
        return new HeldReply(
                id,
                "support",
                7,
                "anna",
                "Mail1",
                new MailIdentity("m@x", "d"),
                HeldState.RELEASED,
                NOON,
                SENDER,
                List.of(JOE),
                "subject",
                List.of("reason"),
                NOON.minus(Duration.ofMinutes(2)),
                Optional.empty(),
                token);
    }
}
