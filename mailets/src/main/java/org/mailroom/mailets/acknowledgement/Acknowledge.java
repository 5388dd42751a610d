package org.mailroom.mailets.acknowledgement;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.acknowledgement.AcknowledgementDecision;
import org.mailroom.desk.acknowledgement.AcknowledgementDecision.Outcome;
import org.mailroom.desk.acknowledgement.Acknowledging;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the one automatic receipt of an inquiry, or keeps the reason for none. An acknowledgement that cannot be written
 * or sent never stops the inquiry itself.
 */
public final class Acknowledge extends DeskMailet {
    private static final Logger LOGGER = LoggerFactory.getLogger(Acknowledge.class);

    private final InboundDesk inbound;
    private final Acknowledging acknowledging;
    private final Cases cases;
    private final InstantSource clock;

    @Inject
    public Acknowledge(
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            InboundDesk inbound,
            Acknowledging acknowledging,
            Cases cases,
            InstantSource clock) {
        super(configuration, tellers);
        this.inbound = inbound;
        this.acknowledging = acknowledging;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        DeskConfiguration desk = desk(mail);
        Arrival arrival = arrival(mail, message);
        Instant now = clock.instant();
        AcknowledgementDecision decision = acknowledging.decide(
                desk,
                Facts.CASE.of(mail),
                Facts.OPENED.of(mail).orElse(false),
                inbound.recognise(desk, arrival),
                arrival,
                now);
        Verb verb = Verb.WITHHELD;
        String words = decision.words();
        if (decision.send()) {
            boolean last = decision.outcome() == Outcome.LAST_FOR_NOW;
            try {
                EmailAddress peer = arrival.answerTo().orElseThrow();
                Optional<String> against = acknowledging.send(desk, theCase(mail), arrival, peer, last, now);
                words = against.orElse("sent to " + peer.readable() + ": " + words);
                verb = against.isPresent() ? Verb.WITHHELD : Verb.ACKNOWLEDGED;
            } catch (RuntimeException e) {
                LOGGER.error("mail {} could not be acknowledged", mail.getName(), e);
                words = "the acknowledgement could not be sent: " + e.getMessage();
                verb = Verb.FAILED;
            }
        }
        Facts.ACKNOWLEDGEMENT.put(mail, verb.word() + ": " + words);
        keep(mail, story(mail, message).tell(verb, words));
    }

    private Case theCase(Mail mail) {
        return Optional.of(Facts.CASE.required(mail)).flatMap(cases::byId).orElseThrow();
    }
}
