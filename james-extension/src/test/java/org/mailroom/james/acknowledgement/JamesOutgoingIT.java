package org.mailroom.james.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.inject.TypeLiteral;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.ManageableMailQueue;
import org.apache.james.queue.api.ManageableMailQueue.MailQueueItemView;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.james.ImapClient;
import org.mailroom.james.MemoryJames;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JamesOutgoingIT {
    private static final RawMessage MAIL =
            RawMessage.of("Subject: received\r\n\r\nthank you\r\n".getBytes(StandardCharsets.UTF_8));

    private static final EmailAddress SENDER = EmailAddress.of("support+a1@desk.example");

    private MemoryJames james;
    private JamesOutgoing outgoing;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        james = new MemoryJames(folder).start().user("carla@local.example", "secret");
        outgoing = new JamesOutgoing(queues(), james.the(DomainList.class));
    }

    @AfterAll
    void stop() {
        james.close();
    }

    @Test
    void mailToTheOutsideShouldGoStraightIntoTheOutgoingQueueFromItsOwnAddress() throws Exception {
        outgoing.send(
                "support", 7, MAIL, SENDER, EmailAddress.of("joe@customer.example"), "mailroom-acknowledgement-1");

        ImmutableList<MailQueueItemView> waiting = ImmutableList.copyOf(
                queues().createQueue(JamesOutgoing.OUTGOING).browse());
        assertThat(waiting).hasSize(1);
        Mail mail = waiting.get(0).getMail();
        assertThat(mail.getName()).isEqualTo("mailroom-acknowledgement-1");
        assertThat(mail.getMaybeSender().asString()).isEqualTo(SENDER.asString());
        assertThat(mail.getRecipients()).extracting(Object::toString).containsExactly("joe@customer.example");
        assertThat(AttributeUtils.getValueAndCastFromMail(mail, JamesOutgoing.AUTOMATIC, Boolean.class))
                .contains(true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.getMessage().writeTo(bytes);
        assertThat(bytes.toByteArray()).isEqualTo(MAIL.bytes());
    }

    @Test
    void mailToADomainOfTheServerShouldBeDeliveredThere() throws Exception {
        outgoing.send("support", 7, MAIL, SENDER, EmailAddress.of("carla@local.example"), "mailroom-acknowledgement-2");

        try (ImapClient client = new ImapClient(james.imapPort()).login("carla@local.example", "secret")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> client.command("STATUS INBOX (MESSAGES)").contains("MESSAGES 1"));
            assertThat(client.select("INBOX").ok("FETCH 1 BODY[]"))
                    .contains("Return-Path: <support+a1@desk.example>", "Subject: received", "thank you");
        }
    }

    @Test
    void anAddressThatIsNoneToTheServerShouldBeToldToTheCaller() {
        assertThatThrownBy(() -> outgoing.send(
                        "support", 7, MAIL, SENDER, EmailAddress.of("a..b@customer.example"), "mailroom-3"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mailroom-3");
    }

    private MailQueueFactory<? extends ManageableMailQueue> queues() {
        return james.the(new TypeLiteral<MailQueueFactory<? extends ManageableMailQueue>>() {});
    }
}
