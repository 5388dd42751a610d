package org.mailroom.server.data;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers of a database that only this server changes. A change forgets all, and nothing is asked while one is made.
 * Thread-safe.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class Remembered<K, V> {
    private final Map<K, V> known;

    /**
     * Nothing remembered yet.
     *
     * @param most answers; the one asked for longest ago goes first
     */
    public Remembered(int most) {
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Asks the database. */
    @FunctionalInterface
    public interface Question<K, V, E extends Exception> {
        V of(K what) throws E;
    }

    /** Changes the database. */
    @FunctionalInterface
    public interface Change<E extends Exception> {
        void make() throws E;
    }

    /** The answer, asked for if it is not known. */
    public synchronized <E extends Exception> V get(K what, Question<K, V, E> question) throws E {
        V answer = known.get(what);
        if (answer == null) {
            answer = question.of(what);
            known.put(what, answer);
        }
        return answer;
    }

    /** Makes a change, whether it succeeds or not. */
    public synchronized <E extends Exception> void change(Change<E> change) throws E {
        try {
            change.make();
        } finally {
            known.clear();
        }
    }
}
