package org.mailroom.mailets.experts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.experts.QuestionDesk;
import org.mailroom.desk.experts.QuestionDesk.Asked;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.outbound.OutboundDesk;
import org.mailroom.desk.reply.ExpertAddress;
import org.mailroom.desk.reply.Recipients;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;
import org.mailroom.mailets.reply.AgentMailet;

/**
 * Makes questions of what agents write to experts, so that the steps that make replies pass it by. What goes to people
 * outside as well is no question; mail to an expert's own address about no case is ordinary mail. Colleagues in copy get
 * theirs at once. Safe to run twice.
 *
 * <pre>{@code
 * <mailet match="All" class="org.mailroom.mailets.experts.AskExpert">
 *   <inside>desk-internal</inside>
 * </mailet>
 * }</pre>
 */
public final class AskExpert extends AgentMailet {
    private final QuestionDesk questions;
    private final OutboundDesk outbound;
    private String inside = "";

    @Inject
    public AskExpert(
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            QuestionDesk questions,
            OutboundDesk outbound) {
        super(configuration, tellers);
        this.outbound = outbound;
        this.questions = questions;
    }

    @Override
    public void init() throws MessagingException {
        inside = getInitParameter("inside", "desk-internal");
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        if (Facts.isQuestion(mail)) {
            return;
        }
        Facts.DESK.put(mail, mark(mail).deskId());
        DeskConfiguration desk = desk(mail);
        List<MailAddress> asked =
                mail.getRecipients().stream().filter(r -> asks(desk, r)).toList();
        if (asked.isEmpty()) {
            return;
        }
        List<MailAddress> others =
                mail.getRecipients().stream().filter(r -> !asked.contains(r)).toList();
        if (!Recipients.sort(desk, MailBytes.addresses(others)).outside().isEmpty()) {
            Facts.putTogether(mail, MailBytes.addresses(asked));
            mail.setRecipients(others);
            return;
        }
        MailMessage submitted = MailMessage.read(MailBytes.of(mail));
        MailMessage message = MailMessage.read(outbound.named(desk, author(mail, desk), submitted));
        List<EmailAddress> addresses = MailBytes.addresses(asked);
        boolean meant = addresses.stream().anyMatch(address -> ExpertAddress.asks(desk, address));
        if (meant || questions.caseOf(desk, message).isPresent()) {
            ask(mail, desk, addresses, others, message);
        }
    }

    private static boolean asks(DeskConfiguration desk, MailAddress recipient) {
        return MailBytes.address(recipient)
                .filter(address -> ExpertAddress.isMeant(desk, address))
                .isPresent();
    }

    private void ask(
            Mail mail,
            DeskConfiguration desk,
            List<EmailAddress> addresses,
            List<MailAddress> colleagues,
            MailMessage message)
            throws MessagingException {
        Storyteller story = story(mail, message)
                .tell(Verb.SUBMITTED, "by " + mark(mail).person() + " for " + addresses.size() + " expert(s)");
        Optional<Asked> question = questions.ask(desk, author(mail, desk), addresses, message, story);
        if (!colleagues.isEmpty()) {
            sendCopy(mail, colleagues, inside);
        }
        if (question.isEmpty()) {
            write(mail, story);
            mail.setState(Mail.GHOST);
            return;
        }
        Asked asked = question.get();
        Facts.CASE.put(mail, asked.theCase());
        Facts.INTERACTION.put(mail, asked.id());
        Facts.QUESTION.put(mail, true);
        MailBytes.replace(mail, asked.message());
        List<MailAddress> experts = new ArrayList<>();
        for (EmailAddress expert : asked.experts()) {
            experts.add(new MailAddress(expert.asString()));
        }
        mail.setRecipients(experts);
        keep(mail, story);
    }
}
