package org.mailroom.desk.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.AnswerSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.templates.InvalidTemplatesException;
import org.mailroom.desk.templates.TemplateProblems;

/** The articles of one desk, checked and ready to be searched. Immutable; read anew when the configuration is. */
public final class KnowledgeBase {
    /** Articles of one desk. */
    public static final int MOST_ARTICLES = 2_000;

    /** Without an article. */
    public static final KnowledgeBase EMPTY = new KnowledgeBase(AnswerSettings.NONE, List.of());

    private final AnswerSettings settings;
    private final Map<String, ArticleIndex> byLanguage;

    private KnowledgeBase(AnswerSettings settings, List<Article> articles) {
        this.settings = settings;
        this.byLanguage = articles.stream()
                .collect(Collectors.groupingBy(
                        article -> article.language().getLanguage(),
                        Collectors.collectingAndThen(Collectors.toList(), ArticleIndex::new)));
    }

    /** The articles of the folder, files that end with .md or .txt, also in folders below it; takes down what is wrong. */
    static KnowledgeBase load(AnswerSettings settings, TemplateProblems problems) {
        return settings.folder()
                .map(folder -> new KnowledgeBase(
                        settings,
                        files(folder, problems).stream()
                                .flatMap(file -> ArticleFile.read(file, problems).stream())
                                .toList()))
                .orElse(EMPTY);
    }

    /** The answers in this language that match a question surely enough, the surest first. */
    public List<Article> answers(String question, Locale language) {
        return Optional.ofNullable(byLanguage.get(language.getLanguage()))
                .map(index -> index.find(question, settings.confidence(), settings.most()))
                .orElse(List.of());
    }

    /**
     * The articles of all desks that have some, by the desk's id.
     *
     * @throws InvalidTemplatesException with all that is wrong
     */
    public static Map<String, KnowledgeBase> load(Collection<DeskConfiguration> desks) {
        TemplateProblems problems = new TemplateProblems();
        Map<String, KnowledgeBase> bases = new HashMap<>();
        desks.stream()
                .filter(desk -> desk.acknowledgement().answers().folder().isPresent())
                .forEach(
                        desk -> bases.put(desk.id(), load(desk.acknowledgement().answers(), problems)));
        problems.throwIfAny();
        return bases;
    }

    private static List<Path> files(Path folder, TemplateProblems problems) {
        try (Stream<Path> tree = Files.walk(folder, 5)) {
            List<Path> files = tree.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".md") || file.toString().endsWith(".txt"))
                    .limit(MOST_ARTICLES + 1L)
                    .sorted()
                    .toList();
            if (files.size() > MOST_ARTICLES) {
                problems.add(folder, 0, "has too many articles", "keep at most " + MOST_ARTICLES);
            }
            return files;
        } catch (IOException e) {
            problems.add(folder, 0, "cannot be read: " + e, "check the folder and its rights");
            return List.of();
        }
    }
}
