package org.mailroom.desk.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.acknowledgement.AcknowledgementWriter;
import org.mailroom.desk.acknowledgement.Acknowledging;
import org.mailroom.desk.acknowledgement.Breaker;
import org.mailroom.desk.acknowledgement.InMemoryAcknowledgementLedger;
import org.mailroom.desk.acknowledgement.ShippedTemplates;
import org.mailroom.desk.bulk.BulkAnswers;
import org.mailroom.desk.cases.CaseFinder;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Expert;
import org.mailroom.desk.configuration.ExpertSettings;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.customers.FailingAddresses;
import org.mailroom.desk.customers.InMemoryAddressBook;
import org.mailroom.desk.experts.ExpertMail;
import org.mailroom.desk.experts.ExpertQuestion;
import org.mailroom.desk.experts.ExpertQuestions;
import org.mailroom.desk.experts.InMemoryExpertQuestions;
import org.mailroom.desk.hold.Collisions;
import org.mailroom.desk.hold.InMemoryHeldReplies;
import org.mailroom.desk.hold.ReviewRates;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.incidents.InMemoryIncidentNotices;
import org.mailroom.desk.incidents.IncidentDesk;
import org.mailroom.desk.intake.Recogniser;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.InMemoryCategoryModels;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mails;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.outbound.Screenings;
import org.mailroom.desk.reply.ReplyCaseFinder;
import org.mailroom.desk.reply.ReplyDresser;
import org.mailroom.desk.routing.InMemoryAssignments;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.sampling.InMemorySamplingCounts;
import org.mailroom.desk.sampling.Sampler;
import org.mailroom.desk.sampling.Sampling;
import org.mailroom.desk.screening.InMemoryInternalTexts;
import org.mailroom.desk.story.InMemoryStoryBook;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.triage.LanguageDetector;
import org.mailroom.desk.triage.TriagePolicy;
import org.mailroom.desk.work.InMemoryWorkItems;

class ExplainerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T08:30:00Z"));
    private static final EmailAddress DESK = EmailAddress.of("support@acme.example");
    private static final Envelope FROM_CARLA = Envelope.of(EmailAddress.of("carla@customer.example"), List.of(DESK));
    private static final MailMessage INQUIRY =
            Mails.read("From: carla@customer.example\nSubject: Help\n\nMy invoice?\n");

    private final DeskConfiguration desk = SampleDesk.support();
    private final InMemoryCases cases = new InMemoryCases();
    private final KeyRing keys =
            new KeyRing(List.of("a secret of the site, for tests".getBytes(StandardCharsets.UTF_8)));
    private final ReplyTokens tokens = new ReplyTokens(keys);
    private final ExpertQuestions questions = new InMemoryExpertQuestions(cases);

    @Test
    @DisplayName("A17 a step that fails on the mail is told as what it would be: a mail in Unsorted, with the reason")
    void failingStepShouldBeTold() {
        List<Line> lines = explainer(text -> {
                    throw new IllegalStateException("no words");
                })
                .inbound(desk, INQUIRY, FROM_CARLA);

        assertThat(lines)
                .extracting(Line::step)
                .startsWith("recognised", "opened")
                .endsWith("failed");
        assertThat(lines.get(lines.size() - 1).words()).contains("Unsorted").contains("no words");
    }

    @Test
    @DisplayName("A01 a person's mail is told to its folder")
    void inquiryShouldBeTold() {
        assertThat(explainer(text -> Optional.of(Locale.ENGLISH)).inbound(desk, INQUIRY, FROM_CARLA))
                .extracting(Line::step)
                .containsExactly("recognised", "opened", "triaged", "targeted", "acknowledged", "filed");
    }

    @Test
    @DisplayName("B09 a bounce is told with whom our mail did not reach, and why")
    void bounceShouldBeTold() {
        MailMessage bounce = Mails.read("""
                From: MAILER-DAEMON@mx.customer.example
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                I am sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.customer.example

                Final-Recipient: rfc822; carla@xn--mller-kva.example
                Action: failed
                Status: 5.1.1

                --b--
                """);

        assertThat(explainer(text -> Optional.empty()).inbound(desk, bounce, Envelope.nullSender(List.of(DESK))))
                .filteredOn(line -> line.step().equals("failed"))
                .extracting(Line::words)
                .containsExactly("our mail did not arrive: carla@müller.example: unknown user (5.1.1), for good");
    }

    @Test
    @DisplayName("D08 D09 a note and a question to an expert are told beforehand, and why they would come back")
    void internalMailShouldBeTold() {
        DeskConfiguration asking = SampleDesk.asking(new ExpertSettings(
                List.of(new Expert("legal", EmailAddress.of("legal@lawyers.example"), "Legal department")),
                false,
                Duration.ofDays(2)));
        MailMessage mail = Mails.read("From: anna@acme.example\nSubject: Fwd: Help [by Fryday]\n\nMust she pay?\n");

        assertThat(outbound(asking, mail, "support+note-mr-261123-7kq4t@acme.example"))
                .containsExactly("returned: it names no case that the desk has: to Returned/Anna, with a notice");
        assertThat(outbound(asking, mail, "support+ask-legal@acme.example"))
                .containsExactly(
                        "returned: to Returned/Anna: it answers no mail of a case, and its subject names none");
        assertThat(outbound(asking, mail, "support+ask-nobody@acme.example"))
                .containsExactly("returned: to Returned/Anna: the desk knows no expert support+ask-nobody@acme.example,"
                        + " and may not ask just anyone");
        assertThat(outbound(asking, mail, "carla@customer.example,support+ask-legal@acme.example"))
                .anyMatch(line -> line.startsWith("screened: return: internal mail: it goes to support+ask-legal@"))
                .anyMatch(line -> line.startsWith("held: returned: "));
    }

    @Test
    @DisplayName("D09 D10 an expert's answer, a machine's and one to the customer are told beforehand")
    void expertsAnswerShouldBeTold() {
        EmailAddress carla = EmailAddress.of("carla@customer.example");
        NewCase opened =
                new NewCase(7, "support", new CaseNumber("MR-261124-00007"), carla, "Help", "General", CLOCK.instant());
        Interaction asked = new Interaction(
                8,
                7,
                Interaction.Kind.QUESTION,
                new MailIdentity("q@x", "d"),
                Optional.of(carla),
                "Help",
                CLOCK.instant());
        cases.join(new Joining("support", new Joining.Target.Fresh(opened), asked, Set.of(carla)));
        questions.add(new ExpertQuestion(
                8, "support", "Anna", List.of(carla), CLOCK.instant(), Optional.empty(), Optional.empty()));
        EmailAddress keyed = tokens.expertAddress(DESK, "support", 8);

        assertThat(answer(keyed, "")).contains("filed: in Agents/Anna").noneMatch(line -> line.startsWith("withheld"));
        assertThat(answer(keyed, "Auto-Submitted: auto-replied\n")).contains("filed: in Queues/General");
        assertThat(answer(keyed, "To: carla@customer.example\n"))
                .contains("threaded: legal@lawyers.example answered the customer, in case MR-261124-00007");
    }

    private List<String> answer(EmailAddress to, String fields) {
        MailMessage mail = Mails.read("From: legal@lawyers.example\n" + fields + "Subject: Re: Help\n\nNo.\n");
        Envelope envelope = Envelope.of(EmailAddress.of("legal@lawyers.example"), List.of(to));
        return explainer(text -> Optional.of(Locale.ENGLISH)).inbound(desk, mail, envelope).stream()
                .map(line -> line.step() + ": " + line.words())
                .toList();
    }

    private List<String> outbound(DeskConfiguration asking, MailMessage mail, String to) {
        List<EmailAddress> recipients =
                Stream.of(to.split(",")).map(EmailAddress::of).toList();
        return explainer(text -> Optional.of(Locale.ENGLISH))
                .outbound(asking, SampleDesk.ANNA, mail, recipients)
                .stream()
                .filter(line -> !line.step().equals("submitted"))
                .map(line -> line.step() + ": " + line.words())
                .toList();
    }

    private Explainer explainer(LanguageDetector languages) {
        CategoryLearner learner = new CategoryLearner(new InMemoryCategoryModels(), CLOCK);
        InboundDesk inbound = new InboundDesk(
                new Recogniser(),
                new CaseFinder(cases, tokens, heldReply -> Optional.empty(), CLOCK),
                new TriagePolicy(languages, learner));
        OutboundDesk outbound = new OutboundDesk(
                new ReplyCaseFinder(cases),
                new ReplyDresser(tokens),
                new Screenings(),
                new Sampling(new Sampler(keys.derive("sampling")), new InMemorySamplingCounts()),
                new ReviewRates(new InMemoryHeldReplies(new InMemoryWorkItems()), CLOCK),
                languages,
                new InMemoryInternalTexts(cases));
        Collisions collisions = new Collisions(new InMemoryHeldReplies(new InMemoryWorkItems()), cases);
        return new Explainer(
                inbound,
                outbound,
                collisions,
                new BulkAnswers(cases, (desk, customer) -> Optional.empty()),
                acknowledging(),
                routing(),
                new ExpertMail(cases, questions, tokens),
                CLOCK);
    }

    private RoutingDesk routing() {
        IdGenerator ids = new IdGenerator(CLOCK, 1);
        return new RoutingDesk(
                SampleDesk::configuration,
                cases,
                new InMemoryAssignments(cases, new InMemoryWorkItems()),
                new Tellers(new InMemoryStoryBook(), ids, CLOCK),
                ids,
                CLOCK);
    }

    private Acknowledging acknowledging() {
        InMemoryWorkItems work = new InMemoryWorkItems();
        InMemoryAcknowledgementLedger ledger = new InMemoryAcknowledgementLedger(work);
        IdGenerator ids = new IdGenerator(CLOCK, 1);
        return new Acknowledging(
                ledger,
                new Breaker(ledger, SampleDesk.configuration()::automaticMail, ids, stop -> {}),
                new IncidentDesk(new InMemoryIncidentNotices(), SampleDesk::configuration, ids, CLOCK),
                () -> new AcknowledgementWriter(ShippedTemplates.load(), Map.of()),
                cases,
                tokens,
                work,
                (desk, caseId, message, sender, recipient, name) -> {},
                ids,
                address -> false,
                new FailingAddresses(new InMemoryAddressBook()),
                (desk, address) -> Optional.empty());
    }
}
