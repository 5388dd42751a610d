package org.mailroom.james.folders;

/** The server's mailboxes could not do what the desk asked for: what was asked may or may not have happened. */
public final class FolderFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FolderFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
