package org.mailroom.desk.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.InMemoryCategoryModels;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

class LearnedTriageTest {
    private static final EmailAddress CUSTOMER = EmailAddress.of("carla@customer.example");

    private final DeskConfiguration desk = SampleDesk.support();
    private final CategoryLearner learner =
            new CategoryLearner(new InMemoryCategoryModels(), MovableClock.at("2026-11-23T10:00:00Z"));
    private final TriagePolicy policy = new TriagePolicy(text -> Optional.of(Locale.ENGLISH), learner);

    @BeforeEach
    void teach() {
        for (int i = 0; i < 60; i++) {
            learner.teach(
                    desk, "r" + i, "Returns", "shoes " + i + "\nthe shoes do not fit, how do I send them back", "anna");
            learner.teach(
                    desk, "t" + i, "Technical", "login " + i + "\nthe app says wrong password and crashes", "anna");
        }
    }

    @Test
    @DisplayName("C02 what no rule places goes where it was learned, and the reason names the words")
    void learnedMailShouldGoWhereItBelongs() {
        TriageDecision decision = decide("My shoes", "They do not fit. May I send them back?");

        assertThat(decision.triage().queue()).isEqualTo("Returns");
        assertThat(decision.triage().category()).contains("Returns");
        assertThat(decision.reasons())
                .anyMatch(reason -> reason.startsWith("learned: Returns") && reason.contains("shoes"));
    }

    @Test
    @DisplayName("C02 below the threshold it waits in Queues/Triage")
    void unsureMailShouldWaitInTriage() {
        TriageDecision decision = decide("Hello", "the weather is a wonder");

        assertThat(decision.triage().queue()).isEqualTo("Triage");
        assertThat(decision.triage().category()).isEmpty();
        assertThat(decision.reasons()).anyMatch(reason -> reason.contains("less than the desk's threshold"));
    }

    @Test
    @DisplayName("C02 rules win over what was learned")
    void rulesShouldWin() {
        assertThat(decide("Invoice for my shoes", "They do not fit. May I send them back?")
                        .triage()
                        .queue())
                .isEqualTo("Billing");
    }

    @Test
    @DisplayName("C02 C03 C07 half a megabyte of HTML without a word is sorted all the same, with nothing told of it")
    void htmlWithoutTextShouldBeSorted() {
        String empty = "<div style=\"color:red\"><span></span><!-- x --><table><tr><td></td></tr></table></div>\r\n";
        TriagePolicy careful = new TriagePolicy(new FunctionWordLanguageDetector(), learner);
        TriageDecision decision = careful.decide(
                desk,
                message("Subject:\r\nContent-Type: text/html\r\n\r\n<html><body>" + empty.repeat(6_000)),
                Envelope.of(CUSTOMER, List.of(desk.account())),
                false);

        assertThat(decision.triage().queue()).isIn("Triage", desk.defaultQueue());
        assertThat(decision.triage().language()).isEmpty();
        assertThat(decision.triage().tags()).isEmpty();
    }

    private TriageDecision decide(String subject, String text) {
        MailMessage message = message("Subject: " + subject + "\r\n\r\n" + text + "\r\n");
        return policy.decide(desk, message, Envelope.of(CUSTOMER, List.of(desk.account())), false);
    }

    private static MailMessage message(String mail) {
        return MailMessage.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8)));
    }
}
