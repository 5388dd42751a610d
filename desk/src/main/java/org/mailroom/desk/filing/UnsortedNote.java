package org.mailroom.desk.filing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.PlainText;

/**
 * Writes the note beside a mail that could not be processed: what failed, what Mailroom will do, what a person can do. The
 * mail may be the very one that nothing can read, so whatever cannot be read of it is left out.
 *
 * @param next when the mail is tried again; empty where it is left to people
 * @param attempts how often it is tried at most
 */
record UnsortedNote(UnsortedMail mail, Optional<Instant> next, int attempts) {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SUBJECT = 200;
    private static final int MOST_ADDRESSES = 10;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm:ss z", Locale.ENGLISH);

    InternalNotice in(DeskConfiguration desk) {
        Optional<MailMessage> read = read();
        String subject = read.map(MailMessage::subject)
                .map(words -> PlainText.line(words, LONGEST_SUBJECT))
                .filter(words -> !words.isEmpty())
                .orElse("(no subject)");
        return new InternalNotice(
                "Could not be sorted: " + subject,
                "unsorted." + mail.key() + "@" + desk.account().domain(),
                read.flatMap(MailMessage::messageId),
                text(desk, subject));
    }

    private Optional<MailMessage> read() {
        try {
            MailMessage read = MailMessage.read(mail.message());
            return read.subject().isEmpty() && read.messageId().isEmpty() ? Optional.empty() : Optional.of(read);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private String text(DeskConfiguration desk, String subject) {
        return "Mailroom could not sort a mail. Nothing of it is lost: it lies beside this note, exactly as it came.\n\n"
                + line("Subject", subject)
                + line(
                        "From",
                        mail.envelope().sender().map(EmailAddress::readable).orElse("nobody (<>)"))
                + line("For", addresses(mail.envelope().recipients()))
                + mail.handedIn()
                        .by()
                        .map(mark -> line("Brought by", mark.person()))
                        .orElse("")
                + line("What failed", mail.reason())
                + line("Tries so far", mail.failures() + " of " + attempts)
                + "\nWhat Mailroom will do:\n"
                + next.map(due -> willTry(desk, due))
                        .orElse("Nothing more by itself. The mail waits here for a person.")
                + "\n\nWhat you can do:\n"
                + next.map(due -> "Wait, if the customer can. Or move").orElse("Move")
                + " the mail into your own folder or into a queue: it is then taken up as if it had just come, and lies"
                + " there as the customer's case. If it comes back here, answer the customer by hand and show this note to"
                + " your administrator.\n\n"
                + "The note goes by itself when the mail leaves this folder.\n";
    }

    private static String willTry(DeskConfiguration desk, Instant due) {
        return "Take the mail up again by itself, not before " + CLOCK.format(due.atZone(desk.zone()))
                + ", as long as it lies in this folder.";
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-14s%s\n", name + ":", PlainText.line(value, LONGEST_REASON));
    }

    private static String addresses(List<EmailAddress> recipients) {
        return recipients.stream()
                        .limit(MOST_ADDRESSES)
                        .map(EmailAddress::readable)
                        .collect(Collectors.joining(", "))
                + (recipients.size() > MOST_ADDRESSES ? " and more" : "");
    }
}
