package org.mailroom.benchmarks.triage;

import org.mailroom.desk.learning.CategoryModel;

/** What Mailroom does. */
final class DeskLearner implements Learner {
    private final CategoryModel model;

    /** @param bytes of memory that the model may take */
    DeskLearner(int labels, long bytes) {
        this.model = CategoryModel.empty(CategoryModel.bitsFor(labels, bytes));
    }

    @Override
    public void learn(Labelled example) {
        model.learn(example.label(), example.text());
    }

    @Override
    public Guess guess(String text) {
        return model.opinion(text)
                .map(opinion -> new Guess(opinion.label(), opinion.confidence()))
                .orElse(new Guess("", 0));
    }
}
