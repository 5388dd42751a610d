package org.mailroom.desk.templates;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailroom.desk.configuration.options.Mend;

/**
 * Compiles one piece of a template file. Of mustache it allows values, sections and comments; what reads other files or
 * leaves a value unescaped is a mistake, and so is a name that is not known.
 */
final class StrictMustache extends DefaultMustacheFactory {
    private static final Pattern PLACE = Pattern.compile("\\[?piece:(\\d+)]?");

    /** Takes the mistakes; lines count from 1 within the piece. */
    interface Problems {
        void add(int line, String problem, String mend);
    }

    private final boolean html;
    private final Set<String> known;
    private final Problems problems;

    private StrictMustache(boolean html, Set<String> known, Problems problems) {
        this.html = html;
        this.known = known;
        this.problems = problems;
    }

    /** The compiled piece, or empty where its form is broken; the mistakes are told either way. */
    static Optional<Mustache> compile(String piece, boolean html, Set<String> known, Problems problems) {
        try {
            return Optional.of(new StrictMustache(html, known, problems).compile(new StringReader(piece), "piece"));
        } catch (MustacheException e) {
            String message = String.valueOf(e.getMessage());
            Matcher place = PLACE.matcher(message);
            int line = place.find() ? Integer.parseInt(place.group(1)) : 1;
            problems.add(line, place.reset().replaceAll("").replaceAll("[ :@]+$", ""), "close what was opened");
            return Optional.empty();
        }
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
        return new CheckingVisitor();
    }

    @Override
    public void encode(String value, Writer writer) {
        if (html) {
            super.encode(value, writer);
            return;
        }
        try {
            writer.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class CheckingVisitor extends DefaultMustacheVisitor {
        CheckingVisitor() {
            super(StrictMustache.this);
        }

        @Override
        public void value(TemplateContext at, String name, boolean encoded) {
            check(at, name);
            if (!encoded) {
                problems.add(at.line(), "{{{" + name + "}}} would stay unescaped", "write {{" + name + "}}");
            }
            super.value(at, name, true);
        }

        @Override
        public void iterable(TemplateContext at, String name, Mustache content) {
            check(at, name);
            super.iterable(at, name, content);
        }

        @Override
        public void notIterable(TemplateContext at, String name, Mustache content) {
            check(at, name);
            super.notIterable(at, name, content);
        }

        @Override
        public void partial(TemplateContext at, String name, String indent) {
            refuse(at, "{{>" + name + "}}");
        }

        @Override
        public void extend(TemplateContext at, String name, Mustache content) {
            refuse(at, "{{<" + name + "}}");
        }

        @Override
        public void name(TemplateContext at, String name, Mustache content) {
            refuse(at, "{{$" + name + "}}");
        }

        @Override
        public void pragma(TemplateContext at, String name, String arguments) {
            refuse(at, "{{%" + name + "}}");
        }

        private void check(TemplateContext at, String name) {
            if (!known.contains(name)) {
                problems.add(at.line(), "unknown variable \"" + name + "\"", Mend.nearest(name, known));
            }
        }

        private void refuse(TemplateContext at, String what) {
            problems.add(at.line(), what + " is not allowed here", "write its text in this file");
        }
    }
}
