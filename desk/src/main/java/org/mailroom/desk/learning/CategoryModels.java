package org.mailroom.desk.learning;

import java.util.List;
import java.util.Optional;

/**
 * Where examples and models of desks are kept. The examples are the truth: from them every node makes the same model, by
 * learning them in the order of their numbers; the model kept beside them only saves the time. Every method is one
 * transaction. {@link org.mailroom.desk.StoreUnavailableException} may come from every method.
 */
public interface CategoryModels {
    /** How far the desk's learning has come. */
    LearningPosition position(String desk);

    /**
     * Keeps an example under the next number. If the desk has one of the same source and label, nothing is written; one of
     * the same source and another label is taken back.
     *
     * @return whether it was new
     */
    boolean teach(String desk, Example example);

    /** The desk's examples with a number above this one, in order, at most so many. */
    List<NumberedExample> examplesAfter(String desk, long number, int most);

    /** How many examples the desk has. */
    long count(String desk);

    /** Lets go of all but the last so many examples. */
    void keepLast(String desk, long examples);

    /** The model that was kept last. */
    Optional<ModelSnapshot> snapshot(String desk);

    /**
     * Keeps a model in place of an older one: nothing is written where the one kept has learned as much, or the desk is in
     * another era.
     *
     * @return whether it was kept
     */
    boolean save(String desk, ModelSnapshot snapshot);

    /** Forgets the desk's model but not its examples. */
    void dropSnapshot(String desk);

    /** Forgets everything the desk has learned, and begins a new era. */
    void reset(String desk);
}
