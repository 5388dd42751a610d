package org.mailroom.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.message.EmailAddress;

class LoginPolicyTest {

    private static final MailroomConfiguration CONFIGURATION = TwoDesks.CONFIGURATION;

    @Test
    void agentShouldOpenTheDesk() {
        assertThat(decide("anna/support@acme.example"))
                .isEqualTo(new LoginDecision.Admitted(new Membership(
                        "support", SampleDesk.ANNA, EmailAddress.of("support@acme.example"), Role.AGENT)));
    }

    @Test
    void supervisorShouldOpenTheDeskAndTheReviewMailbox() {
        assertThat(decide("sue/support@acme.example"))
                .isEqualTo(new LoginDecision.Admitted(new Membership(
                        "support", SampleDesk.SUE, EmailAddress.of("support@acme.example"), Role.SUPERVISOR)));
        assertThat(decide("sue/review-support@acme.example"))
                .isEqualTo(new LoginDecision.Admitted(new Membership(
                        "support", SampleDesk.SUE, EmailAddress.of("review-support@acme.example"), Role.SUPERVISOR)));
    }

    @ParameterizedTest
    @CsvSource({
        "anna/review-support@acme.example, NO_SUPERVISOR",
        "eve/support@acme.example, UNKNOWN_PERSON",
        "eve/review-support@acme.example, UNKNOWN_PERSON",
        "carl@client.example/support@acme.example, NOT_OF_THIS_DESK",
        "carl@client.example/review-support@acme.example, NOT_OF_THIS_DESK",
        "anna/nodesk@acme.example, UNKNOWN_DESK",
        "anna/billing@acme.example, UNKNOWN_DESK",
        "anna+x/support@acme.example, UNKNOWN_PERSON",
    })
    void othersShouldBeRefusedForTheTrueReason(String name, LoginRefusal why) {
        assertThat(decide(name)).isEqualTo(new LoginDecision.Refused(why));
    }

    @Test
    void personOfAnotherDomainShouldOpenTheirOwnDesk() {
        assertThat(decide("carl/help@client.example")).isInstanceOf(LoginDecision.Admitted.class);
    }

    private static LoginDecision decide(String name) {
        return LoginPolicy.decide(LoginName.parse(name, "/").orElseThrow(), CONFIGURATION);
    }
}
