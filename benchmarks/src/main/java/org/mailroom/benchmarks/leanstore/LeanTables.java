package org.mailroom.benchmarks.leanstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The prototype's tables, which lie in James's database. A message's row is small and goes from folder to folder; its bytes
 * stay where they were put first, under the folder and UID that it had then, which no other message ever gets.
 */
final class LeanTables {
    private static final List<String> STATEMENTS = List.of("""
                    CREATE TABLE LEAN_MAIL (
                      MAILBOX_ID BIGINT NOT NULL, UID BIGINT NOT NULL, MODSEQ BIGINT NOT NULL,
                      BYTES_MAILBOX_ID BIGINT NOT NULL, BYTES_UID BIGINT NOT NULL,
                      INTERNAL_DATE BIGINT NOT NULL, SAVE_DATE BIGINT, SIZE BIGINT NOT NULL, HEADER_SIZE INT NOT NULL,
                      TEXT_LINES BIGINT, PROPERTIES BLOB(16M) NOT NULL, KEYWORDS VARCHAR(4000) NOT NULL,
                      IS_ANSWERED BOOLEAN NOT NULL, IS_DELETED BOOLEAN NOT NULL, IS_DRAFT BOOLEAN NOT NULL,
                      IS_FLAGGED BOOLEAN NOT NULL, IS_RECENT BOOLEAN NOT NULL, IS_SEEN BOOLEAN NOT NULL,
                      PRIMARY KEY (MAILBOX_ID, UID))""", """
                    CREATE INDEX LEAN_MAIL_STATES ON LEAN_MAIL (MAILBOX_ID, IS_SEEN, IS_RECENT, IS_DELETED, UID)""", """
                    CREATE TABLE LEAN_BYTES (
                      MAILBOX_ID BIGINT NOT NULL, UID BIGINT NOT NULL, HEADER BLOB(1G) NOT NULL, BODY BLOB(1G) NOT NULL,
                      PRIMARY KEY (MAILBOX_ID, UID))""");

    private LeanTables() {}

    /** Makes them in a database that has none of them. */
    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : STATEMENTS) {
                statement.execute(each);
            }
        }
    }
}
