package org.mailroom.desk.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mailroom.desk.StoreUnavailableException;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.LearningSettings;
import org.mailroom.desk.folders.Folders;

/**
 * Knows where the mail of each desk belongs by what people did with earlier mail. Each node has the model of each desk in
 * memory, and learns what people taught here and elsewhere when it is next asked. Thread-safe.
 */
public final class CategoryLearner {
    /** How long a node may not know what was taught on another. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final CategoryModels models;
    private final InstantSource clock;
    private final Map<String, DeskModel> desks = new ConcurrentHashMap<>();

    public CategoryLearner(CategoryModels models, InstantSource clock) {
        this.models = models;
        this.clock = clock;
    }

    /** What the desk has learned about such a text. While the store is down, what was learned before counts. */
    public LearnedAnswer ask(DeskConfiguration desk, String text) {
        LearningSettings settings = desk.tagging().learning();
        if (!settings.enabled()) {
            return LearnedAnswer.nothing("");
        }
        DeskModel model = model(desk.id());
        synchronized (model) {
            try {
                refresh(model, desk);
            } catch (StoreUnavailableException e) {
                // What is in memory still holds.
            }
            return model.answer(settings, text);
        }
    }

    /**
     * A person says where a text belongs. Saying the same of the same source again changes nothing; saying something else
     * corrects it.
     *
     * @param source names what it was taken from, such as a case
     * @param queue a queue of the desk, or {@link Folders#QUARANTINE} for junk
     * @return whether something was learned
     */
    public boolean teach(DeskConfiguration desk, String source, String queue, String text, String who) {
        if (!desk.tagging().learning().enabled() || text.isBlank() || !hasLabel(desk, queue)) {
            return false;
        }
        DeskModel model = model(desk.id());
        boolean taught = models.teach(desk.id(), new Example(source, queue, text, who, clock.instant()));
        synchronized (model) {
            model.stale = true;
        }
        return taught;
    }

    /** How far the desk's learning has come. */
    public LearningStatus status(DeskConfiguration desk) {
        DeskModel model = model(desk.id());
        synchronized (model) {
            model.stale = true;
            refresh(model, desk);
            return model.status(models.count(desk.id()));
        }
    }

    /** The words that speak most for a queue, the strongest first. */
    public List<String> words(DeskConfiguration desk, String queue, int most) {
        DeskModel model = model(desk.id());
        synchronized (model) {
            refresh(model, desk);
            return model.words(desk.id(), queue, most);
        }
    }

    /** Forgets everything the desk has learned. */
    public void reset(DeskConfiguration desk) {
        models.reset(desk.id());
        desks.remove(desk.id());
    }

    /** Makes the desk's model anew of all its examples, so that nothing remains of what was corrected since. */
    public LearningStatus rebuild(DeskConfiguration desk) {
        models.dropSnapshot(desk.id());
        desks.remove(desk.id());
        return status(desk);
    }

    private void refresh(DeskModel model, DeskConfiguration desk) {
        Instant now = clock.instant();
        if (model.stale || !now.isBefore(model.freshUntil)) {
            model.catchUp(desk);
            model.stale = false;
            model.freshUntil = now.plus(FRESH);
        }
    }

    private DeskModel model(String desk) {
        return desks.computeIfAbsent(desk, unknown -> new DeskModel(models));
    }

    /** Whether anything was taught about this label. */
    public boolean knows(DeskConfiguration desk, String label) {
        DeskModel model = model(desk.id());
        synchronized (model) {
            refresh(model, desk);
            return model.knows(label);
        }
    }

    private static boolean hasLabel(DeskConfiguration desk, String name) {
        return DeskModel.labels(desk).contains(name);
    }

    /** Answers the queue of this name whatever its case. */
    public static Optional<String> queue(DeskConfiguration desk, String name) {
        return desk.queues().stream()
                .map(queue -> queue.name())
                .filter(queue -> queue.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
