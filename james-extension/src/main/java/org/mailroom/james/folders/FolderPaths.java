package org.mailroom.james.folders;

import java.util.List;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.model.MailboxPath;

/** The desk's folder names, with {@code /} between their parts, as the server's paths and back. */
public final class FolderPaths {
    private static final char DESK_DELIMITER = '/';

    private FolderPaths() {}

    /**
     * The server's path of a folder of the session's account.
     *
     * @throws IllegalArgumentException when a part of the name is empty or holds the server's delimiter or a control
     *     character
     */
    public static MailboxPath of(MailboxSession session, String folder) {
        char delimiter = session.getPathDelimiter();
        for (String part : folder.split(String.valueOf(DESK_DELIMITER), -1)) {
            if (part.isBlank() || part.indexOf(delimiter) >= 0 || part.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("no folder can be called '"
                        + folder.replaceAll("\\p{Cntrl}", "?") + "': each part between '/' must hold something and no '"
                        + delimiter + "'");
            }
        }
        return MailboxPath.forUser(session.getUser(), folder.replace(DESK_DELIMITER, delimiter));
    }

    /** The desk's name of a path. */
    public static String name(MailboxPath path, char delimiter) {
        return path.getName().replace(delimiter, DESK_DELIMITER);
    }

    /** The path and all above it, the highest first. */
    static List<MailboxPath> levels(MailboxPath path, MailboxSession session) {
        return path.getHierarchyLevels(session.getPathDelimiter());
    }
}
