package org.mailroom.desk.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.message.EmailAddress;

class MailroomConfigurationTest {

    private static final DeskConfiguration SUPPORT = SampleDesk.support();
    private static final DeskConfiguration SALES = SampleDesk.desk("sales", "sales@acme.example");
    private static final MailroomConfiguration CONFIGURATION = SampleDesk.configuration(SUPPORT, SALES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "support@acme.example",
                "Billing@Acme.Example",
                "returns+c12.abc@acme.example",
                "support+a+b@acme.example"
            })
    void deskForShouldFindTheOwnerOfAnAddressWhateverItsDetail(String address) {
        assertThat(CONFIGURATION.deskFor(EmailAddress.of(address))).contains(SUPPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"support@other.example", "review-support@acme.example", "anna@acme.example"})
    void deskForShouldFindNothingForOtherAddresses(String address) {
        assertThat(CONFIGURATION.deskFor(EmailAddress.of(address))).isEmpty();
    }

    @Test
    void desksShouldBeFoundByIdAndAccounts() {
        assertThat(CONFIGURATION.deskById("sales")).contains(SALES);
        assertThat(CONFIGURATION.deskById("Sales")).isEmpty();
        assertThat(CONFIGURATION.deskByAccount(EmailAddress.of("sales@acme.example")))
                .contains(SALES);
        assertThat(CONFIGURATION.deskByAccount(EmailAddress.of("billing@acme.example")))
                .isEmpty();
        assertThat(CONFIGURATION.deskByReviewAccount(EmailAddress.of("review-sales@acme.example")))
                .contains(SALES);
        assertThat(CONFIGURATION.deskByReviewAccount(EmailAddress.of("sales@acme.example")))
                .isEmpty();
    }

    @Test
    void desksOfShouldFindEveryDeskAPersonWorksAt() {
        assertThat(CONFIGURATION.desksOf(EmailAddress.of("ben@acme.example"))).containsExactly(SUPPORT, SALES);
        assertThat(CONFIGURATION.desksOf(EmailAddress.of("sue@acme.example"))).containsExactly(SUPPORT, SALES);
        assertThat(CONFIGURATION.desksOf(EmailAddress.of("eve@acme.example"))).isEmpty();
    }

    @Test
    void peopleShouldBeFoundByAccountAndAgentsByName() {
        assertThat(SUPPORT.person(EmailAddress.of("sue@acme.example"))).contains(SampleDesk.SUE);
        assertThat(SUPPORT.agentNamed("Anna")).contains(SampleDesk.ANNA);
        assertThat(SUPPORT.agentNamed("Sue")).isEmpty();
    }

    @Test
    void secretShouldNeverPrintItself() {
        assertThat(new Secret("hunter2")).asString().doesNotContain("hunter2");
        assertThat(new Secret("hunter2").value()).isEqualTo("hunter2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void reviewRateShouldRefuseWhatIsNoShare(double share) {
        assertThatThrownBy(() -> new ReviewRate(share)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timeSpanShouldEndAfterItBeginsOrAtMidnight() {
        LocalTime nine = LocalTime.of(9, 0);
        assertThat(new TimeSpan(nine, LocalTime.MIDNIGHT).from()).isEqualTo(nine);
        assertThatThrownBy(() -> new TimeSpan(nine, nine)).isInstanceOf(IllegalArgumentException.class);
    }
}
