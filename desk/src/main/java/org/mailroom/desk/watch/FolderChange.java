package org.mailroom.desk.watch;

import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.message.EmailAddress;

/** Something that somebody did in a folder. */
public sealed interface FolderChange {
    /**
     * A message appeared.
     *
     * @param account the account the folder belongs to
     * @param folder its path with {@code /} between the parts
     * @param who the name of the agent or supervisor who did it, or words for somebody unknown
     */
    record Appeared(EmailAddress account, String folder, FolderPlace place, String who) implements FolderChange {}

    /** A message went. */
    record Vanished(FolderPlace place, String who) implements FolderChange {}

    /** A message was marked to be deleted. */
    record MarkedDeleted(FolderPlace place, String who) implements FolderChange {}

    /** A whole folder went, with whatever lay in it. */
    record FolderWent(String folder, String who) implements FolderChange {}
}
