package org.mailroom.acceptance;

import java.io.IOException;
import java.nio.file.Path;

/** A mail program of an agent, as one IMAP library has it. Folders are named as the server names them. */
interface MailProgram extends AutoCloseable {
    /** Moves the mails with this word in their subject, or all for {@code *}, in the library's own way. */
    void move(String from, String subject, String to) throws IOException;

    /** Copies them and leaves them there. */
    void copy(String from, String subject, String to) throws IOException;

    /** How many there are. */
    int count(String folder, String subject) throws IOException;

    /** Saves the message of a file. */
    void append(String folder, Path file) throws IOException;

    /**
     * Waits for something to come into the folder (RFC 2177).
     *
     * @param idling run when the server will tell
     */
    void idle(String folder, Runnable idling) throws IOException;

    @Override
    void close() throws IOException;
}
