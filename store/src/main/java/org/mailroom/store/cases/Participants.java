package org.mailroom.store.cases;

import java.util.List;
import java.util.Set;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.store.database.Row;
import org.mailroom.store.database.Session;

/** The rows of those who take part in a case. */
final class Participants {
    private Participants() {}

    static Set<EmailAddress> of(Session session, long caseId) {
        return Set.copyOf(session.sql("SELECT address FROM participants WHERE case_id = ?")
                .param(caseId)
                .query(Row.as(row -> row.address("address")))
                .list());
    }

    /** Adds those who are not there yet. */
    static void add(Session session, long caseId, Set<EmailAddress> people) {
        List<Object[]> missing = people.stream()
                .map(EmailAddress::asString)
                .sorted()
                .filter(address -> !takesPart(session, caseId, address))
                .map(address -> new Object[] {caseId, address})
                .toList();
        session.changeEach("INSERT INTO participants (case_id, address) VALUES (?, ?)", missing);
    }

    private static boolean takesPart(Session session, long caseId, String address) {
        return session.exists("SELECT COUNT(*) FROM participants WHERE case_id = ? AND address = ?", caseId, address);
    }
}
