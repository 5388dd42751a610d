package org.mailroom.james.webadmin;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.ids.Sha256;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.LearningStatus;

/** Shows what a desk has learned, teaches it many examples at once, and has it forget. */
final class Learning {
    /** So many examples are taken at once. */
    static final int MOST = 1_000;
    /** So many words are shown. */
    static final int WORDS = 30;

    private final Supplier<MailroomConfiguration> configuration;
    private final CategoryLearner learner;

    @Inject
    Learning(Supplier<MailroomConfiguration> configuration, CategoryLearner learner) {
        this.configuration = configuration;
        this.learner = learner;
    }

    /** How far the desk is; empty if there is no such desk. */
    Optional<Shown> status(String desk) {
        return desk(desk).map(found -> new Shown(found, learner.status(found)));
    }

    /** The words that speak most for a queue of the desk; empty if there is none of this name. */
    Optional<List<String>> words(String desk, String queue) {
        return desk(desk)
                .flatMap(found -> CategoryLearner.queue(found, queue).map(name -> learner.words(found, name, WORDS)));
    }

    /** Makes the model anew of the examples. */
    Optional<Shown> rebuild(String desk) {
        return desk(desk).map(found -> new Shown(found, learner.rebuild(found)));
    }

    /** Forgets everything. */
    Optional<Shown> reset(String desk) {
        desk(desk).ifPresent(learner::reset);
        return status(desk);
    }

    /** Teaches examples; those whose queue the desk has not are counted and passed over. */
    Optional<Taught> teach(String desk, Lessons lessons) {
        return desk(desk)
                .map(found ->
                        teach(found, lessons.examples().stream().limit(MOST).toList()));
    }

    private Taught teach(DeskConfiguration desk, List<Lesson> lessons) {
        int learned = 0;
        int known = 0;
        Map<String, Integer> strange = new TreeMap<>();
        for (Lesson lesson : lessons) {
            Optional<String> queue = CategoryLearner.queue(desk, lesson.queue());
            if (queue.isEmpty()) {
                strange.merge(lesson.queue(), 1, Integer::sum);
            } else if (learner.teach(desk, source(lesson.text()), queue.get(), lesson.text(), "an import")) {
                learned++;
            } else {
                known++;
            }
        }
        return new Taught(learned, known, strange);
    }

    private Optional<DeskConfiguration> desk(String id) {
        return configuration.get().deskById(id);
    }

    /** The same text imported twice is one example. */
    private static String source(String text) {
        return "import " + HexFormat.of().formatHex(Sha256.begun().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is to be taught. */
    record Lessons(List<Lesson> examples) {}

    /** A text and where it belongs. */
    record Lesson(String queue, String text) {}

    /** What came of it: how many were new, how many known or empty, and how many of each queue the desk has not. */
    record Taught(int learned, int known, Map<String, Integer> strange) {}

    /** How far a desk is, as it is answered. */
    record Shown(
            String desk,
            boolean enabled,
            long examples,
            int needed,
            double threshold,
            Map<String, Long> queues,
            double share,
            long bytes,
            long version,
            List<String> notes) {
        Shown(DeskConfiguration desk, LearningStatus status) {
            this(
                    desk.id(),
                    desk.tagging().learning().enabled(),
                    status.examples(),
                    desk.tagging().learning().leastExamples(),
                    desk.tagging().learning().threshold(),
                    status.queues(),
                    Double.isNaN(status.share()) ? 0 : status.share(),
                    status.bytes(),
                    status.last(),
                    status.notes());
        }
    }
}
