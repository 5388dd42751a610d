package org.mailroom.desk.acknowledgement;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.templates.InvalidTemplatesException;
import org.mailroom.desk.templates.MomentWords;
import org.mailroom.desk.templates.TemplateName;
import org.mailroom.desk.templates.TemplateStore;
import org.mailroom.desk.templates.TemplateVariable;

/** What the templates of progress notices can say. */
public final class ProgressText {
    /** The variables of these templates; one without a value is empty, and its section is left out. */
    public static final List<TemplateVariable> VARIABLES = List.of(
            new TemplateVariable("caseNumber", "The number of the case."),
            new TemplateVariable("subject", "The subject of the case, shortened; none if there is a link in it."),
            new TemplateVariable("desk", "The name of the desk."),
            new TemplateVariable("signature", "Who signs: the team of the queue or the desk, else the desk's name."),
            new TemplateVariable("expected", "Date and time by which the answer is expected now."),
            new TemplateVariable(
                    "incidents",
                    "Notices of incidents that are switched on, a section with one turn for each.",
                    List.of(new TemplateVariable("notice", "Within `incidents`: the words of a notice."))),
            new TemplateVariable("selfService", "Address of the desk's self-service pages, if it has some."),
            new TemplateVariable("emergency", "How to reach somebody in an emergency, if the desk says so."));

    private ProgressText() {}

    /**
     * The templates that these desks need for their notices, one in each of their languages.
     *
     * @param folder {@code conf/templates}
     * @throws InvalidTemplatesException with all that is wrong
     */
    public static TemplateStore load(Path folder, Collection<DeskConfiguration> desks) {
        List<TemplateName> wanted = desks.stream()
                .flatMap(desk -> desk.service().progress().stream()
                        .flatMap(progress -> desk.languages().stream()
                                .map(language -> new TemplateName(progress.template(), language))))
                .distinct()
                .toList();
        return TemplateStore.load(folder, wanted, VARIABLES);
    }

    static Map<String, Object> values(
            DeskConfiguration desk, Case theCase, Locale language, Instant expected, List<String> incidents) {
        Map<String, Object> values = new HashMap<>();
        values.put("caseNumber", theCase.number().text());
        values.put("desk", desk.displayName());
        values.put("signature", AcknowledgementText.signature(desk, theCase, language));
        values.put("expected", new MomentWords(language, desk.zone()).of(expected));
        values.put(
                "incidents",
                incidents.stream().map(notice -> Map.of("notice", notice)).toList());
        AcknowledgementText.subject(theCase.subject()).ifPresent(subject -> values.put("subject", subject));
        desk.acknowledgement().selfService().ifPresent(page -> values.put("selfService", page));
        desk.acknowledgement().emergency().ifPresent(words -> values.put("emergency", words));
        return values;
    }
}
