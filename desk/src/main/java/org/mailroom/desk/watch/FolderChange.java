package org.mailroom.desk.watch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.moves.Transfer;

/** Something that somebody did in a folder. */
public sealed interface FolderChange {
    /**
     * A message appeared.
     *
     * @param account the account the folder belongs to
     * @param folder its path with {@code /} between the parts
     * @param who the name of the agent or supervisor who did it, or words for somebody unknown
     * @param by the command that brought it from another folder; empty where it was none, or cannot be known
     */
    record Appeared(EmailAddress account, String folder, FolderPlace place, String who, Optional<Transfer> by)
            implements FolderChange {}

    /**
     * A message that somebody wanted to move or copy was there no more.
     *
     * @param folder where it would have come
     * @param caseNumber the number it bore, where that is remembered
     */
    record Missed(EmailAddress account, String folder, Transfer by, String who, Optional<String> caseNumber)
            implements FolderChange {}

    /**
     * A command that moves or copies failed, and nobody tells what it had done by then.
     *
     * @param folders from where and to where
     * @param caseNumbers what the messages bore that it was about
     */
    record BrokenOff(EmailAddress account, Set<String> folders, Set<String> caseNumbers) implements FolderChange {
        public BrokenOff {
            folders = Set.copyOf(folders);
            caseNumbers = Set.copyOf(caseNumbers);
        }
    }

    /** A message went. */
    record Vanished(FolderPlace place, String who) implements FolderChange {}

    /** A message was marked to be deleted. */
    record MarkedDeleted(FolderPlace place, String who) implements FolderChange {}

    /**
     * Keywords were taken away from messages.
     *
     * @param keywords the same ones from each
     */
    record Unmarked(EmailAddress account, Set<String> keywords, List<FolderPlace> places, String who)
            implements FolderChange {
        public Unmarked {
            keywords = Set.copyOf(keywords);
            places = List.copyOf(places);
        }
    }

    /** A whole folder went, with whatever lay in it. */
    record FolderWent(String folder, String who) implements FolderChange {}
}
