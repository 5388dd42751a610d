package org.mailroom.desk.templates;

import com.github.mustachejava.Mustache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The checked templates of all desks, by name and language. For each there is a plain text {@code <name>.txt}, whose
 * first line is {@code Subject: …}, and, if wanted, an HTML page {@code <name>.html} beside it, both in UTF-8 and with
 * mustache variables. Immutable; read anew when the configuration is.
 */
public final class TemplateStore {
    private final Map<TemplateName, Template> templates;

    private TemplateStore(Map<TemplateName, Template> templates) {
        this.templates = Map.copyOf(templates);
    }

    /**
     * Reads and checks these templates.
     *
     * @param folder {@code conf/templates}
     * @param known the variables that templates may use
     * @throws InvalidTemplatesException with all that is wrong
     */
    public static TemplateStore load(Path folder, Collection<TemplateName> wanted, List<TemplateVariable> known) {
        TemplateProblems problems = new TemplateProblems();
        Map<TemplateName, Template> templates = new HashMap<>();
        for (TemplateName name : new LinkedHashSet<>(wanted)) {
            load(folder, name, known, problems).ifPresent(template -> templates.put(name, template));
        }
        problems.throwIfAny();
        return new TemplateStore(templates);
    }

    /** Whether there is a template of this name and language. */
    public boolean has(TemplateName name) {
        return templates.containsKey(name);
    }

    /**
     * The template of this name and language.
     *
     * @throws IllegalArgumentException if it was not among those loaded
     */
    public Template template(TemplateName name) {
        Template template = templates.get(name);
        if (template == null) {
            throw new IllegalArgumentException("no template " + name.name() + " was loaded for "
                    + name.language().toLanguageTag());
        }
        return template;
    }

    private static Optional<Template> load(
            Path folder, TemplateName name, List<TemplateVariable> known, TemplateProblems problems) {
        Path text = place(folder, name, ".txt");
        if (!Files.isRegularFile(text)) {
            problems.add(
                    text,
                    0,
                    "the template is missing",
                    "write it, or take " + name.language().toLanguageTag() + " out of the desk's languages");
            return Optional.empty();
        }
        Path html = place(folder, name, ".html");
        Optional<Mustache> page = Files.isRegularFile(html)
                ? TemplateFile.read(html, problems)
                        .flatMap(file -> compile(file, file.text(), 0, true, known, problems))
                : Optional.empty();
        return TemplateFile.read(text, problems).flatMap(file -> template(file, page, known, problems));
    }

    private static Optional<Template> template(
            TemplateFile file, Optional<Mustache> html, List<TemplateVariable> known, TemplateProblems problems) {
        if (file.subject().isEmpty()) {
            problems.add(file.path(), 1, "the first line has no subject", "begin the file with \"Subject: …\"");
            return Optional.empty();
        }
        Optional<Mustache> subject = compile(file, file.subject().get(), 0, false, known, problems);
        Optional<Mustache> text = compile(file, file.body(), file.linesBeforeBody(), false, known, problems);
        return subject.isPresent() && text.isPresent()
                ? Optional.of(new Template(subject.get(), text.get(), html))
                : Optional.empty();
    }

    private static Optional<Mustache> compile(
            TemplateFile file,
            String piece,
            int linesBefore,
            boolean html,
            List<TemplateVariable> known,
            TemplateProblems problems) {
        return StrictMustache.compile(
                piece,
                html,
                known,
                (line, problem, mend) -> problems.add(file.path(), linesBefore + line, problem, mend));
    }

    private static Path place(Path folder, TemplateName name, String ending) {
        Locale language = name.language();
        Path exact = folder.resolve(language.toLanguageTag()).resolve(name.name() + ending);
        Path general = folder.resolve(language.getLanguage()).resolve(name.name() + ending);
        return Files.isRegularFile(exact) ? exact : general;
    }
}
