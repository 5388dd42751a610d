package org.mailroom.mailets.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.hold.ReviewAnswers;
import org.mailroom.desk.inbound.InboundDesk;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.people.AgentMark;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/**
 * Takes supervisors' answers to requests to review out of the mail of a desk: the mail is at its end, unless it is for
 * other addresses of the desk too. Whatever becomes of the answer, it opens no case.
 */
public final class AnswerReview extends DeskMailet {
    private final ReviewAnswers answers;

    @Inject
    public AnswerReview(Supplier<MailroomConfiguration> configuration, Tellers tellers, ReviewAnswers answers) {
        super(configuration, tellers);
        this.answers = answers;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        List<MailAddress> asked =
                mail.getRecipients().stream().filter(AnswerReview::isAnswer).toList();
        if (asked.isEmpty()) {
            return;
        }
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        Storyteller story = story(mail, message);
        for (MailAddress address : asked) {
            story.tell(Verb.RECEIVED, "an answer to a request to review: " + take(mail, message, address));
        }
        write(mail, story);
        List<MailAddress> others = new ArrayList<>(mail.getRecipients());
        others.removeAll(asked);
        if (others.isEmpty()) {
            mail.setState(Mail.GHOST);
        } else {
            mail.setRecipients(others);
        }
    }

    private static boolean isAnswer(MailAddress recipient) {
        return MailBytes.address(recipient).filter(ReviewAnswers::isAnswer).isPresent();
    }

    private String take(Mail mail, MailMessage message, MailAddress address) {
        EmailAddress recipient = MailBytes.address(address).orElseThrow();
        Arrival arrival = InboundDesk.arrival(desk(mail), message, MailBytes.envelope(mail));
        return answers.take(desk(mail), recipient, arrival, login(mail));
    }

    /** Somebody of this desk by name, or whoever logged in at submission by account. */
    private Optional<String> login(Mail mail) {
        return Facts.handedIn(mail)
                .by()
                .filter(mark -> mark.deskId().equals(desk(mail).id()))
                .map(AgentMark::person)
                .or(() -> AttributeUtils.getValueAndCastFromMail(mail, Mail.SMTP_AUTH_USER, String.class));
    }
}
