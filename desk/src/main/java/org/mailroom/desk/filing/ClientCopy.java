package org.mailroom.desk.filing;

import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.message.RawMessage;

/** Recognises what an agent's program keeps of a reply beside the mails of a case. */
@FunctionalInterface
public interface ClientCopy {
    /**
     * Notes the copy where it is one of a reply that the desk has by now. Answers whether it is.
     *
     * @param who the name of whoever put it there
     */
    boolean note(DeskConfiguration desk, FolderPlace place, String who, RawMessage copy);
}
