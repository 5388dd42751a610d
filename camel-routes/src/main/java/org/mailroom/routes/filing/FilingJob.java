package org.mailroom.routes.filing;

import org.mailroom.desk.filing.FilingOrder;

/**
 * A mail on its way into a folder.
 *
 * @param order where to
 * @param message its bytes, not copied: nobody may change them
 * @param note writes down that it lies there
 */
@SuppressWarnings("ArrayRecordComponent")
public record FilingJob(FilingOrder order, byte[] message, Runnable note) {}
