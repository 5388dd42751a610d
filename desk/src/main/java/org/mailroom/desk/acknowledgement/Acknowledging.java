package org.mailroom.desk.acknowledgement;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.ids.Base32;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;

/** The acknowledgement of an inquiry from the question to the sending. */
public final class Acknowledging {
    private final AcknowledgementLedger ledger;
    private final Supplier<AcknowledgementWriter> writer;
    private final Cases cases;
    private final ReplyTokens tokens;
    private final Outgoing outgoing;
    private final IdGenerator ids;
    private final Predicate<EmailAddress> own;

    /** @param own whether an address is that of a desk on this server */
    public Acknowledging(
            AcknowledgementLedger ledger,
            Supplier<AcknowledgementWriter> writer,
            Cases cases,
            ReplyTokens tokens,
            Outgoing outgoing,
            IdGenerator ids,
            Predicate<EmailAddress> own) {
        this.ledger = ledger;
        this.writer = writer;
        this.cases = cases;
        this.tokens = tokens;
        this.outgoing = outgoing;
        this.ids = ids;
        this.own = own;
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
                Optional.empty(),
                newCase,
                sender.isPresent()
                        && caseId.filter(id -> ledger.claimed(desk.id(), id, sender.get()))
                                .isPresent(),
                sender.map(peer -> lastHour(peer, now)).orElse(0),
                sender.map(peer -> lastDay(peer, now)).orElse(0)));
    }

    /**
     * Sends the acknowledgement that was decided on. The right to do so is taken durably first, so that a crash may lose
     * one and never doubles it; it is counted before it is sent, so that many at once stay within the allowance.
     *
     * @return why it was not sent, where something happened since the decision that forbids it
     */
    public Optional<String> send(
            DeskConfiguration desk, Case theCase, MailMessage inquiry, EmailAddress peer, boolean last, Instant now) {
        if (!ledger.claim(desk.id(), theCase.id(), peer, now)) {
            return Optional.of("the sender has an acknowledgement in this case");
        }
        ledger.sent(desk.id(), peer, now, AutomaticMail.ACKNOWLEDGEMENT);
        if (lastHour(peer, now) > desk.acknowledgement().perSenderHour()
                || lastDay(peer, now) > desk.acknowledgement().perSenderDay()) {
            return Optional.of("the sender is getting too many automatic mails at once");
        }
        long id = ids.next();
        OutgoingAcknowledgement mail = writer.get().write(request(desk, theCase, inquiry, peer, id, last, now));
        MailMessage written = MailMessage.read(mail.message());
        cases.join(new Joining(
                desk.id(),
                new Joining.Target.Existing(theCase.id()),
                new Interaction(
                        id,
                        theCase.id(),
                        Interaction.Kind.ACKNOWLEDGEMENT,
                        MailIdentity.of(written),
                        Optional.of(desk.account()),
                        written.subject(),
                        now),
                Set.of(peer)));
        outgoing.send(mail.message(), returnAddress(desk, theCase), mail.recipient(), "mailroom-acknowledgement-" + id);
        return Optional.empty();
    }

    private int lastHour(EmailAddress peer, Instant now) {
        return ledger.automaticMailsTo(peer, now.minus(Duration.ofHours(1)));
    }

    private int lastDay(EmailAddress peer, Instant now) {
        return ledger.automaticMailsTo(peer, now.minus(Duration.ofDays(1)));
    }

    private AcknowledgementRequest request(
            DeskConfiguration desk,
            Case theCase,
            MailMessage inquiry,
            EmailAddress peer,
            long id,
            boolean last,
            Instant now) {
        Optional<Locale> written = theCase.triage().language().map(Locale::forLanguageTag);
        return new AcknowledgementRequest(
                desk,
                theCase,
                inquiry,
                peer,
                AcknowledgementLanguage.choose(desk.languages(), written),
                theCase.firstResponseDue(),
                now,
                tokens.replyAddress(desk.account(), desk.id(), theCase.id(), peer),
                messageId(desk, id),
                last);
    }

    private EmailAddress returnAddress(DeskConfiguration desk, Case theCase) {
        return tokens.automaticReturnAddress(desk.account(), desk.id(), theCase.id());
    }

    private static String messageId(DeskConfiguration desk, long id) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(id).array();
        return "ack." + Base32.encode(bytes) + "@" + desk.account().domain();
    }
}
