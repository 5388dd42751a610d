package org.mailroom.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;

/** Finds attachments that a desk does not take, by the end of their file names. */
public final class RefusedAttachment {
    private RefusedAttachment() {}

    /**
     * The endings that the desks among the recipients refuse. Mail need only be looked at where there are some.
     *
     * @param recipients the envelope recipients
     */
    public static Set<String> endings(List<EmailAddress> recipients, MailroomConfiguration configuration) {
        return recipients.stream()
                .flatMap(recipient -> configuration.deskFor(recipient).stream())
                .flatMap(desk -> desk.intake().refusedAttachments().stream())
                .collect(Collectors.toSet());
    }

    /** Why the mail is refused, in words for its sender that hold nothing of the mail itself. */
    public static Optional<String> in(MailMessage message, Set<String> refused) {
        Stream<String> names = message.root().all().flatMap(part -> part.filename().stream());
        return Stream.concat(names, message.packedFiles().stream())
                .flatMap(name -> refused.stream().filter(ending -> ends(name, ending)))
                .findFirst()
                .map(ending -> "No files that end with ." + ending + " are taken here; please send it another way");
    }

    /** Blanks and dots at the end of a name are cut off, as some systems do when they open the file. */
    private static boolean ends(String name, String ending) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || Character.isWhitespace(name.charAt(end - 1)))) {
            end--;
        }
        return Words.lowerCase(name.substring(0, end)).endsWith("." + ending);
    }
}
