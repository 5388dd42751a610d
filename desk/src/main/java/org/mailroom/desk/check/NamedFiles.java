package org.mailroom.desk.check;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.acknowledgement.AcknowledgementText;
import org.mailroom.desk.acknowledgement.ProgressText;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.options.ConfigurationProblem;
import org.mailroom.desk.knowledge.KnowledgeBase;
import org.mailroom.desk.outbound.Screenings;
import org.mailroom.desk.templates.InvalidTemplatesException;
import org.mailroom.desk.templates.TemplateProblem;

/** The files that a configuration names: templates, articles and word lists. All of them must be there and right. */
public final class NamedFiles {
    private static final String TEMPLATES = "templates";

    private NamedFiles() {}

    /** The folder of the templates. */
    public static Path templates(MailroomConfiguration configuration) {
        return configuration.folder().resolve(TEMPLATES);
    }

    /** All that is wrong with the files. */
    public static List<ConfigurationProblem> problems(MailroomConfiguration configuration) {
        List<ConfigurationProblem> problems = new ArrayList<>(templateProblems(configuration));
        problems.addAll(articleProblems(configuration));
        configuration.desks().forEach(desk -> problems.addAll(wordListProblems(desk)));
        return problems;
    }

    private static List<ConfigurationProblem> templateProblems(MailroomConfiguration configuration) {
        try {
            AcknowledgementText.load(templates(configuration), configuration.desks());
            ProgressText.load(templates(configuration), configuration.desks());
            return List.of();
        } catch (InvalidTemplatesException e) {
            return problems(e);
        }
    }

    private static List<ConfigurationProblem> articleProblems(MailroomConfiguration configuration) {
        try {
            KnowledgeBase.load(configuration.desks());
            return List.of();
        } catch (InvalidTemplatesException e) {
            return problems(e);
        }
    }

    private static List<ConfigurationProblem> problems(InvalidTemplatesException found) {
        return found.problems().stream().map(NamedFiles::problem).toList();
    }

    private static ConfigurationProblem problem(TemplateProblem found) {
        return new ConfigurationProblem(
                found.file().toString(), Math.max(1, found.line()), 1, "", found.problem(), found.mend());
    }

    private static List<ConfigurationProblem> wordListProblems(DeskConfiguration desk) {
        try {
            new Screenings().of(desk);
            return List.of();
        } catch (UncheckedIOException e) {
            return List.of(new ConfigurationProblem(
                    "desk " + desk.id(),
                    1,
                    1,
                    "desks." + desk.id() + ".screening",
                    String.valueOf(e.getMessage()),
                    "name a word list in UTF-8 that the server may read"));
        }
    }
}
