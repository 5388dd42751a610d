package org.mailroom.desk.filing;

/** Puts a mail into its folder, before it returns. */
@FunctionalInterface
public interface Filing {
    /** Files the mail; any exception means that it may not lie in the folder. */
    void file(FilingOrder order, byte[] message);
}
