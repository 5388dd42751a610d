package org.mailroom.mailets.intake;

import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/** Finds out what kind of mail it is, a person's or a machine's, and writes down which check said so. */
public final class RecogniseSender extends DeskMailet {
    private final InboundDesk inbound;

    @Inject
    public RecogniseSender(Supplier<MailroomConfiguration> configuration, Tellers tellers, InboundDesk inbound) {
        super(configuration, tellers);
        this.inbound = inbound;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        Envelope envelope = MailBytes.envelope(mail);
        Recognition recognition = inbound.recognise(desk(mail), arrival(mail, message));
        String words = recognition.words()
                + recognition.returnDate().map(day -> "; back on " + day).orElse("");
        recognition.returnDate().ifPresent(day -> Facts.BACK_ON.put(mail, day.toString()));
        Facts.KIND.put(mail, recognition.kind().name());
        Facts.KIND_WORDS.put(mail, words);
        Storyteller story = story(mail, message);
        story.tell(
                Verb.RECEIVED,
                "from " + envelope.sender().map(s -> s.readable()).orElse("<>") + ", "
                        + message.raw().size() + " bytes: " + message.subject());
        story.tell(Verb.RECOGNISED, Facts.words(recognition.kind()) + ": " + words);
        keep(mail, story);
    }
}
