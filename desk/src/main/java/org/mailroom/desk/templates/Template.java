package org.mailroom.desk.templates;

import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.message.PlainText;

/**
 * A checked text with gaps. A value fills its gap as one line without controls, escaped where the text is HTML, so that
 * no value can change the form of what it is put in. A list fills its section once for each of its things. Immutable.
 */
public final class Template {
    /** Characters of a value that are used; what follows is cut off. */
    public static final int LONGEST_VALUE = 400;

    private final Mustache subject;
    private final Mustache text;
    private final Optional<Mustache> html;

    Template(Mustache subject, Mustache text, Optional<Mustache> html) {
        this.subject = subject;
        this.text = text;
        this.html = html;
    }

    /** The subject, one line. */
    public String subject(Map<String, ?> values) {
        return PlainText.line(fill(subject, values), 2 * LONGEST_VALUE);
    }

    /** The plain text, lines ended by LF. */
    public String text(Map<String, ?> values) {
        return fill(text, values);
    }

    /** The HTML, lines ended by LF; empty where the template has plain text only. */
    public Optional<String> html(Map<String, ?> values) {
        return html.map(page -> fill(page, values));
    }

    private static String fill(Mustache mustache, Map<String, ?> values) {
        Map<String, Object> harmless = new HashMap<>();
        values.forEach((name, value) -> harmless.put(name, harmless(value)));
        StringWriter out = new StringWriter();
        mustache.execute(out, harmless);
        return out.toString();
    }

    private static Object harmless(Object value) {
        if (value instanceof List<?> things) {
            return things.stream().map(Template::harmless).toList();
        }
        if (value instanceof Map<?, ?> names) {
            Map<String, Object> harmless = new HashMap<>();
            names.forEach((name, text) -> harmless.put(String.valueOf(name), harmless(text)));
            return harmless;
        }
        return value instanceof Boolean ? value : PlainText.line(String.valueOf(value), LONGEST_VALUE);
    }
}
