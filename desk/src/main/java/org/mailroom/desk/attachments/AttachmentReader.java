package org.mailroom.desk.attachments;

import java.util.List;

/** Reads files of kinds for which the desk itself has no reader. Implementations are thread-safe. */
@FunctionalInterface
public interface AttachmentReader {

    /** Reads nothing. */
    AttachmentReader NONE = (name, mimeType, bytes) -> List.of(FileText.unread("", ReadOutcome.NO_READER, mimeType));

    /**
     * Reads a file and those in it. It answers whatever the file is: one that hangs or bursts its reader is answered as
     * {@link ReadOutcome#FAILED}.
     *
     * @param name what the mail calls it; a hint only
     * @param mimeType what the mail says it is, in lower case, a hint only; empty where nothing says
     * @param bytes its content
     * @return at least one; the file itself first
     */
    List<FileText> read(String name, String mimeType, byte[] bytes);
}
