package org.mailroom.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;

/**
 * The report in a plain-text bounce: the lines before the returned mail. The dialects differ (qmail, Postfix, Exim,
 * sendmail, Exchange, Domino, GroupWise, MDaemon, …), but all write the failed address at the head of a line, or behind
 * a word that announces it; so one reader does for all. One pass, bounded.
 */
final class BounceText {
    private static final int MAX_LINES = 400;
    private static final int OPENING_LINES = 4;
    private static final Phrases MARKERS = Phrases.of("""
            original message follows | original message as received | copy of the original message |
            original message below | here is a copy | included is a copy | below this line | your message reads |
            header of the source mail | header of the original | first part of the message |
            lines of your original | lines of the message | summary of the undelivered | message headers follow |
            message header follows | message headers: | original message headers | original message header |
            returned mail follows | returned message follows | start of returned message | unsent message |
            message text follows | content-type: message/rfc822 | old message: | initial part of the message |
            original mail as follows | contains the original mail | copie du message | message original | mensaje original | mensagem original | ursprüngliche nachricht |
            kopie der nachricht | messaggio originale | oorspronkelijk bericht | original mail follows |
            unmodified message | original e-mail | source message header | 元のメッセージ | 原信件 | 原始邮件
            """);
    private static final Phrases DASHED_MARKERS = Phrases.of("""
            original message | returned mail | returned message | forwarded message | undelivered message |
            copy of the message | copy of your message | message header | original header | attached message |
            message body | attachment is a copy
            """);

    private final List<String> report;
    private final String plain;
    private final String subject;
    private final boolean marked;

    private BounceText(List<String> report, String subject, boolean marked) {
        this.report = report;
        this.plain = Words.plain(String.join("\n", report));
        this.subject = subject;
        this.marked = marked;
    }

    static BounceText of(MailMessage message) {
        String text = message.plainText();
        List<String> lines = text.substring(0, Math.min(text.length(), Words.MAX_TEXT))
                .lines()
                .limit(MAX_LINES)
                .toList();
        List<String> report = new ArrayList<>();
        int at = 0;
        while (at < lines.size() && !(isMarker(lines.get(at)) && hasContent(report))) {
            report.add(lines.get(at++));
        }
        return new BounceText(report, message.plainSubject(), at < lines.size());
    }

    boolean subjectSaysFailure() {
        return saysFailure(subject);
    }

    /** True if a subject says that a mail was not delivered. */
    static boolean saysFailure(String plainSubject) {
        return BouncePhrases.SUBJECTS.isIn(plainSubject);
    }

    boolean saysFailure() {
        return BouncePhrases.TEXTS.isIn(plain);
    }

    boolean saysDelay() {
        boolean delay = BouncePhrases.DELAYS.isIn(plain) || BouncePhrases.DELAYS.isIn(subject);
        return delay && !BouncePhrases.FINAL.isIn(plain);
    }

    /** True if the first lines already are the report: about a mail, without a greeting, a question, or "I". */
    boolean opensWithReport() {
        List<String> first = report.stream()
                .map(Words::plain)
                .filter(line -> line.chars().anyMatch(Character::isLetter))
                .limit(OPENING_LINES)
                .toList();
        String opening = String.join(" ", first);
        boolean says = BouncePhrases.OPENINGS.isIn(opening) || BouncePhrases.DELAYS.isIn(opening);
        return says && BouncePhrases.MAIL.isIn(opening) && !Greetings.isPersonal(opening);
    }

    /** True if the returned mail, or a line that announces it, follows in the text. */
    boolean isFollowedByMail() {
        return marked;
    }

    /**
     * True if an address, not one of these, stands alone on a line as reports name whom they did not reach: in angle
     * brackets, with a colon behind it, below a line that leads to it, or behind a word for it. A signature's address does not.
     */
    boolean namesAnotherThan(List<EmailAddress> senders) {
        String before = "";
        for (String line : report) {
            if (isNamed(line, before) && otherAddress(line, senders)) {
                return true;
            }
            before = line.isBlank() ? before : line.strip();
        }
        return false;
    }

    private static boolean isNamed(String line, String before) {
        String text = line.strip();
        return text.startsWith("<")
                || text.endsWith(":")
                || BounceAddresses.announces(before)
                || BounceAddresses.afterHeadWord(text).isPresent();
    }

    private static boolean otherAddress(String line, List<EmailAddress> senders) {
        String address = BounceAddresses.afterHeadWord(line.strip()).orElse(line);
        return EmailAddress.parse(BounceAddresses.bare(address))
                .filter(found -> !senders.contains(found))
                .isPresent();
    }

    /** The report in lower case on one line. */
    String plain() {
        return plain;
    }

    /** The addresses it says were not reached. */
    List<EmailAddress> recipients(List<EmailAddress> notThese, Optional<String> reporterDomain) {
        return BounceAddresses.in(report, notThese, reporterDomain);
    }

    private static boolean hasContent(List<String> lines) {
        return lines.stream().anyMatch(line -> line.chars().anyMatch(Character::isLetterOrDigit));
    }

    private static boolean isMarker(String line) {
        String plainLine = Words.plain(line);
        String bare = plainLine.startsWith(">") ? plainLine.substring(1).strip() : plainLine;
        boolean dashed = bare.startsWith("--") || bare.startsWith("==") || bare.startsWith("__");
        return bare.startsWith("received: ")
                || bare.startsWith("return-path: ")
                || MARKERS.isIn(bare)
                || (dashed && DASHED_MARKERS.isIn(bare));
    }
}
