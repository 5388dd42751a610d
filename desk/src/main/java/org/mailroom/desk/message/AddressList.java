package org.mailroom.desk.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mailboxes of an address field (RFC 5322 section 3.4), read leniently in one pass: comments, quoted names, groups
 * and stray commas are understood, what is no address is left out.
 */
final class AddressList {
    private final List<Mailbox> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String angle = "";

    private AddressList() {}

    static List<Mailbox> parse(String text, int max) {
        AddressList list = new AddressList();
        int at = 0;
        while (at < text.length() && list.found.size() < max) {
            at = list.step(text, at);
        }
        list.end();
        return List.copyOf(list.found.subList(0, Math.min(list.found.size(), max)));
    }

    private int step(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '"' -> quoted(text, at);
            case '(' -> commented(text, at);
            case '<' -> angled(text, at);
            default -> plain(c, at);
        };
    }

    private int plain(char c, int at) {
        if (c == ',' || c == ';') {
            end();
        } else if (c == ':') {
            phrase.setLength(0);
        } else {
            phrase.append(c);
        }
        return at + 1;
    }

    private int quoted(String text, int from) {
        int at = from + 1;
        StringBuilder content = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
            content.append(text.charAt(at++));
        }
        boolean localPart = at + 1 < text.length() && text.charAt(at + 1) == '@';
        phrase.append(localPart ? '"' + content.toString() + '"' : content);
        return at + 1;
    }

    private int commented(String text, int from) {
        int at = from;
        int depth = 0;
        do {
            char c = text.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (at > from && depth > 0) {
                comment.append(c);
            }
            at += c == '\\' ? 2 : 1;
        } while (at < text.length() && depth > 0);
        return at;
    }

    private int angled(String text, int from) {
        int close = text.indexOf('>', from);
        int comma = text.indexOf(',', from);
        if (close < 0 && comma < 0) {
            close = text.length();
        } else if (close < 0) {
            close = comma;
        }
        String content = text.substring(from + 1, close).strip();
        angle = content.startsWith("@") ? content.substring(content.indexOf(':') + 1) : content;
        return close < text.length() && text.charAt(close) == '>' ? close + 1 : close;
    }

    private void end() {
        String words = phrase.toString().strip();
        Optional<EmailAddress> address = EmailAddress.parse(withoutBlanks(angle.isEmpty() ? words : angle));
        String name = angle.isEmpty() ? comment.toString() : words.isEmpty() ? comment.toString() : words;
        address.ifPresent(a -> found.add(Mailbox.named(EncodedWords.decode(name), a)));
        phrase.setLength(0);
        comment.setLength(0);
        angle = "";
    }

    private static String withoutBlanks(String address) {
        return address.length() > EmailAddress.MAX_LENGTH * 2 ? address : address.replace(" ", "");
    }
}
