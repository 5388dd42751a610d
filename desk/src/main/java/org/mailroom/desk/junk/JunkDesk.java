package org.mailroom.desk.junk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.Finding;
import org.mailroom.desk.intake.MailKind;
import org.mailroom.desk.intake.Recognition;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.MailText;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;

/**
 * Weighs what speaks for junk: the score of the server's filter, what the desk's people said of the sender, what they
 * taught about such texts, and how the mail came. No sign of ours alone is enough, save a person's word; whoever has a
 * case at the desk is not silenced by what was learned. Thread-safe.
 */
public final class JunkDesk {
    /** What a person's word weighs: more than everything else together. */
    static final double WORD = 20;

    private static final String CHECK = "junk-signs";
    private static final double LEARNED = 5;
    private static final double LEAST_CONFIDENCE = 0.5;
    private static final double DISOWNED = 2;
    private static final double NOT_ADDRESSED = 1;
    private static final Duration KNOWN_FOR = Duration.ofSeconds(5);

    private final SenderJudgements judgements;
    private final CategoryLearner learner;
    private final Cases cases;
    private final InstantSource clock;
    private final Map<String, Instant> nothingSaid = new ConcurrentHashMap<>();

    public JunkDesk(SenderJudgements judgements, CategoryLearner learner, Cases cases, InstantSource clock) {
        this.judgements = judgements;
        this.learner = learner;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * What kind of mail it is, all weighed. Only a person's mail may become junk, and only junk a person's mail. While the
     * store cannot be had it stays as it was recognised.
     */
    public Recognition weigh(DeskConfiguration desk, Arrival arrival, Recognition recognised) {
        boolean open = recognised.kind() == MailKind.PERSON || recognised.kind() == MailKind.SPAM;
        if (!open || arrival.passedOn().isPresent()) {
            return recognised;
        }
        try {
            return weighed(desk, arrival, recognised);
        } catch (StoreUnavailableException e) {
            return recognised;
        }
    }

    private Recognition weighed(DeskConfiguration desk, Arrival arrival, Recognition recognised) {
        Optional<SenderJudgement> said = arrival.author().flatMap(sender -> said(desk, sender));
        if (said.isPresent()) {
            return said.get().junk()
                    ? recognised.asJunk(new Finding(CHECK, MailKind.SPAM, words(said.get())))
                    : recognised.withoutJunk();
        }
        if (recognised.kind() == MailKind.SPAM) {
            return recognised;
        }
        List<JunkSign> signs = signs(desk, arrival);
        double sum = signs.stream().mapToDouble(JunkSign::points).sum();
        double limit = desk.tagging().quarantine().score();
        return sum < limit || isKnown(desk, arrival)
                ? recognised
                : recognised.asJunk(new Finding(CHECK, MailKind.SPAM, words(signs, sum, limit)));
    }

    private Optional<SenderJudgement> said(DeskConfiguration desk, EmailAddress sender) {
        Instant now = clock.instant();
        if (now.isBefore(nothingSaid.getOrDefault(desk.id(), Instant.MIN))) {
            return Optional.empty();
        }
        if (!judgements.any(desk.id())) {
            nothingSaid.put(desk.id(), now.plus(KNOWN_FOR));
            return Optional.empty();
        }
        return judgements.of(desk.id(), sender);
    }

    private List<JunkSign> signs(DeskConfiguration desk, Arrival arrival) {
        List<JunkSign> signs = new ArrayList<>();
        learned(desk, arrival.message()).ifPresent(signs::add);
        arrival.junkScore().ifPresent(score -> signs.add(new JunkSign("our scanner's score", score)));
        arrival.disowned().ifPresent(why -> signs.add(new JunkSign(why, DISOWNED)));
        if (!arrival.addressedToUs()) {
            signs.add(new JunkSign("it is not addressed to the desk", NOT_ADDRESSED));
        }
        return signs;
    }

    private Optional<JunkSign> learned(DeskConfiguration desk, MailMessage message) {
        return learner.knows(desk, Folders.QUARANTINE)
                ? learner.ask(desk, MailText.of(message))
                        .opinion()
                        .filter(opinion -> opinion.label().equals(Folders.QUARANTINE))
                        .filter(opinion -> opinion.confidence() >= LEAST_CONFIDENCE)
                        .map(opinion -> new JunkSign(
                                "it reads like what was put into Quarantine, by the words "
                                        + String.join(", ", opinion.words()),
                                LEARNED * opinion.confidence()))
                : Optional.empty();
    }

    private boolean isKnown(DeskConfiguration desk, Arrival arrival) {
        return arrival.author()
                .filter(sender -> !cases.casesOf(desk.id(), sender, 1).isEmpty())
                .isPresent();
    }

    private static String words(SenderJudgement said) {
        return said.by() + " put mail of this sender into Quarantine";
    }

    private static String words(List<JunkSign> signs, double sum, double limit) {
        return signs.stream().map(JunkSign::told).collect(Collectors.joining(", "))
                + String.format(Locale.ROOT, ": %.1f, the desk's limit is %.1f", sum, limit);
    }

    /** A person put a mail of this kind into Quarantine: it is junk, and so will be others of its sender. */
    public void junk(DeskConfiguration desk, String source, MailMessage message, String who) {
        said(desk, source, message, true, Folders.QUARANTINE, who);
    }

    /**
     * A person put a mail out of Quarantine where inquiries lie: it is none.
     *
     * @param queue where such mail belongs, if that is said
     */
    public void noJunk(DeskConfiguration desk, String source, MailMessage message, Optional<String> queue, String who) {
        said(desk, source, message, false, queue.orElse(""), who);
    }

    /** A person put a mail back where open inquiries lie: if its sender was called junk, that is over. */
    public void back(DeskConfiguration desk, String source, MailMessage message, Optional<String> queue, String who) {
        message.from()
                .flatMap(sender -> said(desk, sender.address()))
                .filter(SenderJudgement::junk)
                .ifPresent(said -> noJunk(desk, source, message, queue, who));
    }

    private void said(
            DeskConfiguration desk, String source, MailMessage message, boolean junk, String label, String who) {
        message.from()
                .filter(sender -> !desk.owns(sender.address()))
                .map(sender -> new SenderJudgement(desk.id(), sender.address(), junk, who, clock.instant()))
                .ifPresent(judgements::judge);
        nothingSaid.remove(desk.id());
        if (!label.isEmpty()) {
            learner.teach(desk, source, label, MailText.of(message), who);
        }
    }
}
