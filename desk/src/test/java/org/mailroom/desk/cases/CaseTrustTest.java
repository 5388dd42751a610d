package org.mailroom.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.cases.JoinPlan.Destination;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.Recogniser;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

/** Which case a mail finds, and who is believed. */
class CaseTrustTest {
    private static final EmailAddress DESK = EmailAddress.of("support@acme.example");
    private static final EmailAddress CARLA = EmailAddress.of("carla@customer.example");
    private static final EmailAddress MALLORY = EmailAddress.of("mallory@else.example");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String DISOWNED = "Authentication-Results: mx.acme.example; dmarc=fail\n";

    private final DeskConfiguration desk = SampleDesk.support();
    private final InMemoryCases cases = new InMemoryCases();
    private final ReplyTokens tokens =
            new ReplyTokens(new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8))));
    private final CaseFinder finder = new CaseFinder(
            cases, tokens, id -> id == 99 ? Optional.of(caseId()) : Optional.empty(), InstantSource.fixed(NOW));
    private final CaseJoiner joiner =
            new CaseJoiner(cases, new IdGenerator(InstantSource.fixed(NOW), 1), new Random(7));
    private Optional<Case> opened = Optional.empty();

    @BeforeEach
    void open() {
        String inquiry = """
                From: carla@customer.example
                To: support@acme.example
                Cc: cem@customer.example
                Subject: My invoice
                Message-ID: <inquiry@customer.example>

                How?
                """;
        Arrival arrival = arrival(CARLA, DESK, inquiry);
        opened = Optional.of(
                joiner.join(desk, arrival, plan(CARLA, DESK, inquiry), NOW).theCase());
    }

    @Test
    @DisplayName("B02 a reply token finds its case in the hands of its peer, whatever servers did to letters")
    void tokenShouldFindItsCase() {
        EmailAddress address = tokens.replyAddress(DESK, "support", caseId(), CARLA);
        EmailAddress shouted = EmailAddress.of(address.asString().toUpperCase(Locale.ROOT));

        assertThat(found(CARLA, address, from(CARLA, "other"))).isTrue();
        assertThat(found(CARLA, shouted, from(CARLA, "other"))).isTrue();
        assertThat(found(EmailAddress.of("Carla+shop@Customer.example"), address, from(CARLA, "other")))
                .isTrue();
    }

    @Test
    @DisplayName("B02 a reply token does nothing in another's hands, and the story says so")
    void tokenShouldDoNothingForOthers() {
        EmailAddress address = tokens.replyAddress(DESK, "support", caseId(), CARLA);
        JoinPlan plan = plan(MALLORY, address, from(MALLORY, "other"));

        assertThat(plan.destination()).isEqualTo(Destination.NEW_CASE);
        assertThat(plan.reasons()).contains("the reply address was not made for this sender and is not believed");
    }

    @Test
    @DisplayName("B02 one token among several recipients, in To or Cc, is found")
    void tokenShouldBeFoundAmongSeveralRecipients() {
        EmailAddress address = tokens.replyAddress(DESK, "support", caseId(), CARLA);
        Arrival arrival = new Arrival(
                read(from(CARLA, "other")),
                Envelope.of(CARLA, List.of(EmailAddress.of("billing@acme.example"), address)),
                InboundDesk.identity(desk));

        assertThat(finder.find(desk, arrival, new Recogniser().recognise(arrival))
                        .existing())
                .isPresent();
    }

    @Test
    @DisplayName("B02 B09 a return address is believed of machines, and of people only if they are of the case")
    void returnAddressShouldDoNothingForStrangers() {
        EmailAddress automatic = tokens.automaticReturnAddress(DESK, "support", caseId());
        EmailAddress held = tokens.returnAddress(DESK, "support", 99);

        for (EmailAddress address : List.of(automatic, held)) {
            assertThat(found(MALLORY, address, from(MALLORY, "let me in"))).isFalse();
            assertThat(found(CARLA, address, from(CARLA, "me"))).isTrue();
            assertThat(found(MALLORY, address, "Auto-Submitted: auto-replied\n" + from(MALLORY, "away")))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Re: [%s] x",
                "AW: [%s] x",
                "SV: %s",
                "VS: [%s]",
                "Odp: [%s] x",
                "Antw: [%s]",
                "回复: [%s] x",
                "答复：【%s】",
                "RV: %s",
                "TR: [%s]",
                "R: I: [%s]",
                "Fwd: WG: [%s]",
                "VL: %s x",
                "Doorst: [%s]",
                "Re[2]: [%s]",
                "[EXTERNAL] RE: [SPAM] AW: [%s] x",
                "[support-list] Re: (%s)",
                "Fw:%s:x",
                "回覆：［%s］",
                "x – %s – y",
                "=?utf-8?Q?Re:_=5B%s=5D?=",
                "Re:\n [%s]"
            })
    @DisplayName("B03 the number in the subject finds its case behind whatever stands before it")
    void numberShouldBeFoundBehindAnything(String subject) {
        String mail = from(CARLA, subject.formatted(number()));

        assertThat(found(CARLA, DESK, mail)).as(subject).isTrue();
        assertThat(found(CARLA, DESK, from(CARLA, subject.formatted(number().toLowerCase(Locale.ROOT)))))
                .as("in small letters")
                .isTrue();
        assertThat(found(MALLORY, DESK, from(MALLORY, subject.formatted(number()))))
                .as("from a stranger")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"－", "–", "—", "‐", "‑", "−", " - "})
    @DisplayName("B03 the number is found with another dash, as programs and keyboards write it")
    void numberShouldBeFoundWithOtherDashes(String dash) {
        assertThat(found(CARLA, DESK, from(CARLA, "Re: " + number().replace("-", dash))))
                .isTrue();
    }

    @Test
    @DisplayName("B03 the number is found in wide letters, and of several numbers the one of a case of the sender")
    void numberShouldBeFoundAmongOthers() {
        String wide = number().codePoints()
                .map(c -> c == '-' ? 0xff0d : c - '!' + 0xff01)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(found(CARLA, DESK, from(CARLA, "回复：" + wide))).isTrue();
        assertThat(found(CARLA, DESK, from(CARLA, "Re: [MR-250101-AAAAA] and " + number())))
                .isTrue();
    }

    @Test
    @DisplayName("B03 a colleague of the customer who was copied may use the number")
    void participantsMayUseTheNumber() {
        EmailAddress cem = EmailAddress.of("cem@customer.example");

        assertThat(found(cem, DESK, from(cem, "Re: " + number()))).isTrue();
    }

    @Test
    @DisplayName("B15 what its sender's domain disowns joins no case by subject or references")
    void disownedMailShouldJoinNothing() {
        String bySubject = DISOWNED + from(CARLA, "Re: [" + number() + "]");
        String byReference = DISOWNED + "References: <inquiry@customer.example>\n" + from(CARLA, "Re: My invoice");

        for (String mail : List.of(bySubject, byReference, "Auto-Submitted: auto-replied\n" + bySubject)) {
            JoinPlan plan = plan(CARLA, DESK, mail);
            assertThat(plan.existing()).as(mail).isEmpty();
            assertThat(plan.reasons()).anyMatch(reason -> reason.contains("dmarc=fail"));
        }
        assertThat(found(CARLA, DESK, bySubject.replace("dmarc=fail", "dmarc=pass")))
                .isTrue();
    }

    @Test
    @DisplayName("B15 the keyed reply address still finds its case: it proves knowledge of our mail")
    void disownedMailShouldJoinByItsToken() {
        EmailAddress address = tokens.replyAddress(DESK, "support", caseId(), CARLA);

        assertThat(found(CARLA, address, DISOWNED + from(CARLA, "x"))).isTrue();
    }

    private boolean found(EmailAddress sender, EmailAddress to, String mail) {
        return plan(sender, to, mail).existing().isPresent();
    }

    private JoinPlan plan(EmailAddress sender, EmailAddress to, String mail) {
        Arrival arrival = arrival(sender, to, mail);
        return finder.find(desk, arrival, new Recogniser().recognise(arrival));
    }

    private Arrival arrival(EmailAddress sender, EmailAddress to, String mail) {
        return new Arrival(read(mail), Envelope.of(sender, List.of(to)), InboundDesk.identity(desk));
    }

    private static MailMessage read(String mail) {
        return MailMessage.read(RawMessage.of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static String from(EmailAddress sender, String subject) {
        return "From: " + sender.asString() + "\nTo: support@acme.example\nSubject: " + subject
                + "\nMessage-ID: <another@x.example>\n\nHello\n";
    }

    private long caseId() {
        return opened.orElseThrow().id();
    }

    private String number() {
        return opened.orElseThrow().number().text();
    }
}
