package org.mailroom.store.database;

import java.util.List;

/** The tables of the store, as tests need them. */
public final class Tables {
    static final List<String> ALL = List.of(
            "nodes",
            "cases",
            "interactions",
            "participants",
            "mentions",
            "case_links",
            "sketches",
            "duties",
            "service_clocks",
            "report_runs",
            "command_mails",
            "command_outcomes",
            "case_cards",
            "held",
            "held_bytes",
            "held_copies",
            "held_turns",
            "held_versions",
            "outbound_stops",
            "quality_scores",
            "internal_texts",
            "expert_questions",
            "work_items",
            "work_bytes",
            "story_pages",
            "sampling_answers",
            "sampling_counts",
            "acknowledgement_claims",
            "automatic_mails",
            "acknowledgement_stops",
            "incident_notices",
            "topic_counts",
            "bursts",
            "deliveries",
            "learning_positions",
            "learning_examples",
            "learning_models",
            "address_failures",
            "address_accepted");

    private Tables() {}

    /** Removes every row. */
    public static void empty(Database database) {
        database.transaction(session -> {
            ALL.forEach(table -> session.change("DELETE FROM " + table));
            return true;
        });
    }

    /** How many rows a table has. */
    public static long count(Database database, String table) {
        return database.read(session ->
                session.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single());
    }
}
