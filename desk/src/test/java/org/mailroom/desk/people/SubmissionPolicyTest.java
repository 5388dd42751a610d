package org.mailroom.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.message.EmailAddress;

class SubmissionPolicyTest {

    @Test
    void deskLoginShouldSendForThatDesk() {
        assertThat(byDeskLogin("ben/support@acme.example")).isEqualTo(agent("support", "Ben"));
        assertThat(byDeskLogin("ben@acme.example/help@client.example")).isEqualTo(agent("help", "Ben"));
        assertThat(byDeskLogin("sue/review-support@acme.example")).isEqualTo(agent("support", "Sue"));
    }

    @Test
    void deskLoginOfSomebodyWhoLeftShouldSendNothing() {
        MailroomConfiguration later =
                SampleDesk.configuration(TwoDesks.withAgents(SampleDesk.support(), List.of(SampleDesk.BEN)));

        assertThat(SubmissionPolicy.decide(name("anna/support@acme.example"), later))
                .isInstanceOf(Submitter.Refused.class);
    }

    @Test
    void plainLoginOfAPersonOfOneDeskShouldSendForIt() {
        assertThat(byAccount("anna@acme.example")).isEqualTo(agent("support", "Anna"));
        assertThat(byAccount("carl@client.example")).isEqualTo(agent("help", "Carl"));
    }

    @Test
    void plainLoginOfAPersonOfSeveralDesksShouldBeToldHow() {
        assertThat(byAccount("ben@acme.example"))
                .asInstanceOf(type(Submitter.Refused.class))
                .extracting(Submitter.Refused::words)
                .asString()
                .contains("ben/support@acme.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "support@acme.example",
                "review-support@acme.example",
                "help@client.example",
                "review-help@client.example"
            })
    void accountsOfDesksShouldSendNothing(String account) {
        assertThat(byAccount(account))
                .asInstanceOf(type(Submitter.Refused.class))
                .extracting(Submitter.Refused::words)
                .asString()
                .contains("<you>/" + account);
    }

    @Test
    void othersShouldBeLeftAlone() {
        assertThat(byAccount("eve@acme.example")).isEqualTo(new Submitter.Outsider());
    }

    private static Submitter agent(String desk, String person) {
        return new Submitter.Agent(new AgentMark(desk, person));
    }

    private static Submitter byDeskLogin(String text) {
        return SubmissionPolicy.decide(name(text), TwoDesks.CONFIGURATION);
    }

    private static Submitter byAccount(String account) {
        return SubmissionPolicy.decide(EmailAddress.of(account), TwoDesks.CONFIGURATION);
    }

    private static LoginName name(String text) {
        return LoginName.parse(text, "/").orElseThrow();
    }
}
