package org.mailroom.desk.knowledge;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.configuration.options.Mend;
import org.mailroom.desk.templates.TemplateProblems;

/**
 * Reads an article: lines {@code Title:}, {@code Link:}, {@code Language:} and {@code Words:} in any order, a blank line,
 * and the text, in UTF-8.
 */
final class ArticleFile {
    /** Bytes of a file. */
    static final int LARGEST = 64 * 1024;

    private static final String TITLE = "title";
    private static final String LINK = "link";
    private static final String LANGUAGE = "language";
    private static final String WORDS = "words";
    private static final Set<String> FIELDS = Set.of(TITLE, LINK, LANGUAGE, WORDS);
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 300;

    private final Path path;
    private final TemplateProblems problems;
    private final Map<String, String> fields = new HashMap<>();

    private ArticleFile(Path path, TemplateProblems problems) {
        this.path = path;
        this.problems = problems;
    }

    /** The article, or empty where it cannot be taken; the mistakes are told then. */
    static Optional<Article> read(Path path, TemplateProblems problems) {
        return text(path, problems).flatMap(new ArticleFile(path, problems)::article);
    }

    private static Optional<String> text(Path path, TemplateProblems problems) {
        try {
            if (Files.size(path) > LARGEST) {
                problems.add(path, 0, "has " + Files.size(path) + " bytes", "shorten it to " + LARGEST);
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString()
                    .replace("\r\n", "\n")
                    .replace("\ufeff", ""));
        } catch (CharacterCodingException e) {
            problems.add(path, 0, "is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            problems.add(path, 0, "cannot be read: " + e, "check the file and its rights");
        }
        return Optional.empty();
    }

    private Optional<Article> article(String text) {
        List<String> lines = text.lines().toList();
        int front = (int) lines.stream().takeWhile(line -> !line.isBlank()).count();
        for (int i = 0; i < front; i++) {
            field(i + 1, lines.get(i));
        }
        Optional<String> title = required(TITLE).filter(line -> fits(TITLE, line, LONGEST_TITLE));
        Optional<String> link =
                required(LINK).filter(line -> fits(LINK, line, LONGEST_LINK)).filter(this::isPage);
        Optional<Locale> language = required(LANGUAGE).flatMap(this::language);
        if (title.isEmpty() || link.isEmpty() || language.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Article(
                title.get(),
                link.get(),
                language.get(),
                fields.getOrDefault(WORDS, ""),
                String.join("\n", lines.subList(front, lines.size()))));
    }

    private void field(int number, String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? line : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (!FIELDS.contains(name)) {
            problems.add(path, number, "\"" + name + "\" is not known", Mend.nearest(name, FIELDS));
        } else if (fields.put(name, line.substring(colon + 1).strip()) != null) {
            problems.add(path, number, "\"" + name + "\" stands here twice", "keep one of them");
        }
    }

    private Optional<String> required(String name) {
        Optional<String> value = Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
        if (value.isEmpty()) {
            problems.add(path, 0, "has no \"" + name + "\"", "write it above the first blank line");
        }
        return value;
    }

    private boolean fits(String name, String value, int longest) {
        if (value.length() > longest) {
            problems.add(path, 0, name + " is too long", "write at most " + longest + " characters");
        }
        return value.length() <= longest;
    }

    private boolean isPage(String link) {
        boolean page = false;
        try {
            URI uri = new URI(link);
            page = "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException wrong) {
            page = false;
        }
        if (!page) {
            problems.add(path, 0, "link is not the https address of a page", "write https://host/path");
        }
        return page;
    }

    private Optional<Locale> language(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        if (!Set.of(Locale.getISOLanguages()).contains(language.getLanguage())) {
            problems.add(
                    path, 0, "\"" + tag + "\" is not a known language", "write a code of ISO 639 such as en or de");
            return Optional.empty();
        }
        return Optional.of(language);
    }
}
