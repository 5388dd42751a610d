package org.mailroom.desk.ids;

import java.util.stream.Stream;

/** Locks of what has identifiers: one thing always has the same one, and two seldom share one. */
public final class IdLocks {
    private final Object[] locks;

    /** @param many how many locks there are, 1 at least */
    public IdLocks(int many) {
        this.locks = Stream.generate(Object::new).limit(many).toArray();
    }

    /** What to hold while something is done with the thing that has this identifier. */
    public Object of(long id) {
        return locks[Spread.part(id, locks.length)];
    }
}
