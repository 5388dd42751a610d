package org.mailroom.benchmarks.history;

import java.time.Instant;
import java.util.List;
import org.mailroom.benchmarks.load.Answer;
import org.mailroom.benchmarks.load.Inquiry;
import org.mailroom.store.database.StoredText;

/** A held reply for each case: to a customer of its own, so that each can be told from the others where it arrives. */
public final class HeldTables {
    /** What the addresses of the customers begin with who are written to. */
    public static final String CUSTOMERS = "held-";

    private static final String DESK_ADDRESS = "support@acme.example";
    private static final String AGENT = "anna";

    private HeldTables() {}

    /** To whom the reply of a case goes. */
    public static String customer(int number) {
        return Inquiry.of(CUSTOMERS, number).customer();
    }

    static List<HistoryTable> all(Instant due) {
        return List.of(
                new HistoryTable(
                        "held",
                        "id, desk, case_id, agent, source, source_key, message_id, digest, twin_key, state, release_at,"
                                + " sender, recipients, subject, reasons, held_at, token, wake_at",
                        old -> held(old, due)),
                new HistoryTable("held_bytes", "held_id, content", HeldTables::content));
    }

    private static List<Object[]> held(OldCase old, Instant due) {
        String source = "held-" + old.number() + "-submitted";
        String messageId = CUSTOMERS + old.number() + "@agents-own-computer.example";
        String digest = StoredText.key(messageId);
        return List.<Object[]>of(new Object[] {
            old.id(),
            HistoryTables.DESK,
            old.id(),
            AGENT,
            source,
            StoredText.key(source),
            messageId,
            digest,
            StoredText.key(HistoryTables.DESK, AGENT, messageId, digest),
            "HELD",
            due.toEpochMilli(),
            DESK_ADDRESS,
            StoredText.list(List.of(customer(old.number()))),
            "Re: A question",
            "",
            old.now().toEpochMilli(),
            0L,
            due.toEpochMilli()
        });
    }

    private static List<Object[]> content(OldCase old) {
        byte[] mail = new Answer(Inquiry.of(CUSTOMERS, old.number())).bytes(DESK_ADDRESS);
        return List.<Object[]>of(new Object[] {old.id(), mail});
    }
}
