package org.mailroom.desk.folders;

/**
 * Where a message lies on the mail server.
 *
 * @param mailbox the server's identifier of the folder, as text
 * @param uid the message's IMAP UID in it (RFC 9051 section 2.3.1.1)
 */
public record FolderPlace(String mailbox, long uid) {}
