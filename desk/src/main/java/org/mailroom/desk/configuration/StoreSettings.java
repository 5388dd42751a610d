package org.mailroom.desk.configuration;

import java.util.Optional;

/**
 * The database of the desks' state.
 *
 * @param url JDBC URL, Derby or PostgreSQL; {@code ${var}} in it stands for the server's var folder and is put in by
 *     whoever opens the database
 * @param user absent where the database asks for none
 * @param password absent where the database asks for none
 * @param poolSize most connections open at once, 1 to 200
 */
public record StoreSettings(String url, Optional<String> user, Optional<Secret> password, int poolSize) {

    /** Embedded Derby in the server's var folder. */
    public static final String EMBEDDED = "jdbc:derby:${var}/mailroom-derby";
}
