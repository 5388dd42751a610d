package org.mailroom.desk.reply;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.HtmlText;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.message.TextChange;

/**
 * Writes the desk's footer below the words of a reply, in plain text and HTML alike. Signed and encrypted mail stays as
 * it is, and so does text that cannot be changed without losing some of it.
 */
final class ReplyFooter {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String footer;

    ReplyFooter(String footer) {
        this.footer = footer.strip();
    }

    /** The mail with the footer; the very same where there is no place for it or it stands there already. */
    RawMessage below(MailMessage message) {
        if (message.partsUnread() || SealedMail.is(message)) {
            return message.raw();
        }
        TextChange change = new TextChange(message);
        List<ContentPart> words = words(message.root()).toList();
        if (words.isEmpty() || !words.stream().allMatch(change::possible)) {
            return message.raw();
        }
        words.stream().filter(part -> !has(part)).forEach(change::choose);
        return change.apply(this::plain, this::html);
    }

    /** The texts that are the reply: the only one, the first of several, or all of those that say the same. */
    private static Stream<ContentPart> words(ContentPart part) {
        if (part.is("multipart/alternative")) {
            return part.children().stream().flatMap(ReplyFooter::words);
        }
        if (part.isMultipart()) {
            return words(part.children().get(0));
        }
        boolean text = (part.is("text/plain") || part.is("text/html")) && !part.isAttachment();
        return text ? Stream.of(part) : Stream.empty();
    }

    /** Whether it ends with the footer, as a reply does that was returned to its author and comes again. */
    private boolean has(ContentPart part) {
        String text = part.text().orElse("");
        return oneLine(part.is("text/html") ? HtmlText.of(text) : text).endsWith(oneLine(footer));
    }

    private static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private String plain(String text) {
        return text.stripTrailing() + "\n\n" + footer + "\n";
    }

    private String html(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int body = lower.lastIndexOf("</body");
        int end = body >= 0 ? body : lower.lastIndexOf("</html");
        int at = end >= 0 && lower.length() == text.length() ? end : text.length();
        return text.substring(0, at) + "<div style=\"margin-top: 1em\">" + page() + "</div>\n" + text.substring(at);
    }

    private String page() {
        return HtmlText.escaped(footer).replace("\n", "<br>\n");
    }
}
