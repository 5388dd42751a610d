package org.mailroom.james.hold;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.collect.ImmutableList;
import com.google.inject.TypeLiteral;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.mailrepository.api.MailKey;
import org.apache.james.mailrepository.api.MailRepository;
import org.apache.james.mailrepository.api.MailRepositoryStore;
import org.apache.james.mailrepository.api.MailRepositoryUrl;
import org.apache.james.queue.api.MailQueueFactory;
import org.apache.james.queue.api.ManageableMailQueue;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.hold.HeldState;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.james.MemoryJames;
import org.mailroom.james.ServerMail;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JamesSpoolIT {
    private static final String RELEASED = "memory://var/mail/released/";
    private static final String ERROR = "memory://var/mail/error/";
    private static final String PROCESSOR = """
            <processor state="desk-release" enableJmx="false">
              <mailet match="All" class="ToRepository">
                <repositoryPath>memory://var/mail/released/</repositoryPath>
              </mailet>
            </processor>
            """;
    private static final byte[] CONTENT =
            "Subject: hello\r\nTo: joe@customer.example\r\n\r\ncaf\u00e9\nbare line feed\n"
                    .getBytes(StandardCharsets.UTF_8);

    private MemoryJames james;
    private JamesSpool spool;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        james = new MemoryJames(folder)
                .edit("mailetcontainer.xml", "</processors>", PROCESSOR + "</processors>")
                .start();
        spool = new JamesSpool(queues());
    }

    @AfterAll
    void stop() {
        james.close();
    }

    @BeforeEach
    void emptyRepositories() throws Exception {
        repository(RELEASED).removeAll();
        repository(ERROR).removeAll();
    }

    @Test
    void submitShouldGiveTheReplyToTheProcessorOfReleasedMail() throws Exception {
        spool.submit(reply(4711, 3), CONTENT);

        Mail mail = only(RELEASED);
        assertThat(mail.getName()).isEqualTo("mailroom-4711-3");
        assertThat(mail.getMaybeSender().asString()).isEqualTo("support+v1@acme.example");
        assertThat(mail.getRecipients()).extracting(Object::toString).containsExactly("joe@customer.example");
        assertThat(AttributeUtils.getValueAndCastFromMail(mail, AttributeName.of("mailroom.held"), Long.class))
                .contains(4711L);
        assertThat(AttributeUtils.getValueAndCastFromMail(mail, AttributeName.of("mailroom.token"), Long.class))
                .contains(3L);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.getMessage().writeTo(bytes);
        assertThat(bytes.toByteArray()).isEqualTo(CONTENT);
    }

    @Test
    void theSpoolShouldTakeTheSameMailTwiceSoThatOnlyTheGuardKeepsItOnce() throws Exception {
        spool.submit(reply(4712, 1), CONTENT);
        Mail first = only(RELEASED);
        repository(RELEASED).removeAll();

        spool.submit(reply(4712, 1), CONTENT);

        assertThat(only(RELEASED).getName()).isEqualTo(first.getName());
    }

    @Test
    void deliveringShouldSeeAMailInTheOutgoingQueueByNameAndItsPartsByTheirBeginning() throws Exception {
        assertThat(spool.delivering("mailroom-4713-1")).isFalse();

        enqueue("mailroom-4713-11-to-customer.example");
        assertThat(spool.delivering("mailroom-4713-1")).isFalse();
        assertThat(spool.delivering("mailroom-4713-11")).isTrue();

        enqueue("mailroom-4713-1");
        assertThat(spool.delivering("mailroom-4713-1")).isTrue();
    }

    @Test
    void lookingThroughTheOutgoingQueueShouldLeaveItsMailsWhole() throws Exception {
        ManageableMailQueue queue = queues().createQueue(JamesSpool.OUTGOING);
        enqueue("mailroom-4714-1");
        spool.delivering("mailroom-9-9");

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        queue.browse().next().getMail().getMessage().writeTo(bytes);
        assertThat(bytes.size()).isEqualTo(CONTENT.length);
    }

    private void enqueue(String name) throws Exception {
        Mail mail = ServerMail.of(
                name,
                org.apache.james.core.MaybeSender.nullSender(),
                List.of(EmailAddress.of("joe@customer.example")),
                CONTENT);
        queues().createQueue(JamesSpool.OUTGOING).enQueue(mail);
        LifecycleUtil.dispose(mail);
    }

    private MailQueueFactory<? extends ManageableMailQueue> queues() {
        return james.the(new TypeLiteral<MailQueueFactory<? extends ManageableMailQueue>>() {});
    }

    private MailRepository repository(String url) throws Exception {
        return james.the(MailRepositoryStore.class).select(MailRepositoryUrl.from(url));
    }

    private Mail only(String url) throws Exception {
        await().atMost(10, SECONDS).until(() -> repository(url).size() == 1);
        MailKey key = ImmutableList.copyOf(repository(url).list()).get(0);
        return repository(url).retrieve(key);
    }

    private static HeldReply reply(long id, long token) {
        return new HeldReply(
                id,
                "acme",
                1,
                "anna",
                "Mail1",
                new MailIdentity("m@x", "d"),
                HeldState.CLAIMED,
                Instant.EPOCH,
                EmailAddress.of("support+v1@acme.example"),
                List.of(EmailAddress.of("joe@customer.example")),
                "subject",
                List.of("reason"),
                Instant.EPOCH,
                Optional.empty(),
                token);
    }
}
