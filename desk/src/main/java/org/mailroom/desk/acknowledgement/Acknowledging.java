package org.mailroom.desk.acknowledgement;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.customers.FailingAddresses;
import org.mailroom.desk.ids.Base32;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.incidents.IncidentDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.sending.Outgoing;
import org.mailroom.desk.templates.PersonalName;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;

/** The acknowledgement of an inquiry from the question to the sending. */
public final class Acknowledging {
    /** When an acknowledgement that is written is taken up by somebody else, should we be gone before it is sent. */
    private static final Duration SENT_BY_THEN = Duration.ofMinutes(1);

    private final AcknowledgementLedger ledger;
    private final Breaker breaker;
    private final IncidentDesk incidents;
    private final Supplier<AcknowledgementWriter> writer;
    private final Cases cases;
    private final ReplyTokens tokens;
    private final WorkItems work;
    private final Outgoing outgoing;
    private final IdGenerator ids;
    private final Predicate<EmailAddress> own;
    private final FailingAddresses failing;
    private final BiFunction<DeskConfiguration, EmailAddress, Optional<String>> names;

    /**
     * @param work where the ledger writes its orders
     * @param own whether an address is that of a desk on this server
     * @param failing which addresses our mail does not reach
     * @param names what the desk's directory calls whom an address belongs to
     */
    public Acknowledging(
            AcknowledgementLedger ledger,
            Breaker breaker,
            IncidentDesk incidents,
            Supplier<AcknowledgementWriter> writer,
            Cases cases,
            ReplyTokens tokens,
            WorkItems work,
            Outgoing outgoing,
            IdGenerator ids,
            Predicate<EmailAddress> own,
            FailingAddresses failing,
            BiFunction<DeskConfiguration, EmailAddress, Optional<String>> names) {
        this.ledger = ledger;
        this.breaker = breaker;
        this.incidents = incidents;
        this.writer = writer;
        this.cases = cases;
        this.tokens = tokens;
        this.work = work;
        this.outgoing = outgoing;
        this.ids = ids;
        this.own = own;
        this.failing = failing;
        this.names = names;
    }

    /**
     * Whether the inquiry is acknowledged, and why; changes nothing.
     *
     * @param caseId the case, when it exists
     * @param newCase whether this mail opened it
     */
    public AcknowledgementDecision decide(
            DeskConfiguration desk,
            Optional<Long> caseId,
            boolean newCase,
            Recognition recognition,
            Arrival arrival,
            Instant now) {
        Optional<EmailAddress> sender = arrival.answerTo();
        return AcknowledgementPolicy.decide(new AcknowledgementQuestion(
                desk.acknowledgement(),
                recognition.acknowledgeable(),
                recognition.words(),
                sender,
                sender.filter(own).isPresent(),
                sender.flatMap(peer -> failing.mark(desk, peer, now)),
                newCase,
                () -> ledger.usage(claim(desk, caseId, sender.orElseThrow(), arrival.matter(), now)),
                () -> breaker.stopped(now)));
    }

    /**
     * Sends the acknowledgement that was decided on. Mail and order are kept durably first, so that a crash neither loses
     * nor doubles it; it is counted before it is sent, so that many at once stay within the allowance.
     *
     * @return why it was not sent, where something happened since the decision that forbids it
     * @throws IllegalStateException when the server's delivery cannot be had; it is sent later by itself
     */
    public Optional<String> send(
            DeskConfiguration desk, Case theCase, Arrival arrival, EmailAddress peer, boolean last, Instant now) {
        long id = ids.next();
        RawMessage mail = writer.get()
                .write(request(desk, theCase, arrival, peer, id, last, now))
                .message();
        WorkItem order = order(desk, theCase, peer, id, now);
        Claim claim = claim(desk, Optional.of(theCase.id()), peer, arrival.matter(), now);
        AutomaticMail kind = last ? AutomaticMail.LAST_ACKNOWLEDGEMENT : AutomaticMail.ACKNOWLEDGEMENT;
        if (!ledger.claim(claim, kind, order, mail.bytes())) {
            return Optional.of("the sender has an acknowledgement in this case");
        }
        breaker.sent(now);
        Optional<String> tooMany = AcknowledgementPolicy.tooMany(desk.acknowledgement(), peer, ledger.counts(claim));
        if (tooMany.isPresent()) {
            work.withdraw(order.id());
            return tooMany;
        }
        try {
            send(order, mail);
        } catch (RuntimeException e) {
            throw new IllegalStateException("it is sent later: " + e.getMessage(), e);
        }
        work.withdraw(order.id());
        return Optional.empty();
    }

    /** The acknowledgement as it would be sent; sends nothing. */
    public RawMessage write(
            DeskConfiguration desk, Case theCase, Arrival arrival, EmailAddress peer, boolean last, Instant now) {
        return writer.get()
                .write(request(desk, theCase, arrival, peer, ids.next(), last, now))
                .message();
    }

    /** Carries out a work item of the kind ACKNOWLEDGE. Running again sends nothing more. */
    public void send(WorkItem item) {
        byte[] mail = work.contentOf(item);
        send(item, RawMessage.of(mail));
    }

    private void send(WorkItem item, RawMessage mail) {
        AcknowledgementOrder order = AcknowledgementOrder.read(item.instruction());
        MailMessage written = MailMessage.read(mail);
        cases.join(new Joining(
                item.desk(),
                new Joining.Target.Existing(item.subject()),
                new Interaction(
                        order.interaction(),
                        item.subject(),
                        Interaction.Kind.ACKNOWLEDGEMENT,
                        MailIdentity.of(written),
                        written.from().map(Mailbox::address),
                        written.subject(),
                        item.dueAt().minus(SENT_BY_THEN)),
                Set.of(order.recipient())));
        outgoing.send(item.desk(), item.subject(), mail, order.sender(), order.recipient(), order.mailName());
    }

    private WorkItem order(DeskConfiguration desk, Case theCase, EmailAddress peer, long id, Instant now) {
        EmailAddress sender = tokens.automaticReturnAddress(desk.account(), desk.id(), theCase.id());
        return WorkItem.due(
                ids.next(),
                WorkKind.ACKNOWLEDGE,
                desk.id(),
                theCase.id(),
                new AcknowledgementOrder(sender, peer, id).write(),
                now.plus(SENT_BY_THEN));
    }

    private static Claim claim(
            DeskConfiguration desk, Optional<Long> caseId, EmailAddress peer, MailMessage inquiry, Instant now) {
        boolean domainLimited = desk.acknowledgement().perDomainHour().isPresent();
        return new Claim(desk.id(), caseId, peer, InquiryContent.digest(inquiry), now, domainLimited);
    }

    private AcknowledgementRequest request(
            DeskConfiguration desk,
            Case theCase,
            Arrival arrival,
            EmailAddress peer,
            long id,
            boolean last,
            Instant now) {
        Optional<Locale> written = theCase.triage().language().map(Locale::forLanguageTag);
        Locale language = AcknowledgementLanguage.choose(desk.languages(), written);
        return new AcknowledgementRequest(
                desk,
                theCase,
                arrival.matter(),
                peer,
                language,
                theCase.firstResponseDue(),
                now,
                tokens.replyAddress(desk.account(), desk.id(), theCase.id(), peer),
                messageId(desk, id),
                last,
                name(desk, arrival, peer).flatMap(PersonalName::of),
                incidents.told(desk.id(), theCase.triage(), language));
    }

    /** The directory's name goes to nobody but whom it belongs to: who answers elsewhere may have borrowed the address. */
    private Optional<String> name(DeskConfiguration desk, Arrival arrival, EmailAddress peer) {
        boolean same = arrival.disowned().isEmpty()
                && arrival.correspondent().filter(peer::equals).isPresent();
        return (same ? names.apply(desk, peer) : Optional.<String>empty()).or(arrival::customerName);
    }

    private static String messageId(DeskConfiguration desk, long id) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(id).array();
        return "ack." + Base32.encode(bytes) + "@" + desk.account().domain();
    }
}
