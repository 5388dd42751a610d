package org.mailroom.desk.triage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mailroom.desk.cases.Handling;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.ReviewRate;
import org.mailroom.desk.configuration.Sentiment;
import org.mailroom.desk.configuration.TriageRule;
import org.mailroom.desk.customers.Acquaintance;
import org.mailroom.desk.customers.Standing;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.LearnedAnswer;
import org.mailroom.desk.learning.MailText;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.tracking.TrackingNumbers;

/**
 * Decides where a mail belongs. The language and the sentiment of the customer's own words come first, then the desk's
 * rules in their order: of the rules of one group the first that matches counts, and all others that match. For queue,
 * category, priority and template the first of them that names one decides, tags are added up, the highest review rate
 * holds. Where no rule names a queue, what was learned decides, if it is sure enough.
 */
public final class TriagePolicy {
    /** The queue of what nobody is sure about. */
    private static final String TRIAGE = Folders.queueOf(Folders.TRIAGE).orElseThrow();

    private final LanguageDetector languages;
    private final CategoryLearner learner;
    private final MoodReader moods = new MoodReader();

    public TriagePolicy(LanguageDetector languages, CategoryLearner learner) {
        this.languages = languages;
        this.learner = learner;
    }

    /**
     * Where this mail belongs, and which rules said so on which words.
     *
     * @param fromForm whether a web form wrote it that the desk trusts
     */
    public TriageDecision decide(DeskConfiguration desk, MailMessage message, Envelope envelope, boolean fromForm) {
        return decide(desk, message, envelope, fromForm, Acquaintance.NONE);
    }

    /** The same with what is known of the customer. */
    public TriageDecision decide(
            DeskConfiguration desk, MailMessage message, Envelope envelope, boolean fromForm, Acquaintance known) {
        String text = MailText.of(message);
        LanguageFinding found = languages.find(text, desk.languages());
        Optional<Locale> language = found.language();
        Mood mood = moods.read(text, language, desk.languages());
        Standing customer = standing(desk, known, mood);
        ReadMail mail = new ReadMail(message, envelope, fromForm, language, mood.sentiment(), customer);
        List<RuleMatch> matches = matches(desk, mail);
        List<String> reasons = new ArrayList<>();
        matches.forEach(match -> reasons.add(match.words()));
        reasons.add(language.map(l ->
                        "the language is " + l.getDisplayLanguage(Locale.ENGLISH) + ", " + percent(found.confidence()))
                .orElse("the language cannot be told"));
        reasons.add(words(mood));
        reasons.addAll(customer.reasons());
        TrackingNumbers.in(text).forEach(parcel -> reasons.add("it names a parcel: " + parcel.words()));
        Optional<String> queue = first(matches, TriageRule::queue);
        LearnedAnswer learned = queue.isPresent() ? LearnedAnswer.NOT_ASKED : learner.ask(desk, text);
        if (!learned.reason().isEmpty()) {
            reasons.add(learned.reason());
        }
        Optional<String> placed =
                queue.or(() -> learned.opinion().map(o -> learned.queue().orElse(TRIAGE)));
        reasons.add(placed.map(q -> "queue " + q)
                .orElse("no rule names a queue: the desk's default queue " + desk.defaultQueue()));
        Triage triage = new Triage(
                placed.orElse(desk.defaultQueue()),
                first(matches, TriageRule::category).or(learned::queue),
                priority(first(matches, TriageRule::priority).orElse(Priority.NORMAL), customer, reasons),
                language.map(Locale::getLanguage),
                tags(matches, mood, customer),
                new Handling(review(matches), first(matches, TriageRule::template)),
                (int) Math.round(100 * found.confidence()));
        return new TriageDecision(triage, reasons);
    }

    private static List<RuleMatch> matches(DeskConfiguration desk, ReadMail mail) {
        List<RuleMatch> matches = new ArrayList<>();
        Set<String> decided = new HashSet<>();
        for (int i = 0; i < desk.triage().size(); i++) {
            TriageRule rule = desk.triage().get(i);
            if (rule.group().filter(decided::contains).isEmpty()) {
                int place = i + 1;
                mail.match(rule.when()).ifPresent(on -> {
                    matches.add(new RuleMatch(rule, place, on));
                    rule.group().ifPresent(decided::add);
                });
            }
        }
        return matches;
    }

    private static <T> Optional<T> first(List<RuleMatch> matches, Function<TriageRule, Optional<T>> part) {
        return matches.stream()
                .map(match -> part.apply(match.rule()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ReviewRate> review(List<RuleMatch> matches) {
        return matches.stream()
                .flatMap(match -> match.rule().review().stream())
                .max((one, other) -> Double.compare(one.share(), other.share()));
    }

    private static Standing standing(DeskConfiguration desk, Acquaintance known, Mood mood) {
        return desk.tagging()
                .customers()
                .map(settings -> new Standing(settings, known, mood.sentiment() == Sentiment.NEGATIVE, mood.risks()))
                .orElse(Standing.NONE);
    }

    private static Priority priority(Priority byRules, Standing customer, List<String> reasons) {
        return customer.leastPriority()
                .filter(least -> least.compareTo(byRules) > 0)
                .map(least -> {
                    reasons.add("priority " + least.name().toLowerCase(Locale.ROOT) + ", for the customer");
                    return least;
                })
                .orElse(byRules);
    }

    private static List<String> tags(List<RuleMatch> matches, Mood mood, Standing customer) {
        Set<String> tags = new LinkedHashSet<>();
        matches.forEach(match -> tags.addAll(match.rule().tags()));
        if (mood.sentiment() == Sentiment.NEGATIVE) {
            tags.add(Keywords.NEGATIVE);
        }
        if (!mood.risks().isEmpty()) {
            tags.add(Keywords.AT_RISK);
        }
        tags.addAll(customer.tags());
        return List.copyOf(tags);
    }

    private static String words(Mood mood) {
        if (mood.sentiment() == Sentiment.UNKNOWN) {
            return "how it sounds cannot be told";
        }
        String risks =
                mood.risks().isEmpty() ? "" : "; the customer may leave or go to others: " + quoted(mood.risks());
        return "it sounds " + mood.sentiment().name().toLowerCase(Locale.ROOT)
                + ", " + percent(mood.confidence())
                + (mood.words().isEmpty() ? "" : ", by " + quoted(mood.words())) + risks;
    }

    private static String percent(double confidence) {
        return String.format(Locale.ROOT, "%.0f%% sure", 100 * confidence);
    }

    private static String quoted(List<String> words) {
        return "\"" + String.join("\", \"", words) + "\"";
    }
}
