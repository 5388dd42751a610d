package org.mailroom.desk.junk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.MovableClock;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.Finding;
import org.mailroom.desk.intake.MailKind;
import org.mailroom.desk.intake.Recogniser;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.InMemoryCategoryModels;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.DeskSample;

class JunkDeskTest {
    private static final String OFFER = "Rank your website first on the search engines with our seo backlinks package";
    private static final String QUESTION = "Where is my order, the parcel has not arrived and I want a refund please";

    private final MovableClock clock = MovableClock.at("2026-11-24T10:00:00Z");
    private final DeskConfiguration desk = DeskSample.acme();
    private final InMemorySenderJudgements judgements = new InMemorySenderJudgements();
    private final CategoryLearner learner = new CategoryLearner(new InMemoryCategoryModels(), clock);
    private final InMemoryCases cases = new InMemoryCases();
    private final JunkDesk junk = new JunkDesk(judgements, learner, cases, clock);

    @Test
    @DisplayName("C10 mail of a sender that a person called junk is junk, until a person says otherwise")
    void aPersonsWordShouldCount() {
        MailMessage offer =
                mail("seller@shop.example", "support@acme.example", OFFER).message();
        junk.junk(desk, "case 1", offer, "sue");

        Recognition weighed = weigh(mail("seller@shop.example", "support@acme.example", QUESTION));
        assertThat(weighed.kind()).isEqualTo(MailKind.SPAM);
        assertThat(weighed.acknowledgeable()).isFalse();
        assertThat(weighed.words()).contains("sue put mail of this sender into Quarantine");

        junk.back(desk, "case 1", offer, Optional.of("Billing"), "anna");
        assertThat(weigh(mail("seller@shop.example", "support@acme.example", QUESTION))
                        .kind())
                .isEqualTo(MailKind.PERSON);
    }

    @Test
    @DisplayName("C10 what a person called no junk is none, whatever the server's filter says")
    void noJunkShouldOverruleTheFilter() {
        Arrival arrival = mail("joe@customer.example", "support@acme.example", QUESTION);
        Recognition filtered = recognised(arrival).asJunk(new Finding("f", MailKind.SPAM, "x"));
        assertThat(junk.weigh(desk, arrival, filtered).kind()).isEqualTo(MailKind.SPAM);

        junk.noJunk(desk, "mail 1", arrival.message(), Optional.of("Billing"), "anna");

        Recognition weighed = junk.weigh(desk, arrival, filtered);
        assertThat(weighed.kind()).isEqualTo(MailKind.PERSON);
        assertThat(weighed.acknowledgeable()).isTrue();
    }

    @Test
    @DisplayName("C10 what was learned is one sign of several: alone it silences nobody")
    void learnedShouldNotBeEnough() {
        teach(100);

        Arrival addressed = mail("new@shop.example", "support@acme.example", OFFER);
        assertThat(weigh(addressed).kind()).isEqualTo(MailKind.PERSON);

        Recognition weighed = weigh(scored("new@shop.example", "other@elsewhere.example", OFFER, "3.1"));
        assertThat(weighed.kind()).isEqualTo(MailKind.SPAM);
        assertThat(weighed.words())
                .contains("it reads like what was put into Quarantine")
                .contains("our scanner's score (+3.1)")
                .contains("it is not addressed to the desk (+1.0)")
                .contains("the desk's limit is 6.0");
    }

    @Test
    @DisplayName("C10 C02 mail that reads like junk goes to nobody's queue by learning, but to Triage")
    void learnedJunkShouldNotBeAQueue() {
        teach(100);
        assertThat(learner.ask(desk, OFFER).opinion().orElseThrow().label()).isEqualTo(Folders.QUARANTINE);
        assertThat(learner.ask(desk, OFFER).queue()).isEmpty();
    }

    @Test
    @DisplayName("C10 machines' mail stays what it was recognised as")
    void machinesShouldStayMachines() {
        junk.junk(
                desk,
                "case 1",
                mail("seller@shop.example", "support@acme.example", OFFER).message(),
                "sue");
        Arrival away = arrival("""
                From: seller@shop.example
                To: support@acme.example
                Auto-Submitted: auto-replied
                Subject: Out of office

                I am away until Monday.
                """);
        Recognition recognised = recognised(away);
        assertThat(junk.weigh(desk, away, recognised)).isEqualTo(recognised);
    }

    @Test
    @DisplayName("C10 while the store is down mail stays what it was recognised as")
    void withoutTheStoreNothingShouldBeWeighed() {
        Arrival arrival = mail("joe@customer.example", "support@acme.example", QUESTION);
        Recognition recognised = recognised(arrival);
        assertThat(new JunkDesk(new Down(), learner, cases, clock).weigh(desk, arrival, recognised))
                .isEqualTo(recognised);
    }

    private void teach(int examples) {
        for (int i = 0; i < examples; i++) {
            learner.teach(desk, "junk " + i, Folders.QUARANTINE, OFFER + " offer " + i, "sue");
            learner.teach(desk, "mail " + i, desk.defaultQueue(), QUESTION + " number " + i, "sue");
        }
    }

    private Recognition weigh(Arrival arrival) {
        return junk.weigh(desk, arrival, recognised(arrival));
    }

    private static Recognition recognised(Arrival arrival) {
        return new Recogniser().recognise(arrival);
    }

    private Arrival mail(String from, String to, String text) {
        return arrival("From: " + from + "\r\nTo: " + to + "\r\nSubject: Hello\r\n\r\n" + text + "\r\n");
    }

    private Arrival scored(String from, String to, String text, String score) {
        Arrival plain = arrival("From: " + from + "\r\nTo: " + to + "\r\nSubject: Hello\r\nX-Score: " + score
                + "\r\n\r\n" + text + "\r\n");
        return new Arrival(plain.message(), plain.envelope(), plain.own().withJunkFields("X-Score"));
    }

    private Arrival arrival(String mail) {
        MailMessage message = MailMessage.read(RawMessage.of(mail.getBytes(StandardCharsets.UTF_8)));
        EmailAddress sender = message.from().orElseThrow().address();
        return InboundDesk.arrival(desk, message, Envelope.of(sender, List.of(desk.account())));
    }

    private static final class Down implements SenderJudgements {
        @Override
        public void judge(SenderJudgement judgement) {
            throw new StoreUnavailableException("down");
        }

        @Override
        public Optional<SenderJudgement> of(String desk, EmailAddress sender) {
            throw new StoreUnavailableException("down");
        }

        @Override
        public boolean any(String desk) {
            throw new StoreUnavailableException("down");
        }
    }
}
