package org.mailroom.desk.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.HtmlText;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.message.TextChange;

/** Puts what a customer is called, and the like, into a text where it has holes for that, written as in templates. */
final class Personal {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 200;

    private final Map<String, String> values;

    Personal(DeskConfiguration desk, AnsweredCase answered) {
        Map<String, String> known = new java.util.HashMap<>(Map.of(
                "caseNumber", answered.theCase().number().text(),
                "subject", PlainText.line(answered.theCase().subject(), LONGEST_VALUE),
                "desk", desk.displayName()));
        answered.name().ifPresent(name -> known.put("name", PlainText.line(name, LONGEST_VALUE)));
        this.values = Map.copyOf(known);
    }

    /** The mail with its holes filled; the very same where it has none. */
    RawMessage fill(MailMessage message) {
        TextChange change = new TextChange(message);
        List<ContentPart> texts = message.textParts().stream()
                .filter(part -> part.is("text/plain") || part.is("text/html"))
                .filter(part ->
                        change.possible(part) && first(part.text().orElse("")).isPresent())
                .toList();
        texts.forEach(change::choose);
        return texts.isEmpty() ? message.raw() : change.apply(text -> filled(text, false), text -> filled(text, true));
    }

    /** The first hole of the mail that nothing filled. */
    static Optional<String> hole(MailMessage filled) {
        return filled.textParts().stream()
                .flatMap(part -> first(part.text().orElse("")).stream())
                .findFirst();
    }

    private static Optional<String> first(String text) {
        for (int from = text.indexOf(OPEN); from >= 0; from = text.indexOf(OPEN, from + 1)) {
            Optional<String> name = name(text, from);
            if (name.isPresent()) {
                return name.map(found -> OPEN + found + CLOSE);
            }
        }
        return Optional.empty();
    }

    private String filled(String text, boolean html) {
        StringBuilder filled = new StringBuilder();
        int done = 0;
        for (int from = text.indexOf(OPEN); from >= 0; from = text.indexOf(OPEN, from + 1)) {
            Optional<String> name = name(text, from);
            Optional<String> value = name.map(String::strip).map(values::get);
            if (value.isPresent() && from >= done) {
                filled.append(text, done, from).append(html ? HtmlText.escaped(value.get()) : value.get());
                done = from + OPEN.length() + name.orElseThrow().length() + CLOSE.length();
            }
        }
        return done == 0 ? text : filled.append(text, done, text.length()).toString();
    }

    /** What stands between the braces that open here, if it is one short name. */
    private static Optional<String> name(String text, int from) {
        int start = from + OPEN.length();
        int end = text.indexOf(CLOSE, start);
        boolean shortName = end > start && end - start <= LONGEST_NAME && text.charAt(start) != '{';
        return shortName ? Optional.of(text.substring(start, end)) : Optional.empty();
    }
}
