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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final List<TemplateVariable> known;
    private final Deque<CheckingVisitor> open = new ArrayDeque<>();
    private final Problems problems;

    private StrictMustache(boolean html, List<TemplateVariable> known, Problems problems) {
        this.html = html;
        this.known = known;
        this.problems = problems;
    }

    /** The compiled piece, or empty where its form is broken; the mistakes are told either way. */
    static Optional<Mustache> compile(String piece, boolean html, List<TemplateVariable> known, Problems problems) {
        try {
            StrictMustache factory = new StrictMustache(html, known, problems);
            Mustache compiled = factory.compile(new StringReader(piece), "piece");
            factory.open.forEach(CheckingVisitor::endOfPiece);
            return Optional.of(compiled);
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
        CheckingVisitor visitor = new CheckingVisitor();
        open.addLast(visitor);
        return visitor;
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

    /** The list whose things have this name. */
    private Optional<String> listOf(String name) {
        return known.stream()
                .filter(list ->
                        list.items().stream().anyMatch(item -> item.name().equals(name)))
                .map(TemplateVariable::name)
                .findFirst();
    }

    private Set<String> names() {
        return known.stream()
                .flatMap(variable -> Stream.concat(Stream.of(variable), variable.items().stream()))
                .map(TemplateVariable::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private record Used(int line, String name) {}

    /** Looks at one piece or the content of one section; that of a section is finished before the section is known. */
    private final class CheckingVisitor extends DefaultMustacheVisitor {
        private final List<Used> items = new ArrayList<>();

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
            endOfSection(name);
            super.iterable(at, name, content);
        }

        @Override
        public void notIterable(TemplateContext at, String name, Mustache content) {
            check(at, name);
            items.addAll(open.removeLast().items);
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
            if (listOf(name).isPresent()) {
                items.add(new Used(at.line(), name));
            } else if (known.stream().noneMatch(variable -> variable.name().equals(name))) {
                problems.add(at.line(), "unknown variable \"" + name + "\"", Mend.nearest(name, names()));
            }
        }

        private void endOfSection(String name) {
            open.removeLast().items.stream()
                    .filter(used -> listOf(used.name()).filter(name::equals).isEmpty())
                    .forEach(items::add);
        }

        private void endOfPiece() {
            items.forEach(used -> problems.add(
                    used.line(),
                    "\"" + used.name() + "\" has no value here",
                    "write it between {{#" + listOf(used.name()).orElse("") + "}} and its end"));
        }

        private void refuse(TemplateContext at, String what) {
            problems.add(at.line(), what + " is not allowed here", "write its text in this file");
        }
    }
}
