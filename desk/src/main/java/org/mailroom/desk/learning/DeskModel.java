package org.mailroom.desk.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.LearningSettings;
import org.mailroom.desk.configuration.QueueSettings;
import org.mailroom.desk.folders.Folders;

/** One desk's model in memory, and how far it is. Guarded by its own monitor. */
final class DeskModel {
    /** After so many more examples the model is kept in the store again. */
    static final int SNAPSHOT_AFTER = 50;

    private static final int BATCH = 500;
    private static final int WORDS_OF = 2_000;
    private static final int MOST_NOTES = 5;
    private static final double MEMORY_OF_RIGHT = 0.99;

    boolean stale = true;
    Instant freshUntil = Instant.MIN;

    private final CategoryModels models;
    private final List<String> notes = new ArrayList<>();
    private CategoryModel model = CategoryModel.empty(CategoryModel.USUAL_BITS);
    private Set<String> labels = Set.of();
    private LearningPosition position = LearningPosition.NONE;
    private long kept;
    private boolean loaded;
    private String desk = "";
    private double right;
    private double asked;

    DeskModel(CategoryModels models) {
        this.models = models;
    }

    /** Learns what was taught since, here and on other nodes. */
    void catchUp(DeskConfiguration desk) {
        LearningPosition now = models.position(desk.id());
        labels = labels(desk);
        int bits = CategoryModel.bitsFor(
                desk.queues().size(), desk.tagging().learning().memory());
        if (!loaded || now.era() != position.era() || model.bits() != bits) {
            load(desk.id(), now.era(), bits);
        }
        while (position.last() < now.last()) {
            List<NumberedExample> next = models.examplesAfter(desk.id(), position.last(), BATCH);
            next.forEach(this::learn);
            if (next.isEmpty()) {
                position = now;
            }
        }
        if (position.last() - kept >= SNAPSHOT_AFTER) {
            keep(desk);
        }
    }

    LearnedAnswer answer(LearningSettings settings, String text) {
        if (model.examples() < settings.leastExamples()) {
            return LearnedAnswer.nothing("nothing is decided by learning before " + settings.leastExamples()
                    + " examples, there are " + model.examples());
        }
        Optional<Opinion> opinion = model.opinion(text).filter(found -> labels.contains(found.label()));
        if (opinion.isEmpty()) {
            return LearnedAnswer.nothing("nothing learned fits the text");
        }
        Opinion found = opinion.get();
        boolean sure = found.confidence() >= settings.threshold();
        String words = found.words().isEmpty() ? "" : ", by the words " + String.join(", ", found.words());
        return new LearnedAnswer(
                opinion,
                sure,
                "learned: " + found.label() + ", " + percent(found.confidence()) + " sure" + words
                        + (sure ? "" : "; less than the desk's threshold of " + percent(settings.threshold())));
    }

    LearningStatus status(long examples) {
        Map<String, Long> counts = new TreeMap<>();
        models.examplesAfter(desk, Math.max(0, position.last() - LearningStatus.COUNTED), LearningStatus.COUNTED)
                .forEach(known -> counts.merge(known.example().label(), 1L, Long::sum));
        return new LearningStatus(
                position.era(), position.last(), examples, counts, model.bytes(), right / asked, notes);
    }

    List<String> words(String desk, String queue, int most) {
        Set<String> words = new LinkedHashSet<>();
        models.examplesAfter(desk, Math.max(0, position.last() - WORDS_OF), WORDS_OF).stream()
                .map(NumberedExample::example)
                .filter(example -> example.label().equals(queue))
                .forEach(example -> words.addAll(TextFeatures.words(example.text())));
        return model.strongest(queue, List.copyOf(words), most);
    }

    private void learn(NumberedExample next) {
        Example example = next.example();
        model.opinion(example.text()).ifPresent(opinion -> {
            right = MEMORY_OF_RIGHT * right + (opinion.label().equals(example.label()) ? 1 : 0);
            asked = MEMORY_OF_RIGHT * asked + 1;
        });
        model.learn(example.label(), example.text());
        position = new LearningPosition(position.era(), next.number());
    }

    private void load(String desk, long era, int bits) {
        this.desk = desk;
        model = CategoryModel.empty(bits);
        position = new LearningPosition(era, 0);
        kept = 0;
        right = 0;
        asked = 0;
        models.snapshot(desk).filter(snapshot -> snapshot.era() == era).ifPresent(snapshot -> take(snapshot, bits));
        loaded = true;
    }

    private void take(ModelSnapshot snapshot, int bits) {
        try {
            CategoryModel read = ModelBytes.read(snapshot.content());
            if (read.bits() == bits) {
                model = read;
                position = new LearningPosition(snapshot.era(), snapshot.number());
                kept = snapshot.number();
            }
        } catch (UnreadableModelException e) {
            note("the model in the store " + e.getMessage() + "; it was made anew of the examples");
            models.dropSnapshot(desk);
        }
    }

    private void keep(DeskConfiguration desk) {
        models.save(desk.id(), new ModelSnapshot(position.era(), position.last(), ModelBytes.write(model)));
        models.keepLast(desk.id(), desk.tagging().learning().keptExamples());
        kept = position.last();
    }

    private void note(String words) {
        notes.add(words);
        if (notes.size() > MOST_NOTES) {
            notes.remove(0);
        }
    }

    boolean knows(String label) {
        return model.knows(label);
    }

    /** Where mail can belong: the desk's queues, and what is junk. */
    static Set<String> labels(DeskConfiguration desk) {
        return Stream.concat(desk.queues().stream().map(QueueSettings::name), Stream.of(Folders.QUARANTINE))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
