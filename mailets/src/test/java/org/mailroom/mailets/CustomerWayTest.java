package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.apache.mailet.base.test.FakeMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.customers.Customers;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;

class CustomerWayTest {
    private static final String INQUIRY = """
            From: Carla <carla@customer.example>
            To: support@acme.example
            Subject: %s
            Message-ID: <%s@customer.example>

            Which size has the lamp that you sell?
            """;

    private final DeskInMemory desk = new DeskInMemory();

    @BeforeEach
    void know() {
        desk.configure(Customers.known(SampleDesk.support()));
        desk.directory.put(
                EmailAddress.of(DeskInMemory.CUSTOMER),
                Map.of(
                        "name", "Carla Rossi",
                        "tier", "gold",
                        "phone", "+39 06 5550100",
                        "account-link", "https://crm.example/c/4711",
                        "order-link", "javascript:alert(1)"));
    }

    @Test
    @DisplayName("C05 H01 H02 a known customer is greeted by name, lifted and shown to whoever answers")
    void knownCustomerShouldBeShown() throws Exception {
        desk.inbound(mail("Lamp", "m1"));

        MailMessage filed = MailMessage.read(
                desk.folders.in(DeskInMemory.DESK, "Queues/General").get(0));
        assertThat(filed.field(MailroomFields.CUSTOMER)).contains("\"Carla Rossi\" <carla@customer.example>");
        assertThat(filed.field(MailroomFields.CUSTOMER_RECORD)).contains("tier=gold; phone=+39 06 5550100");
        assertThat(filed.field(MailroomFields.CUSTOMER_ACCOUNT)).contains("https://crm.example/c/4711");
        assertThat(filed.field(MailroomFields.CUSTOMER_ORDERS)).isEmpty();
        assertThat(desk.cases.casesOf("support", EmailAddress.of(DeskInMemory.CUSTOMER), 1))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.triage().tags()).contains("$VIP", "tier-gold");
                    assertThat(found.triage().priority()).isEqualTo(Priority.HIGH);
                });
        assertThat(MailMessage.read(desk.sent.get(0)).plainText()).contains("Carla Rossi");
        assertThat(triaged("m1")).contains("Carla Rossi, tier gold", "refused: order-link is no http or https address");
    }

    @Test
    @DisplayName("H02 a directory that fails delays and loses nothing; the story says so")
    void failingDirectoryShouldNotDelay() throws Exception {
        desk.directory.clear();
        desk.directoryFailure = Optional.of("no route to host");
        desk.inbound(mail("Lamp", "m1"));

        MailMessage filed = MailMessage.read(
                desk.folders.in(DeskInMemory.DESK, "Queues/General").get(0));
        assertThat(filed.field(MailroomFields.CUSTOMER_RECORD)).isEmpty();
        assertThat(triaged("m1")).contains("who the customer is cannot be told", "no route to host");
    }

    private String triaged(String id) {
        return desk.stories.ofMessage(id + "@customer.example").stream()
                .filter(entry -> entry.verb() == Verb.TRIAGED)
                .map(StoryEntry::words)
                .findFirst()
                .orElseThrow();
    }

    private static FakeMail mail(String subject, String id) throws Exception {
        return DeskInMemory.mail(
                "Mail-" + id, DeskInMemory.CUSTOMER, DeskInMemory.DESK, INQUIRY.formatted(subject, id));
    }
}
