package org.mailroom.desk.filing;

import java.util.Set;
import org.mailroom.desk.folders.FolderPlace;

/**
 * A mail that somebody is about to delete for good (RFC 9051 section 6.4.3).
 *
 * @param keywords its IMAP keywords
 */
public record Doomed(FolderPlace place, Set<String> keywords) {
    public Doomed {
        keywords = Set.copyOf(keywords);
    }
}
