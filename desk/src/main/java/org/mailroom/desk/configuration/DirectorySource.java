package org.mailroom.desk.configuration;

import java.nio.file.Path;
import java.util.Optional;

/** Where customers are looked up. */
public sealed interface DirectorySource {
    /** What a place in a template stands for: the address that is looked up. */
    String ADDRESS = "{address}";

    /** What kind it is, for people. */
    String inWords();

    /**
     * A file with a line for each customer and a first line with the columns' names.
     *
     * @param separator what stands between two values
     * @param addressColumn the column with the addresses
     */
    record CsvFile(Path file, char separator, String addressColumn) implements DirectorySource {
        @Override
        public String inWords() {
            return "the file " + file.getFileName();
        }
    }

    /**
     * A database.
     *
     * @param query a statement with one parameter, the address; the columns of its first row are the fields
     */
    record Jdbc(String url, Optional<String> user, Optional<Secret> password, String query) implements DirectorySource {
        @Override
        public String inWords() {
            return "the database";
        }
    }

    /**
     * An LDAP server.
     *
     * @param user distinguished name to bind as; without it the bind is anonymous
     * @param base where the search begins, with everything below it
     * @param filter a search filter (RFC 4515) with {@link #ADDRESS} in it
     */
    record Ldap(String url, Optional<String> user, Optional<Secret> password, String base, String filter)
            implements DirectorySource {
        @Override
        public String inWords() {
            return "the LDAP server";
        }
    }

    /**
     * A web service that answers JSON.
     *
     * @param url with {@link #ADDRESS} behind the host; 404 means that it has no such customer
     * @param token bearer token (RFC 6750)
     */
    record Http(String url, Optional<Secret> token) implements DirectorySource {
        @Override
        public String inWords() {
            return "the web service";
        }
    }
}
