package org.mailroom.desk.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps examples and models in memory, for tests and trials. Safe for many threads. */
public final class InMemoryCategoryModels implements CategoryModels {
    private final Map<String, LearningPosition> positions = new HashMap<>();
    private final Map<String, List<NumberedExample>> examples = new HashMap<>();
    private final Map<String, ModelSnapshot> snapshots = new HashMap<>();

    @Override
    public synchronized LearningPosition position(String desk) {
        return positions.getOrDefault(desk, LearningPosition.NONE);
    }

    @Override
    public synchronized boolean teach(String desk, Example example) {
        Optional<Example> earlier = of(desk).stream()
                .map(NumberedExample::example)
                .filter(known -> known.source().equals(example.source()))
                .findFirst();
        if (earlier.filter(known -> known.label().equals(example.label())).isPresent()) {
            return false;
        }
        of(desk).removeIf(known -> known.example().source().equals(example.source()));
        LearningPosition next =
                new LearningPosition(position(desk).era(), position(desk).last() + 1);
        positions.put(desk, next);
        of(desk).add(new NumberedExample(next.last(), example));
        return true;
    }

    @Override
    public synchronized List<NumberedExample> examplesAfter(String desk, long number, int most) {
        return of(desk).stream()
                .filter(known -> known.number() > number)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized long count(String desk) {
        return of(desk).size();
    }

    @Override
    public synchronized void keepLast(String desk, long kept) {
        while (of(desk).size() > kept) {
            of(desk).remove(0);
        }
    }

    @Override
    public synchronized Optional<ModelSnapshot> snapshot(String desk) {
        return Optional.ofNullable(snapshots.get(desk));
    }

    @Override
    public synchronized boolean save(String desk, ModelSnapshot snapshot) {
        boolean older = snapshot(desk)
                .filter(kept -> kept.number() >= snapshot.number())
                .isPresent();
        if (older || position(desk).era() != snapshot.era()) {
            return false;
        }
        snapshots.put(desk, snapshot);
        return true;
    }

    @Override
    public synchronized void dropSnapshot(String desk) {
        snapshots.remove(desk);
    }

    @Override
    public synchronized void reset(String desk) {
        LearningPosition before = position(desk);
        positions.put(desk, new LearningPosition(before.era() + 1, before.last()));
        examples.remove(desk);
        snapshots.remove(desk);
    }

    private List<NumberedExample> of(String desk) {
        return examples.computeIfAbsent(desk, unknown -> new ArrayList<>());
    }
}
