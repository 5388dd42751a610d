package org.mailroom.james.folders;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.apache.james.core.Username;
import org.apache.james.mailbox.MailboxSession;
import org.apache.james.mailbox.model.MailboxPath;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderNames;
import org.mailroom.desk.message.EmailAddress;

/**
 * The desk's folder names, with {@code /} between their parts, as the server's paths, which have the names of the desk's
 * language, and back.
 */
@Singleton
public final class FolderPaths {
    private static final char DESK_DELIMITER = '/';

    private final Supplier<MailroomConfiguration> configuration;

    @Inject
    public FolderPaths(Supplier<MailroomConfiguration> configuration) {
        this.configuration = configuration;
    }

    /**
     * The server's path of a folder of the session's account.
     *
     * @throws IllegalArgumentException when a part of the name is empty or holds the server's delimiter or a control
     *     character
     */
    public MailboxPath of(MailboxSession session, String folder) {
        char delimiter = session.getPathDelimiter();
        String shown =
                names(session.getUser()).map(names -> names.shown(folder)).orElse(folder);
        for (String part : shown.split(String.valueOf(DESK_DELIMITER), -1)) {
            if (part.isBlank() || part.indexOf(delimiter) >= 0 || part.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("no folder can be called '"
                        + folder.replaceAll("\\p{Cntrl}", "?") + "': each part between '/' must hold something and no '"
                        + delimiter + "'");
            }
        }
        return MailboxPath.forUser(session.getUser(), shown.replace(DESK_DELIMITER, delimiter));
    }

    /** The desk's name of a path. */
    public String name(MailboxPath path, char delimiter) {
        String shown = path.getName().replace(delimiter, DESK_DELIMITER);
        return names(path.getUser()).map(names -> names.known(shown)).orElse(shown);
    }

    private Optional<FolderNames> names(Username user) {
        MailroomConfiguration now = configuration.get();
        return EmailAddress.parse(user.asString())
                .flatMap(account -> now.deskByAccount(account).or(() -> now.deskByReviewAccount(account)))
                .map(FolderNames::of);
    }

    /** The path and all above it, the highest first. */
    static List<MailboxPath> levels(MailboxPath path, MailboxSession session) {
        return path.getHierarchyLevels(session.getPathDelimiter());
    }
}
