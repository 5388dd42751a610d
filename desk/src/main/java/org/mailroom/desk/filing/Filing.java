package org.mailroom.desk.filing;

/** Puts a mail into its folder, before it returns. */
@FunctionalInterface
public interface Filing {
    /**
     * Files the mail; any exception means that it may not lie in the folder.
     *
     * @param note writes down that it lies there, in one transaction with the mark that it does
     */
    void file(FilingOrder order, byte[] message, Runnable note);

    /** The same where nothing else is to be written down. */
    default void file(FilingOrder order, byte[] message) {
        file(order, message, () -> {});
    }
}
