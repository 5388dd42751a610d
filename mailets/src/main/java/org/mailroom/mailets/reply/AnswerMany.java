package org.mailroom.mailets.reply;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.mailroom.desk.bulk.BulkAnswers;
import org.mailroom.desk.bulk.BulkLetter;
import org.mailroom.desk.bulk.BulkPlan;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.filing.EarlierTries;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.filing.FilingOrder;
import org.mailroom.desk.filing.SafeFiling;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.Concern;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;

/**
 * Makes one answer to many cases a mail to each customer, which goes the way of any reply from here on; the answer itself
 * goes no further. Safe to run twice: the same answer to the same case is kept once. Other mail passes by.
 *
 * <pre>{@code
 * <mailet match="All" class="org.mailroom.mailets.reply.AnswerMany">
 *   <each>desk-outbound</each>
 * </mailet>
 * }</pre>
 */
public final class AnswerMany extends AgentMailet {
    private final BulkAnswers bulk;
    private final SafeFiling filing;
    private final InstantSource clock;
    private String each = "";

    @Inject
    public AnswerMany(
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            BulkAnswers bulk,
            SafeFiling filing,
            InstantSource clock) {
        super(configuration, tellers);
        this.bulk = bulk;
        this.filing = filing;
        this.clock = clock;
    }

    @Override
    public void init() throws MessagingException {
        each = getInitParameter("each", "desk-outbound");
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        Facts.DESK.put(mail, mark(mail).deskId());
        DeskConfiguration desk = desk(mail);
        if (!BulkAnswers.isOne(desk, MailBytes.addresses(mail.getRecipients()))) {
            return;
        }
        MailMessage message = MailMessage.read(MailBytes.of(mail));
        BulkPlan plan = bulk.plan(desk, message, MailBytes.addresses(mail.getRecipients()));
        for (BulkLetter letter : plan.letters()) {
            send(mail, letter);
        }
        Storyteller story =
                story(mail, message).tell(Verb.SUBMITTED, "by " + mark(mail).person() + ": " + plan.words());
        if (plan.mustBeTold()) {
            tell(mail, desk, bulk.notice(desk, message, plan, clock.instant()));
            story.tell(Verb.NOTIFIED, mark(mail).person() + " is told by a notice");
        }
        write(mail, story);
        mail.setState(Mail.GHOST);
    }

    private void send(Mail mail, BulkLetter letter) throws MessagingException {
        List<MailAddress> customer = List.of(new MailAddress(letter.recipient().asString()));
        sendCopy(mail, customer, each, copy -> {
            MailBytes.replace(copy, letter.message());
            letter.hole()
                    .map(hole -> new Concern(
                            ScreenAction.RETURN,
                            "bulk answer: nothing is known for this customer to put in place of " + hole))
                    .ifPresent(concern -> Facts.CONCERN.put(copy, concern.write()));
        });
    }

    private void tell(Mail mail, DeskConfiguration desk, RawMessage notice) {
        String name = "bulk-" + mail.getName();
        FilingOrder order = new FilingOrder(
                desk.id(),
                desk.account(),
                Folders.returned(mark(mail).person()),
                Set.of(),
                0,
                name,
                EarlierTries.PERHAPS);
        filing.file(
                order,
                new FiledCopy()
                        .kind("notice", "an answer to several cases")
                        .named(name)
                        .of(notice));
    }
}
