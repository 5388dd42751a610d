package org.mailroom.store.database;

/**
 * An index of the times at which rows of a table are to be looked at, which are in its column {@code wake_at}. In the
 * database it has the table's name with {@code _wake} behind it.
 *
 * @param only a condition that the rows fulfil, without parameters, or {@code 1 = 1}
 */
public record WakeIndex(String table, String only) {
    /** An index of all rows that have such a time. */
    public static WakeIndex of(String table) {
        return new WakeIndex(table, "1 = 1");
    }
}
