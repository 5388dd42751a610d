package org.mailroom.store;

import java.util.Optional;

/**
 * Which database to open.
 *
 * @param url JDBC URL, {@code jdbc:derby:FOLDER} or {@code jdbc:postgresql://HOST/DATABASE}
 * @param user absent where the database asks for none
 * @param password absent where the database asks for none
 * @param poolSize most connections open at once, at least 1
 */
public record StoreOptions(String url, Optional<String> user, Optional<String> password, int poolSize) {
    public StoreOptions {
        if (poolSize < 1) {
            throw new IllegalArgumentException("the pool needs at least one connection but has " + poolSize);
        }
    }

    /** Where the database is, without anything that could be a secret. */
    public String place() {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }

    /** As {@link #place}: neither user nor password. */
    @Override
    public String toString() {
        return place();
    }
}
