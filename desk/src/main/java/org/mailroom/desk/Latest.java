package org.mailroom.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what it has known or not been asked for the longest, once there is more than it may keep. */
public final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final int INITIAL = 16;
    private static final float LOAD = 0.75f;

    private final int most;

    private Latest(int most, boolean byUse) {
        super(INITIAL, LOAD, byUse);
        this.most = most;
    }

    /** The latest that were put there, at most so many. */
    public static <K, V> Map<K, V> put(int most) {
        return new Latest<>(most, false);
    }

    /** The latest that were put there or asked for, at most so many; to ask changes it. */
    public static <K, V> Map<K, V> used(int most) {
        return new Latest<>(most, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
