package org.mailroom.desk.bulk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.InternalNotice;
import org.mailroom.desk.hold.SendLater;
import org.mailroom.desk.ids.Base32;
import org.mailroom.desk.ids.Sha256;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.PartRemoval;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.reply.Recipients;
import org.mailroom.desk.reply.SealedMail;

/**
 * One answer to many cases: an agent forwards their mails as attachments, or writes their numbers into the subject, to
 * the desk's address with the detail {@value #DETAIL}, and what he writes above goes to each customer in a mail of its
 * own. The same mail again gives the same answers, so that each is kept once.
 */
public final class BulkAnswers {
    /** What stands behind the {@code +} of the desk's address. */
    public static final String DETAIL = "bulk";

    private static final Set<String> OWN_FIELDS =
            Set.of("to", "cc", "bcc", "reply-to", "in-reply-to", "references", "subject", "message-id", "thread-topic");
    private static final int ID_LENGTH = 26;
    private static final int MOST_REFERENCES = 20;

    private final Cases cases;
    private final BiFunction<DeskConfiguration, EmailAddress, Optional<String>> names;

    /** @param names what the desk's directory calls a customer, if that is known */
    public BulkAnswers(Cases cases, BiFunction<DeskConfiguration, EmailAddress, Optional<String>> names) {
        this.cases = cases;
        this.names = names;
    }

    /** Whether a mail to these recipients is such an answer. */
    public static boolean isOne(DeskConfiguration desk, List<EmailAddress> recipients) {
        return recipients.stream()
                .anyMatch(recipient -> desk.owns(recipient)
                        && recipient
                                .detail()
                                .map(d -> d.toLowerCase(Locale.ROOT))
                                .equals(Optional.of(DETAIL)));
    }

    /** What becomes of the mail. */
    public BulkPlan plan(DeskConfiguration desk, MailMessage message, List<EmailAddress> recipients) {
        List<ContentPart> attached = attached(message.root()).toList();
        CaseSelection selection = new CaseSelection(desk, cases, names).read(message, attached);
        List<AnsweredCase> chosen = selection.cases();
        int most = desk.outbox().bulkAtMost();
        if (!Recipients.sort(desk, recipients).outside().isEmpty()) {
            return BulkPlan.refused("it goes to somebody outside, who would see what it answers; write to the address"
                    + " with +" + DETAIL + " alone");
        } else if (SealedMail.is(message) || message.partsUnread()) {
            return BulkPlan.refused("it is signed, encrypted or too large to be read, and cannot be made many mails");
        } else if (chosen.isEmpty()) {
            return new BulkPlan(
                    List.of(),
                    selection.leftOut(),
                    Optional.of("it names no case: forward the mails as attachments, or write case numbers into the"
                            + " subject"));
        } else if (chosen.size() > most) {
            return BulkPlan.refused("it answers " + chosen.size() + " cases, and the desk allows " + most);
        }
        MailMessage words = MailMessage.read(PartRemoval.remove(message, attached));
        return words.ownWords().isBlank()
                ? BulkPlan.refused("there are no words in it")
                : new BulkPlan(
                        chosen.stream()
                                .map(answered -> letter(desk, message, words, answered))
                                .toList(),
                        selection.leftOut(),
                        Optional.empty());
    }

    /** What the agent is told: as a mail for the desk's people alone. */
    public RawMessage notice(DeskConfiguration desk, MailMessage message, BulkPlan plan, Instant now) {
        String id = "bulk." + id(desk, message, "notice") + "@" + desk.account().domain();
        String answered =
                plan.letters().stream().map(letter -> letter.number().text()).collect(Collectors.joining(", "));
        String text = "Your answer to several cases, \"" + message.plainSubject() + "\":\n\n"
                + plan.refusal().map(why -> "Nothing was sent: " + why + ".\n").orElse("")
                + (answered.isEmpty() ? "" : "Answered: " + answered + "\n")
                + plan.leftOut().stream()
                        .map(why -> "Not answered: " + why + ".\n")
                        .collect(Collectors.joining());
        String subject = plan.letters().isEmpty() ? "Not sent: " : "Not answered in part: ";
        return new InternalNotice(subject + message.plainSubject(), id, message.messageId(), text).write(desk, now);
    }

    /** The mails attached to this one, not those inside them. */
    private static Stream<ContentPart> attached(ContentPart part) {
        return ContentPart.isMail(part.mimeType())
                ? Stream.of(part)
                : part.children().stream().flatMap(BulkAnswers::attached);
    }

    private static BulkLetter letter(
            DeskConfiguration desk, MailMessage message, MailMessage words, AnsweredCase answered) {
        EmailAddress customer = answered.theCase().customer();
        RawMessage letter = new Personal(desk, answered)
                .fill(words)
                .withoutFields(name -> OWN_FIELDS.contains(name.toLowerCase(Locale.ROOT)))
                .replaceField("To", new Mailbox(answered.name(), customer).asHeader())
                .replaceField("Subject", subject(message, answered))
                .replaceField(
                        "Message-ID",
                        "<" + id(desk, message, answered.theCase().number().text()) + "@"
                                + desk.account().domain() + ">");
        List<String> threading = answered.threading();
        if (!threading.isEmpty()) {
            String last = threading.get(threading.size() - 1);
            List<String> nearest = threading.subList(Math.max(0, threading.size() - MOST_REFERENCES), threading.size());
            letter = letter.replaceField("In-Reply-To", "<" + last + ">")
                    .replaceField(
                            "References",
                            nearest.stream().map(id -> "<" + id + ">").collect(Collectors.joining(" ")));
        }
        return new BulkLetter(answered.theCase().number(), customer, letter, Personal.hole(MailMessage.read(letter)));
    }

    /** The subject of the case, and the wish to leave later that stands in that of the answer. */
    private static String subject(MailMessage message, AnsweredCase answered) {
        String subject = answered.theCase().subject();
        String re = subject.regionMatches(true, 0, "re:", 0, 3) ? subject : "Re: " + subject;
        return re
                + SendLater.writtenIn(message.subject()).map(wish -> " " + wish).orElse("");
    }

    /** The same for the same mail and case. */
    private static String id(DeskConfiguration desk, MailMessage message, String of) {
        String mail = MailIdentity.of(message).messageId();
        byte[] digest = Sha256.begun()
                .digest(String.join("\n", "bulk", desk.id(), mail, of).getBytes(StandardCharsets.UTF_8));
        return Base32.encode(digest).substring(0, ID_LENGTH);
    }
}
