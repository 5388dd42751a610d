package org.mailroom.mailets.hold;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;

/** What cannot be done with a mail while the store cannot be had: the mail comes again, as often as it takes. */
final class ComesAgain {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private ComesAgain() {}

    /**
     * Ends the mail's way here and has it come into the same processor after a pause: the server keeps it in its queue, also
     * over a restart.
     */
    static void later(Mail mail, MailetContext server) throws MessagingException {
        server.sendMail(mail, mail.getState(), PAUSE.toSeconds(), TimeUnit.SECONDS);
        mail.setState(Mail.GHOST);
    }
}
