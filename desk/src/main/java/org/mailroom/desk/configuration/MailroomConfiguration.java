package org.mailroom.desk.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * Everything an administrator decides about this server's desks.
 *
 * @param loginSeparator joins agent and desk in a login name, {@code anna/support@acme.example}; one character
 * @param store where the desks' state is kept
 * @param keyFile file with the key that signs reply tokens; need not exist yet
 * @param folder the folder of the configuration file; templates are looked for below it
 * @param desks at least one, in the order written
 * @param retry how failed work is tried again
 * @param automaticMail when all acknowledgements are stopped
 * @param attachmentReader the program that reads attachments
 */
public record MailroomConfiguration(
        String loginSeparator,
        StoreSettings store,
        Path keyFile,
        Path folder,
        List<DeskConfiguration> desks,
        RetrySettings retry,
        AutomaticMailSettings automaticMail,
        AttachmentReaderSettings attachmentReader) {

    public MailroomConfiguration {
        desks = List.copyOf(desks);
    }

    /** The desk that owns this address; a detail after {@code +} is ignored. */
    public Optional<DeskConfiguration> deskFor(EmailAddress address) {
        return desks.stream().filter(desk -> desk.owns(address)).findFirst();
    }

    public Optional<DeskConfiguration> deskById(String id) {
        return desks.stream().filter(desk -> desk.id().equals(id)).findFirst();
    }

    /** The desk whose IMAP account this is. */
    public Optional<DeskConfiguration> deskByAccount(EmailAddress account) {
        return desks.stream().filter(desk -> desk.account().equals(account)).findFirst();
    }

    /** The desk whose review mailbox this is. */
    public Optional<DeskConfiguration> deskByReviewAccount(EmailAddress account) {
        return desks.stream()
                .filter(desk -> desk.review().account().equals(account))
                .findFirst();
    }

    /** The desks at which this person works, as agent or supervisor; empty for anybody else. */
    public List<DeskConfiguration> desksOf(EmailAddress personAccount) {
        return desks.stream()
                .filter(desk -> desk.person(personAccount).isPresent())
                .toList();
    }
}
