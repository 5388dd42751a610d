package org.mailroom.desk.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The mail inside a forwarded one: attached as a whole, or as mail programs copy it into the text below a block that
 * says From, Date, Subject, To in their language (Outlook, Gmail, Apple Mail, Thunderbird and their like). What it says of
 * itself is as true as whoever forwards it.
 *
 * @param author who wrote it
 * @param mail the attached mail, or one made of the block's subject and the text below it
 * @param comment what stands above it, in the forwarder's own words
 */
public record ForwardedMail(Mailbox author, MailMessage mail, String comment) {
    private static final int MOST_LINES = 2_000;
    private static final int MOST_BLOCKS = 10;
    private static final int LONGEST_LABEL = 40;
    private static final Set<String> SUBJECT_LABELS = Set.of(
            "subject",
            "betreff",
            "objet",
            "asunto",
            "assunto",
            "oggetto",
            "onderwerp",
            "temat",
            "ämne",
            "emne",
            "aihe",
            "тема",
            "konu",
            "主题",
            "主旨",
            "件名",
            "제목",
            "tárgy",
            "předmět",
            "predmet",
            "subiect",
            "θέμα");

    /** The mails inside, the outermost first; empty where it is no forwarded mail that names an author by address. */
    public static List<ForwardedMail> in(MailMessage message) {
        Optional<ForwardedMail> attached = message.root()
                .all()
                .filter(part -> part.depth() > 0 && ContentPart.isMail(part.mimeType()))
                .findFirst()
                .flatMap(part -> attached(message, part));
        return attached.map(List::of).orElseGet(() -> inText(message.plainText()));
    }

    private static Optional<ForwardedMail> attached(MailMessage message, ContentPart part) {
        MailMessage inner = MailMessage.read(RawMessage.owning(part.content(MailMessage.MAX_TEXT)));
        return inner.from().map(author -> new ForwardedMail(author, inner, message.ownWords()));
    }

    private static List<ForwardedMail> inText(String text) {
        List<String> lines =
                text.lines().limit(MOST_LINES).map(ForwardedMail::unquoted).toList();
        List<ForwardedMail> found = new ArrayList<>();
        String comment = OwnWords.of(text);
        for (int i = 0; i < lines.size() && found.size() < MOST_BLOCKS; i++) {
            if (QuoteWords.SENDER_LABELS.contains(label(lines.get(i)))) {
                int from = blockStart(lines, i);
                int to = blockEnd(lines, i);
                if (isBlock(lines.subList(from, to))) {
                    Optional<Mailbox> author = author(lines.get(i));
                    if (author.isPresent()) {
                        found.add(new ForwardedMail(
                                author.get(), made(author.get(), lines, from, to), above(lines, from, comment)));
                    }
                    i = to;
                }
            }
        }
        return found;
    }

    /** At least one line beside the sender's must be of the kind. */
    private static boolean isBlock(List<String> lines) {
        return lines.stream()
                .anyMatch(line -> QuoteWords.OTHER_LABELS.contains(label(line))
                        && !QuoteWords.SENDER_LABELS.contains(label(line)));
    }

    private static int blockStart(List<String> lines, int sender) {
        int start = sender;
        while (start > 0 && sender - start < 6 && !label(lines.get(start - 1)).isEmpty()) {
            start--;
        }
        return start;
    }

    private static int blockEnd(List<String> lines, int sender) {
        int end = sender + 1;
        while (end < lines.size() && end - sender < 12 && !lines.get(end).isBlank()) {
            end++;
        }
        return end;
    }

    private static MailMessage made(Mailbox author, List<String> lines, int from, int to) {
        String subject = lines.subList(from, to).stream()
                .filter(line -> SUBJECT_LABELS.contains(label(line)))
                .findFirst()
                .map(ForwardedMail::value)
                .orElse("");
        String text = String.join("\r\n", lines.subList(to, lines.size()));
        RawMessage body = RawMessage.owning(("\r\n" + text).getBytes(StandardCharsets.UTF_8));
        return MailMessage.read(body.withFieldsFirst(List.of(
                new HeaderField("From", author.asHeader()),
                new HeaderField("Subject", subject),
                new HeaderField("MIME-Version", "1.0"),
                new HeaderField("Content-Type", "text/plain; charset=utf-8"),
                new HeaderField("Content-Transfer-Encoding", "8bit"))));
    }

    private static String above(List<String> lines, int block, String ownWords) {
        String first =
                block == 0 ? "" : String.join("\n", lines.subList(0, block)).strip();
        return first.length() < ownWords.length() ? withoutMarker(first) : withoutMarker(ownWords);
    }

    /** Apple's {@code Begin forwarded message:} and lines of dashes or underscores say nothing of the forwarder's own. */
    private static String withoutMarker(String words) {
        int last = words.lastIndexOf('\n');
        String line = words.substring(last + 1).strip();
        boolean marker = line.startsWith("--")
                || line.startsWith("__")
                || (line.endsWith(":") && isForwarding(line.toLowerCase(Locale.ROOT)));
        return marker ? words.substring(0, Math.max(last, 0)).strip() : words;
    }

    private static boolean isForwarding(String line) {
        return QuoteWords.MARKERS.stream().anyMatch(line::contains);
    }

    private static Optional<Mailbox> author(String line) {
        String value = value(line).replace("[mailto:", "<").replace("]", ">");
        int link = value.indexOf("<mailto:");
        while (link >= 0) {
            int end = value.indexOf('>', link);
            value = value.substring(0, link) + (end < 0 ? "" : value.substring(end + 1));
            link = value.indexOf("<mailto:");
        }
        return AddressList.parse(value, 1).stream().findFirst().or(() -> bare(line));
    }

    private static Optional<Mailbox> bare(String line) {
        return Arrays.stream(value(line).split("[\\s<>\\[\\](),;:]", -1))
                .filter(word -> word.indexOf('@') > 0)
                .flatMap(word -> EmailAddress.parse(word).stream())
                .map(Mailbox::of)
                .findFirst();
    }

    private static String unquoted(String line) {
        String text = line.strip();
        while (text.startsWith(">")) {
            text = text.substring(1).strip();
        }
        return text;
    }

    private static String label(String line) {
        String text = line.replace("*", "");
        int end = colon(text);
        return end <= 0 || end > LONGEST_LABEL
                ? ""
                : text.substring(0, end).strip().toLowerCase(Locale.ROOT);
    }

    private static String value(String line) {
        String text = line.replace("*", "");
        return PlainText.line(text.substring(colon(text) + 1), MailMessage.MAX_SUBJECT);
    }

    private static int colon(String text) {
        int plain = text.indexOf(':');
        int wide = text.indexOf('：');
        return plain < 0 ? wide : wide < 0 ? plain : Math.min(plain, wide);
    }
}
