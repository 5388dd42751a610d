package org.mailroom.benchmarks.triage;

/** What can be taught labels of texts, one example after another. */
interface Learner {
    void learn(Labelled example);

    Guess guess(String text);
}
