package org.mailroom.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;

/** Finds attachments that a desk does not take, by the end of their file names. */
public final class RefusedAttachment {
    private RefusedAttachment() {}

    /**
     * Why the mail is refused, in words for its sender that hold nothing of the mail itself.
     *
     * @param recipients the envelope recipients; each desk among them may refuse it
     */
    public static Optional<String> in(
            MailMessage message, List<EmailAddress> recipients, MailroomConfiguration configuration) {
        Set<String> refused = recipients.stream()
                .flatMap(recipient -> configuration.deskFor(recipient).stream())
                .flatMap(desk -> desk.intake().refusedAttachments().stream())
                .collect(Collectors.toSet());
        return refused.isEmpty() ? Optional.empty() : refusal(message, refused);
    }

    private static Optional<String> refusal(MailMessage message, Set<String> refused) {
        return message.root()
                .all()
                .flatMap(part -> part.filename().stream())
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
