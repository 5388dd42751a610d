package org.mailroom.desk;

import java.util.function.Supplier;

/** Makes one transaction of what several of the store's ports write. */
public interface UnitOfWork {
    /** Of stores in memory: each write counts by itself. */
    UnitOfWork EACH_BY_ITSELF = new UnitOfWork() {
        @Override
        public <T> T together(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void afterwards(Runnable consequence) {
            consequence.run();
        }
    };

    /**
     * Does the work on this thread. What it writes by the store's ports is there for everybody together, or not at all. Any
     * write or question that fails makes all of it fail, even if the work goes on after it. When others are in the way it
     * is done again from the beginning, so it changes nothing but the store, or nothing that may not be changed twice.
     * Within such work it is part of that.
     *
     * @throws StoreUnavailableException when the store is not to be had
     */
    <T> T together(Supplier<T> work);

    /** The same for work without an answer. */
    default void together(Runnable work) {
        together(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Has something done as soon as what this thread is writing is there for everybody, and never if that fails. At once
     * where nothing is under way.
     */
    void afterwards(Runnable consequence);
}
