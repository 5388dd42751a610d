package org.mailroom.desk.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.acknowledgement.AcknowledgementDecision.Outcome;
import org.mailroom.desk.configuration.AcknowledgementSettings;
import org.mailroom.desk.configuration.AnswerSettings;

class AcknowledgementPolicyTest {

    @Test
    @DisplayName("A01 a person's first mail is acknowledged")
    void shouldAcknowledgeAPersonsFirstMail() {
        AcknowledgementDecision decision = new Questions().decide();

        assertThat(decision.outcome()).isEqualTo(Outcome.SEND);
        assertThat(decision.send()).isTrue();
        assertThat(decision.reasons()).containsExactly("a person's first mail in a new case");
    }

    @Test
    void shouldWithholdWhenTheDeskWantsNone() {
        AcknowledgementSettings off = new AcknowledgementSettings(
                false,
                "acknowledgement",
                true,
                true,
                4,
                10,
                Optional.of(50),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                AnswerSettings.NONE);

        assertThat(withheld(new Questions().settings(off))).isEqualTo("the desk sends no acknowledgements");
    }

    @Test
    @DisplayName("A11 mail that no person waits behind is not acknowledged, with the finding's words")
    void shouldWithholdFromMachines() {
        assertThat(withheld(new Questions().machine("Auto-Submitted is auto-replied")))
                .isEqualTo("Auto-Submitted is auto-replied");
    }

    @Test
    @DisplayName("A11 the null sender is not answered")
    void shouldWithholdWithoutASender() {
        assertThat(withheld(new Questions().sender(Optional.empty()))).contains("no sender");
    }

    @ParameterizedTest(name = "A11 {0} is not answered")
    @ValueSource(
            strings = {"anna@localhost", "anna@[192.0.2.1]", "anna@mail.localhost", "a@b.localdomain", "a@b.invalid"})
    void shouldWithholdFromDomainsThatNoMailReaches(String sender) {
        assertThat(withheld(new Questions().sender(Optional.of(sender)))).contains("no mail reaches");
    }

    @Test
    @DisplayName("A11 our own addresses are not answered")
    void shouldWithholdFromOurselves() {
        assertThat(withheld(new Questions().ownAddress())).contains("address of ours");
    }

    @Test
    @DisplayName("B09 an address that our mail does not reach gets no acknowledgement")
    void shouldWithholdFromAddressesThatMailDoesNotReach() {
        assertThat(withheld(new Questions().undeliverable("our mail to jane@customer.example failed")))
                .isEqualTo("our mail to jane@customer.example failed");
    }

    @Test
    @DisplayName("A13 a mail that joins a case gets no second acknowledgement")
    void shouldWithholdInCasesThatExist() {
        assertThat(withheld(new Questions().existingCase())).contains("acknowledged when it began");
    }

    @Test
    @DisplayName("A01 what the ledger knows is not acknowledged again")
    void shouldWithholdWhatTheLedgerKnows() {
        assertThat(withheld(new Questions().acknowledged())).contains("has an acknowledgement in this case");
    }

    @Test
    void shouldTellAllReasonsTheFirstOfTheTableFirst() {
        AcknowledgementDecision decision = new Questions()
                .before(4, 4)
                .acknowledged()
                .existingCase()
                .machine("it is a bounce")
                .decide();

        assertThat(decision.words()).isEqualTo("it is a bounce (rule machine-sent)");
        assertThat(decision.reasons())
                .containsExactly("it is a bounce", "it belongs to a case that was acknowledged when it began");
    }

    @Test
    void shouldTellAllReasonsOfTheLedgerWhenNothingElseSpeaksAgainst() {
        AcknowledgementDecision decision =
                new Questions().before(4, 4).acknowledged().decide();

        assertThat(decision.rule()).isEqualTo("acknowledged");
        assertThat(decision.reasons()).hasSize(2).last().asString().contains("within an hour");
    }

    @Test
    @DisplayName("A12 the ledger is not asked about mail that is not acknowledged anyway")
    void shouldNotAskTheLedgerInVain() {
        assertThat(new Questions()
                        .machine("it is a bounce")
                        .withoutLedger()
                        .decide()
                        .send())
                .isFalse();
    }

    @Test
    @DisplayName("A12 a mail that comes under two Message-IDs is acknowledged once a day")
    void shouldWithholdWhatIsRepeated() {
        AcknowledgementDecision decision = new Questions().repeated().decide();

        assertThat(decision.rule()).isEqualTo("repeated");
        assertThat(decision.send()).isFalse();
    }

    @Test
    @DisplayName("A12 a domain has an allowance of its own, a provider of everybody's mailboxes has none")
    void shouldCountADomainButNoProvider() {
        assertThat(new Questions().domain(49).decide().send()).isTrue();
        assertThat(withheld(new Questions().domain(50))).contains("domain customer.example has had 50");
        assertThat(new Questions()
                        .sender(Optional.of("jane@yahoo.co.jp"))
                        .domain(5_000)
                        .decide()
                        .send())
                .isTrue();
        assertThat(new Questions()
                        .sender(Optional.of("jane@gmail.com"))
                        .domain(5_000)
                        .decide()
                        .send())
                .isTrue();
    }

    @Test
    @DisplayName("A12 nobody is acknowledged while all acknowledgements are stopped")
    void shouldWithholdWhileStopped() {
        assertThat(withheld(new Questions().stopped())).contains("stopped until 2026-11-24 09:00 UTC", "201");
    }

    @Test
    @DisplayName("A12 that no more will come is said once a day")
    void shouldAnnounceTheEndOnce() {
        assertThat(new Questions().before(3, 3).told().decide().outcome()).isEqualTo(Outcome.SEND);
        assertThat(new Questions().before(0, 9).told().decide().outcome()).isEqualTo(Outcome.SEND);
    }

    @Test
    void everyRuleShouldHaveANameOfItsOwn() {
        assertThat(AcknowledgementPolicy.RULES)
                .extracting(Rule::name)
                .doesNotHaveDuplicates()
                .hasSize(13);
    }

    @Test
    @DisplayName(
            "A12 a sender who writes without end gets four mails in an hour, the fourth saying that it is the last")
    void shouldFallSilentAfterAFinalNotice() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int before = 0; before < 100; before++) {
            outcomes.add(new Questions()
                    .before(Math.min(before, 4), Math.min(before, 4))
                    .decide()
                    .outcome());
        }

        assertThat(outcomes.subList(0, 5))
                .containsExactly(Outcome.SEND, Outcome.SEND, Outcome.SEND, Outcome.LAST_FOR_NOW, Outcome.WITHHOLD);
        assertThat(outcomes.subList(5, 100)).containsOnly(Outcome.WITHHOLD);
    }

    @Test
    @DisplayName("A12 the day has its own allowance")
    void shouldCountTheDayToo() {
        assertThat(new Questions().before(0, 9).decide().outcome()).isEqualTo(Outcome.LAST_FOR_NOW);
        assertThat(new Questions().before(0, 9).decide().reason()).contains("last of 10", "24 hours");
        assertThat(withheld(new Questions().before(0, 10))).contains("10 automatic mails in 24 hours");
    }

    @Test
    @DisplayName("A12 one mail an hour is not announced as the last each time")
    void shouldNotAnnounceTheEndWithTheOnlyMail() {
        AcknowledgementSettings one = new AcknowledgementSettings(
                true,
                "acknowledgement",
                true,
                true,
                1,
                10,
                Optional.of(50),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                AnswerSettings.NONE);

        assertThat(new Questions().settings(one).decide().outcome()).isEqualTo(Outcome.SEND);
        assertThat(new Questions().settings(one).before(1, 1).decide().outcome())
                .isEqualTo(Outcome.WITHHOLD);
    }

    private static String withheld(Questions question) {
        AcknowledgementDecision decision = question.decide();
        assertThat(decision.outcome()).isEqualTo(Outcome.WITHHOLD);
        assertThat(decision.send()).isFalse();
        assertThat(decision.reasons()).hasSize(1);
        return decision.reason();
    }
}
