package org.mailroom.benchmarks.leanstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.mail.Flags;
import javax.mail.Flags.Flag;

/** A message's flags (RFC 9051, 2.3.2) as columns: its keywords in one, with blanks between them, and one for each system flag. */
final class FlagColumns {
    static final List<String> NAMES =
            List.of("KEYWORDS", "IS_ANSWERED", "IS_DELETED", "IS_DRAFT", "IS_FLAGGED", "IS_RECENT", "IS_SEEN");

    private static final List<Flag> FLAGS =
            List.of(Flag.ANSWERED, Flag.DELETED, Flag.DRAFT, Flag.FLAGGED, Flag.RECENT, Flag.SEEN);

    private FlagColumns() {}

    /**
     * Fills places of a statement.
     *
     * @param first the number of the first
     * @return the number of the one after the last
     */
    static int set(PreparedStatement statement, int first, Flags flags) throws SQLException {
        int place = first;
        statement.setString(place++, String.join(" ", flags.getUserFlags()));
        for (Flag flag : FLAGS) {
            statement.setBoolean(place++, flags.contains(flag));
        }
        return place;
    }

    static Flags of(ResultSet row) throws SQLException {
        Flags flags = new Flags();
        keywords(row.getString(NAMES.get(0))).forEach(flags::add);
        for (int each = 0; each < FLAGS.size(); each++) {
            if (row.getBoolean(NAMES.get(each + 1))) {
                flags.add(FLAGS.get(each));
            }
        }
        return flags;
    }

    static List<String> keywords(String column) {
        return column.isEmpty() ? List.of() : Arrays.asList(column.split(" ", -1));
    }
}
