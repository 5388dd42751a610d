package org.mailroom.desk.triage;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.Conditions;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.TriageRule;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.LearnedAnswer;
import org.mailroom.desk.learning.MailText;
import org.mailroom.desk.learning.Opinion;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;

/**
 * Decides by the desk's rules where a mail belongs. All rules are tried in their order; for queue, category and priority
 * the first matching rule that names one decides, tags of all matching rules are added up. Where no rule names a queue,
 * what was learned decides, if it is sure enough.
 */
public final class TriagePolicy {
    /** The queue of what nobody is sure about. */
    private static final String TRIAGE = Folders.queueOf(Folders.TRIAGE).orElseThrow();

    private final LanguageDetector languages;
    private final CategoryLearner learner;

    public TriagePolicy(LanguageDetector languages, CategoryLearner learner) {
        this.languages = languages;
        this.learner = learner;
    }

    /** Where this mail belongs, and which rules said so on which words. */
    public TriageDecision decide(DeskConfiguration desk, MailMessage message, Envelope envelope) {
        Text text = new Text(message, envelope);
        List<String> reasons = new ArrayList<>();
        Optional<String> queue = Optional.empty();
        Optional<String> category = Optional.empty();
        Optional<Priority> priority = Optional.empty();
        Set<String> tags = new LinkedHashSet<>();
        for (TriageRule rule : desk.triage()) {
            Optional<String> match = text.match(rule.when());
            if (match.isPresent()) {
                reasons.add("rule \"" + rule.name() + "\" matches: " + match.get());
                queue = queue.or(rule::queue);
                category = category.or(rule::category);
                priority = priority.or(rule::priority);
                tags.addAll(rule.tags());
            }
        }
        Optional<Locale> language = languages.detect(message.subject() + "\n" + message.ownWords());
        reasons.add(language.map(l -> "the language is " + l.getDisplayLanguage(Locale.ENGLISH))
                .orElse("the language cannot be told"));
        if (queue.isEmpty()) {
            LearnedAnswer learned = learner.ask(desk, MailText.of(message));
            if (!learned.reason().isEmpty()) {
                reasons.add("no rule names a queue");
                reasons.add(learned.reason());
            }
            queue = learned.opinion().map(opinion -> learned.sure() ? opinion.label() : TRIAGE);
            category = category.or(
                    () -> learned.opinion().filter(opinion -> learned.sure()).map(Opinion::label));
        }
        reasons.add(queue.map(q -> "queue " + q)
                .orElse("no rule names a queue: the desk's default queue " + desk.defaultQueue()));
        Triage triage = new Triage(
                queue.orElse(desk.defaultQueue()),
                category,
                priority.orElse(Priority.NORMAL),
                language.map(Locale::getLanguage),
                List.copyOf(tags));
        return new TriageDecision(triage, reasons);
    }

    /** The parts of a mail that conditions look at. */
    private static final class Text {
        private final MailMessage message;
        private final Envelope envelope;
        private final WholeWords subject;
        private final WholeWords body;

        Text(MailMessage message, Envelope envelope) {
            this.message = message;
            this.envelope = envelope;
            this.subject = new WholeWords(message.subject());
            this.body = new WholeWords(message.ownWords());
        }

        /** What the conditions matched on, or empty when one of them does not hold. */
        Optional<String> match(Conditions when) {
            List<String> on = new ArrayList<>();
            boolean all = anyOf(when.subjectWords(), subject::contain, "the subject has", on)
                    && anyOf(when.bodyWords(), body::contain, "the text has", on)
                    && anyOf(when.recipients(), this::sentTo, "it was sent to", on)
                    && anyOf(when.senders(), this::sentBy, "it was sent by", on)
                    && headers(when, on)
                    && patterns(when.patterns(), on);
            return all && !on.isEmpty() ? Optional.of(String.join(", ", on)) : Optional.empty();
        }

        private static boolean anyOf(
                List<String> wanted, java.util.function.Predicate<String> test, String words, List<String> on) {
            if (wanted.isEmpty()) {
                return true;
            }
            Optional<String> hit = wanted.stream().filter(test).findFirst();
            hit.ifPresent(h -> on.add(words + " \"" + h + "\""));
            return hit.isPresent();
        }

        private boolean sentTo(String address) {
            return envelope.recipients().stream()
                    .anyMatch(r -> r.withoutDetail().asString().equals(address));
        }

        private boolean sentBy(String sender) {
            return message.from()
                    .map(Mailbox::address)
                    .or(envelope::sender)
                    .filter(address -> matches(address, sender))
                    .isPresent();
        }

        private static boolean matches(EmailAddress address, String sender) {
            return sender.startsWith("@")
                    ? ("@" + address.domain()).equals(sender)
                    : address.asString().equals(sender);
        }

        private boolean headers(Conditions when, List<String> on) {
            for (var wanted : when.headers().entrySet()) {
                String part = wanted.getValue().toLowerCase(Locale.ROOT);
                if (message.fields(wanted.getKey()).stream()
                        .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains(part))) {
                    return false;
                }
                on.add("the field " + wanted.getKey() + " has \"" + wanted.getValue() + "\"");
            }
            return true;
        }

        private boolean patterns(List<Pattern> patterns, List<String> on) {
            if (patterns.isEmpty()) {
                return true;
            }
            String text = message.subject() + "\n" + message.ownWords();
            Optional<Pattern> hit =
                    patterns.stream().filter(p -> p.matcher(text).find()).findFirst();
            hit.ifPresent(p -> on.add("the pattern " + p.pattern() + " is found"));
            return hit.isPresent();
        }
    }
}
