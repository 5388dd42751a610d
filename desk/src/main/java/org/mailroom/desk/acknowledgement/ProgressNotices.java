package org.mailroom.desk.acknowledgement;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.customers.FailingAddresses;
import org.mailroom.desk.ids.Base32;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.incidents.IncidentDesk;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.ClockKind;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/**
 * Tells customers that their answer will be late, within the same limits as all automatic mail. Nobody is told who had no
 * acknowledgement in the case, and so no machine; nor after the answer, nor while one is on its way or in review.
 */
public final class ProgressNotices {
    private final Cases cases;
    private final LongPredicate onItsWay;
    private final AcknowledgementLedger ledger;
    private final Breaker breaker;
    private final FailingAddresses failing;
    private final IncidentDesk incidents;
    private final Supplier<ProgressWriter> writer;
    private final ReplyTokens tokens;
    private final Supplier<MailroomConfiguration> configuration;
    private final Tellers tellers;
    private final IdGenerator ids;
    private final InstantSource clock;

    /** @param onItsWay whether a reply to the case is on its way to the customer or in review */
    public ProgressNotices(
            Cases cases,
            LongPredicate onItsWay,
            AcknowledgementLedger ledger,
            Breaker breaker,
            FailingAddresses failing,
            IncidentDesk incidents,
            Supplier<ProgressWriter> writer,
            ReplyTokens tokens,
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            IdGenerator ids,
            InstantSource clock) {
        this.cases = cases;
        this.onItsWay = onItsWay;
        this.ledger = ledger;
        this.breaker = breaker;
        this.failing = failing;
        this.incidents = incidents;
        this.writer = writer;
        this.tokens = tokens;
        this.configuration = configuration;
        this.tellers = tellers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Carries out a work item of the kind NOTIFY_CUSTOMER. Running again sends nothing more. */
    public void send(WorkItem item) {
        cases.current(item.subject())
                .ifPresent(theCase -> configuration
                        .get()
                        .deskById(theCase.desk())
                        .filter(desk -> desk.service().progress().isPresent())
                        .ifPresent(desk -> send(desk, theCase, item)));
    }

    private void send(DeskConfiguration desk, Case theCase, WorkItem item) {
        ProgressOrder order = ProgressOrder.read(item.instruction());
        Instant now = clock.instant();
        Claim claim = claim(desk, theCase, item, now);
        List<Interaction> mails = cases.interactions(theCase.id());
        Optional<String> against = against(desk, theCase, order, mails, now)
                .or(() -> breaker.stopped(now).map(stop -> "automatic mail is stopped until " + stop.until()))
                .or(() -> full(desk, claim));
        if (against.isPresent()) {
            tell(theCase, Verb.WITHHELD, "no notice of delay to the customer: " + against.get());
        } else if (claimed(desk, theCase, claim, order, mails, now)) {
            breaker.sent(now);
            tell(theCase, Verb.NOTIFIED, "the customer is told that the answer is expected by " + order.until());
        }
    }

    private Optional<String> against(
            DeskConfiguration desk, Case theCase, ProgressOrder order, List<Interaction> mails, Instant now) {
        boolean answered = theCase.state() != CaseState.OPEN
                || order.kind() == ClockKind.FIRST_RESPONSE
                        && theCase.firstResponseAt().isPresent();
        if (answered) {
            return Optional.of("the case does not wait for an answer any more");
        }
        if (!order.until().isAfter(now)) {
            return Optional.of("the time that it would tell is over");
        }
        if (mails.stream().noneMatch(mail -> mail.kind() == Interaction.Kind.ACKNOWLEDGEMENT)) {
            return Optional.of("nothing automatic was sent in this case before");
        }
        return theCase.answerLeft().isPresent() || onItsWay.test(theCase.id())
                ? Optional.of("a reply is on its way or in review")
                : failing.mark(desk, theCase.customer(), now).map(mark -> "mail does not reach the customer: " + mark);
    }

    private Optional<String> full(DeskConfiguration desk, Claim claim) {
        Usage had = ledger.counts(claim);
        Usage next =
                new Usage(false, false, had.lastHour() + 1, had.lastDay() + 1, had.told(), had.domainLastHour() + 1);
        return AcknowledgementPolicy.tooMany(desk.acknowledgement(), claim.peer(), next);
    }

    private boolean claimed(
            DeskConfiguration desk,
            Case theCase,
            Claim claim,
            ProgressOrder order,
            List<Interaction> mails,
            Instant now) {
        long id = ids.next();
        RawMessage mail = writer.get().write(request(desk, theCase, order, mails, id, now));
        EmailAddress sender = tokens.automaticReturnAddress(desk.account(), desk.id(), theCase.id());
        WorkItem sending = WorkItem.due(
                ids.next(),
                WorkKind.ACKNOWLEDGE,
                desk.id(),
                theCase.id(),
                new AcknowledgementOrder(sender, theCase.customer(), id).write(),
                now);
        return ledger.claim(claim, AutomaticMail.PROGRESS_NOTICE, sending, mail.bytes());
    }

    /** The right to send this one notice: the item stands where an acknowledgement has its case. */
    private static Claim claim(DeskConfiguration desk, Case theCase, WorkItem item, Instant now) {
        boolean domainLimited = desk.acknowledgement().perDomainHour().isPresent();
        return new Claim(
                desk.id(), Optional.of(item.id()), theCase.customer(), "notice " + item.id(), now, domainLimited);
    }

    private ProgressWriter.Request request(
            DeskConfiguration desk, Case theCase, ProgressOrder order, List<Interaction> mails, long id, Instant now) {
        Optional<Locale> written = theCase.triage().language().map(Locale::forLanguageTag);
        Locale language = AcknowledgementLanguage.choose(desk.languages(), written);
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(id).array();
        return new ProgressWriter.Request(
                desk,
                theCase,
                tokens.replyAddress(desk.account(), desk.id(), theCase.id(), theCase.customer()),
                "notice." + Base32.encode(bytes) + "@" + desk.account().domain(),
                answers(mails),
                order.until(),
                incidents.told(desk.id(), theCase.triage(), language),
                language,
                now);
    }

    /** The Message-ID of the customer's last mail. */
    private static Optional<String> answers(List<Interaction> mails) {
        return mails.stream()
                .filter(mail -> mail.kind() == Interaction.Kind.INQUIRY || mail.kind() == Interaction.Kind.FOLLOW_UP)
                .max(Comparator.comparing(Interaction::at))
                .map(mail -> mail.identity().messageId());
    }

    private void tell(Case theCase, Verb verb, String words) {
        tellers.write(tellers.of(theCase.desk(), "").ofCase(theCase.id()).tell(verb, words));
    }
}
