package org.mailroom.desk.intake;

import java.util.List;
import java.util.Optional;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.EmailAddress;

/** Finds mail that is larger than a desk takes. */
public final class LargestMail {
    private static final long MEGABYTE = 1024L * 1024;

    private LargestMail() {}

    /**
     * Why a mail of this size is refused, in words for its sender: the smallest limit of a desk among the recipients.
     *
     * @param bytes as the sender's server says or as it came; with a limit, one that is just reached is taken
     */
    public static Optional<String> refused(
            long bytes, List<EmailAddress> recipients, MailroomConfiguration configuration) {
        return recipients.stream()
                .flatMap(recipient -> configuration.deskFor(recipient).stream())
                .flatMap(desk -> desk.intake().largestMail().stream())
                .min(Long::compare)
                .filter(largest -> bytes > largest)
                .map(largest -> "No mail of more than " + words(largest)
                        + " is taken here; please send less, or the files another way");
    }

    private static String words(long bytes) {
        return bytes % MEGABYTE == 0 ? bytes / MEGABYTE + " MB" : bytes / 1024 + " KB";
    }
}
