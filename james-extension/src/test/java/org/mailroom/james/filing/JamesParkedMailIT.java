package org.mailroom.james.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.TypeLiteral;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.james.mailrepository.api.MailRepository;
import org.apache.james.mailrepository.api.MailRepositoryStore;
import org.apache.james.mailrepository.api.MailRepositoryUrl;
import org.apache.james.queue.api.MailQueueFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.james.MemoryJames;
import org.mailroom.james.SmtpClient;

class JamesParkedMailIT {
    private static final String LOOKED_AT = "memory://var/mail/looked-at";
    private static final String PROCESSOR = """
            <processor state="desk-outbound" enableJmx="false">
              <mailet match="All" class="ToRepository">
                <repositoryPath>memory://var/mail/looked-at</repositoryPath>
              </mailet>
            </processor>
            """;
    private static final String PARK = """
            <processor state="root" enableJmx="false">
              <mailet match="All" class="ToRepository">
                <repositoryPath>memory://var/mail/mailroom-parked</repositoryPath>
              </mailet>
            """;

    @Test
    void parkedMailShouldGoThroughTheLookAtAgentsMailAgain(@TempDir Path folder) throws Exception {
        try (MemoryJames james = new MemoryJames(folder)
                .edit("mailetcontainer.xml", "</processors>", PROCESSOR + "</processors>")
                .edit("mailetcontainer.xml", "<processor state=\"root\" enableJmx=\"false\">", PARK)
                .start()
                .user("support@acme.example", "secret")) {
            JamesParkedMail parked = new JamesParkedMail(
                    james.the(MailRepositoryStore.class), james.the(new TypeLiteral<MailQueueFactory<?>>() {}));
            assertThat(parked.count()).isZero();
            assertThat(parked.takeUpAgain()).isZero();
            try (SmtpClient client = new SmtpClient(james.smtpPort())) {
                client.send("anna@elsewhere.example", List.of("support@acme.example"), "Subject: one\r\n\r\none");
                client.send("anna@elsewhere.example", List.of("support@acme.example"), "Subject: two\r\n\r\ntwo");
            }
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> parked.count() == 2);

            assertThat(parked.takeUpAgain()).isEqualTo(2);

            assertThat(parked.count()).isZero();
            MailRepository lookedAt = james.the(MailRepositoryStore.class).select(MailRepositoryUrl.from(LOOKED_AT));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> lookedAt.size() == 2);
            assertThat(lookedAt.retrieve(lookedAt.list().next()).getMessage().getSize())
                    .isEqualTo("one".getBytes(StandardCharsets.UTF_8).length + 2);
        }
    }
}
