package org.mailroom.mailets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailroom.desk.routing.RoutingSample.agent;
import static org.mailroom.desk.routing.RoutingSample.capacity;
import static org.mailroom.desk.routing.RoutingSample.pull;
import static org.mailroom.desk.routing.RoutingSample.push;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.Duty;
import org.mailroom.desk.routing.RoutingSample;
import org.mailroom.desk.story.Verb;

/** A customer's mail at a desk that gives cases to agents. */
class RoutingWayTest {
    private final DeskInMemory desk = new DeskInMemory();

    @Test
    @DisplayName("C04 the mail of a case that is given to an agent lies in the agent's folder, and the story says why")
    void mailShouldLieInTheFolderOfWhoIsGivenIt() throws MessagingException {
        desk.becomes(RoutingSample.desk(List.of(push("General", Map.of())), List.of(agent("anna", capacity(1)))));

        Mail mail = arrives("1");
        arrives("2");

        assertThat(desk.folders.in(DeskInMemory.DESK, "Agents/anna")).hasSize(1);
        assertThat(desk.folders.in(DeskInMemory.DESK, "Queues/General")).hasSize(1);
        assertThat(routed(mail))
                .containsExactly(
                        "to anna, who speaks en, works on General and alone is free for it, with no open case");
    }

    @Test
    @DisplayName("C04 a mail that is processed twice after a crash is given once")
    void repeatedMailShouldBeGivenOnce() throws MessagingException {
        desk.becomes(RoutingSample.desk(
                List.of(push("General", Map.of())), List.of(agent("anna", Duty.USUAL), agent("ben", Duty.USUAL))));

        Mail mail = arrives("1");
        arrives("1");

        assertThat(routed(mail)).hasSize(1);
        assertThat(desk.assignments.workloads("support").values())
                .extracting(load -> load.cases())
                .containsExactly(1);
    }

    @Test
    @DisplayName("C04 mail for a queue without people goes to the default queue, with a warning in the story")
    void queueWithoutPeopleShouldFallToTheDefault() throws MessagingException {
        desk.becomes(RoutingSample.desk(
                List.of(pull("Billing"), pull("General")), List.of(agent("anna", Set.of("General"), Duty.USUAL))));

        Mail mail = DeskInMemory.mail("m", DeskInMemory.CUSTOMER, DeskInMemory.DESK, """
                From: carla@customer.example
                To: support@acme.example
                Subject: my invoice
                Message-ID: <m@customer.example>

                Where is it?
                """);
        desk.inbound(mail);

        assertThat(desk.folders.in(DeskInMemory.DESK, "Queues/General")).hasSize(1);
        assertThat(told(mail, Verb.TRIAGED))
                .singleElement()
                .asString()
                .contains("warning: nobody works on queue Billing, so it goes to the desk's default queue General");
    }

    @Test
    @DisplayName("D11 when a customer writes again whose agent is away, mail and case go to somebody else")
    void followUpShouldNotWaitForWhoIsAway() throws MessagingException {
        desk.becomes(RoutingSample.desk(
                List.of(push("General", Map.of())), List.of(agent("anna", Duty.USUAL), agent("ben", Duty.USUAL))));
        Mail mail = arrives("1");
        Case theCase = desk.cases.byId(Facts.CASE.required(mail)).orElseThrow();
        assertThat(theCase.agent()).contains("anna");
        desk.assignments.away("support", "anna", Optional.of(desk.clock.instant()));

        desk.inbound(mail("2", "In-Reply-To: <m1@customer.example>\n"));
        desk.moveCases();

        assertThat(desk.folders.in(DeskInMemory.DESK, "Agents/anna")).isEmpty();
        assertThat(desk.folders.in(DeskInMemory.DESK, "Agents/ben")).hasSize(2);
    }

    private Mail arrives(String name) throws MessagingException {
        Mail mail = mail(name, "");
        desk.inbound(mail);
        return mail;
    }

    private static Mail mail(String name, String fields) throws MessagingException {
        return DeskInMemory.mail(
                "mail" + name,
                DeskInMemory.CUSTOMER,
                DeskInMemory.DESK,
                "From: carla@customer.example\nTo: support@acme.example\nSubject: matter " + name + "\nMessage-ID: <m"
                        + name + "@customer.example>\n" + fields + "\nThis is what I want to know about number " + name
                        + ".\n");
    }

    private List<String> routed(Mail mail) {
        return told(mail, Verb.ROUTED);
    }

    private List<String> told(Mail mail, Verb verb) {
        return desk.stories.ofCase(Facts.CASE.required(mail)).stream()
                .filter(entry -> entry.verb() == verb)
                .map(entry -> entry.words())
                .toList();
    }
}
