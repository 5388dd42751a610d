package org.mailroom.desk.acknowledgement;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.AcknowledgementSettings;
import org.mailroom.desk.configuration.CalendarSettings;
import org.mailroom.desk.configuration.Closure;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.SpecialDay;
import org.mailroom.desk.knowledge.Article;
import org.mailroom.desk.service.BusinessCalendar;
import org.mailroom.desk.templates.InvalidTemplatesException;
import org.mailroom.desk.templates.MomentWords;
import org.mailroom.desk.templates.TemplateName;
import org.mailroom.desk.templates.TemplateStore;
import org.mailroom.desk.templates.TemplateVariable;

/** What the templates of acknowledgements can say. */
public final class AcknowledgementText {
    /** The variables of these templates; one without a value is empty, and its section is left out. */
    public static final List<TemplateVariable> VARIABLES = List.of(
            new TemplateVariable("caseNumber", "The number of the case."),
            new TemplateVariable("subject", "The subject of the inquiry, shortened; none if there is a link in it."),
            new TemplateVariable(
                    "name", "The customer's name; none where the sender's name is not clearly a person's."),
            new TemplateVariable("desk", "The name of the desk."),
            new TemplateVariable("signature", "Who signs: the team of the queue or the desk, else the desk's name."),
            new TemplateVariable("due", "Date and time by which a person answers; none if the desk promises nothing."),
            new TemplateVariable(
                    "dueThere", "The same by the customer's clock; none where it is not known or is the desk's."),
            new TemplateVariable("open", "Whether the desk is open at the moment."),
            new TemplateVariable("specialDay", "What is special about today; none on ordinary days."),
            new TemplateVariable(
                    "closure",
                    "What closes the desk soon, from the day on which it is announced; none at other times."),
            new TemplateVariable("closureFrom", "The first day of that closure."),
            new TemplateVariable("closureTo", "The last day of that closure."),
            new TemplateVariable("reopens", "Date and time at which a closed desk opens again."),
            new TemplateVariable("repliesWelcome", "Whether the customer is invited to reply to the acknowledgement."),
            new TemplateVariable(
                    "incidents",
                    "Notices of incidents that are switched on, a section with one turn for each.",
                    List.of(new TemplateVariable("notice", "Within `incidents`: the words of a notice."))),
            new TemplateVariable("suggestions", "Whether there are answers to suggest."),
            new TemplateVariable(
                    "answers",
                    "Answers that match the question, a section with one turn for each.",
                    List.of(
                            new TemplateVariable("title", "Within `answers`: the title of an answer."),
                            new TemplateVariable("link", "Within `answers`: its https address."))),
            new TemplateVariable("selfService", "Address of the desk's self-service pages, if it has some."),
            new TemplateVariable("emergency", "How to reach somebody in an emergency, if the desk says so."),
            new TemplateVariable("lastForNow", "Whether no more automatic mail will come for now."));

    private static final int LONGEST_SUBJECT = 80;

    private AcknowledgementText() {}

    /**
     * The templates that these desks need for their acknowledgements, one in each of their languages.
     *
     * @param folder {@code conf/templates}
     * @throws InvalidTemplatesException with all that is wrong
     */
    public static TemplateStore load(Path folder, Collection<DeskConfiguration> desks) {
        List<TemplateName> wanted = desks.stream()
                .filter(desk -> desk.acknowledgement().enabled())
                .flatMap(desk -> desk.languages().stream()
                        .flatMap(language -> names(desk).map(name -> new TemplateName(name, language))))
                .distinct()
                .toList();
        return TemplateStore.load(folder, wanted, VARIABLES);
    }

    /** The desk's template and those of its rules. */
    private static Stream<String> names(DeskConfiguration desk) {
        return Stream.concat(
                Stream.of(desk.acknowledgement().template()),
                desk.triage().stream().flatMap(rule -> rule.template().stream()));
    }

    /** The values of this acknowledgement's variables. */
    static Map<String, Object> values(AcknowledgementRequest request, List<Article> answers) {
        DeskConfiguration desk = request.desk();
        AcknowledgementSettings settings = desk.acknowledgement();
        MomentWords moments = new MomentWords(request.language(), desk.zone());
        BusinessCalendar calendar = new BusinessCalendar(desk.calendar(), desk.zone());
        boolean open = calendar.open(request.now());
        Map<String, Object> values = new HashMap<>();
        values.put("caseNumber", request.theCase().number().text());
        values.put("desk", desk.displayName());
        values.put("open", open);
        values.put("repliesWelcome", settings.repliesWelcome());
        values.put("lastForNow", request.lastForNow());
        put(values, "subject", subject(request.inquiry().subject()));
        put(values, "name", request.name());
        values.put("signature", signature(desk, request.theCase(), request.language()));
        put(values, "due", request.due().map(moments::of));
        put(values, "dueThere", dueThere(request));
        put(values, "specialDay", specialDay(request));
        announced(request).ifPresent(closure -> announce(values, request.language(), closure));
        values.put(
                "incidents",
                request.incidents().stream()
                        .map(notice -> Map.of("notice", notice))
                        .toList());
        values.put("suggestions", !answers.isEmpty());
        values.put(
                "answers",
                answers.stream()
                        .map(answer -> Map.of("title", answer.title(), "link", answer.link()))
                        .toList());
        put(values, "reopens", reopening(calendar, open, request.now()).map(moments::of));
        put(values, "selfService", settings.selfService());
        put(values, "emergency", settings.emergency());
        return values;
    }

    private static Optional<String> dueThere(AcknowledgementRequest request) {
        return request.due()
                .flatMap(due -> CustomersClock.of(
                                request.inquiry(), request.desk().zone(), request.now())
                        .map(zone -> new MomentWords(request.language(), zone).of(due)));
    }

    private static Optional<String> specialDay(AcknowledgementRequest request) {
        LocalDate today = LocalDate.ofInstant(request.now(), request.desk().zone());
        CalendarSettings calendar = request.desk().calendar();
        return Optional.ofNullable(calendar.specialDays().get(today))
                .map(SpecialDay::words)
                .or(() -> calendar.closures().stream()
                        .filter(closure -> closure.covers(today))
                        .map(Closure::words)
                        .findFirst())
                .flatMap(words -> in(request.language(), words));
    }

    /** The next closure of which customers are told today. */
    private static Optional<Closure> announced(AcknowledgementRequest request) {
        LocalDate today = LocalDate.ofInstant(request.now(), request.desk().zone());
        return request.desk().calendar().closures().stream()
                .filter(closure -> closure.announced(today))
                .filter(closure -> in(request.language(), closure.words()).isPresent())
                .min(Comparator.comparing(Closure::first));
    }

    private static void announce(Map<String, Object> values, Locale language, Closure closure) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language)
                .withChronology(IsoChronology.INSTANCE)
                .withDecimalStyle(DecimalStyle.STANDARD);
        put(values, "closure", in(language, closure.words()));
        values.put("closureFrom", day.format(closure.first()));
        values.put("closureTo", day.format(closure.last()));
    }

    static String signature(DeskConfiguration desk, Case theCase, Locale language) {
        return desk.queueNamed(theCase.triage().queue())
                .flatMap(queue -> in(language, queue.acknowledgement().signatures()))
                .or(() -> in(language, desk.acknowledgement().signatures()))
                .orElse(desk.displayName());
    }

    private static Optional<String> in(Locale language, Map<Locale, String> words) {
        return Optional.ofNullable(words.get(language))
                .or(() -> Optional.ofNullable(words.get(Locale.forLanguageTag(language.getLanguage()))));
    }

    private static Optional<Instant> reopening(BusinessCalendar calendar, boolean open, Instant now) {
        return open ? Optional.empty() : calendar.nextOpening(now);
    }

    static Optional<String> subject(String subject) {
        if (subject.isEmpty() || LinkWords.in(subject)) {
            return Optional.empty();
        }
        boolean fits = subject.length() <= LONGEST_SUBJECT;
        int cut = subject.offsetByCodePoints(0, Math.min(LONGEST_SUBJECT, subject.codePointCount(0, subject.length())));
        return Optional.of(fits ? subject : subject.substring(0, cut) + "…");
    }

    private static void put(Map<String, Object> values, String name, Optional<String> value) {
        value.ifPresent(text -> values.put(name, text));
    }
}
