package org.mailroom.james.login;

import java.util.Optional;
import javax.inject.Inject;
import org.apache.james.imap.api.display.HumanReadableText;
import org.apache.james.imap.api.message.request.ImapRequest;
import org.apache.james.imap.api.message.response.StatusResponseFactory;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.processor.AuthenticateProcessor;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.metrics.api.MetricFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * AUTHENTICATE PLAIN (RFC 9051 section 6.2.2, RFC 4959) as {@code agent/desk@domain}, and as before with any other
 * name. Who logs in to a desk cannot act for somebody else besides.
 */
public final class DeskAuthenticateProcessor extends AuthenticateProcessor {
    private static final Logger LOGGER = LoggerFactory.getLogger(DeskAuthenticateProcessor.class);
    private static final HumanReadableText WRONG = HumanReadableText.AUTHENTICATION_FAILED;

    private final ImapDoor door;

    @Inject
    DeskAuthenticateProcessor(
            MailboxManager mailboxes, StatusResponseFactory responses, MetricFactory metrics, ImapDoor door) {
        super(mailboxes, responses, metrics);
        this.door = door;
    }

    @Override
    protected void doPlainAuth(String response, ImapSession session, ImapRequest request, Responder responder) {
        Optional<Credentials> credentials = Credentials.parsePlain(response);
        try {
            if (credentials.isPresent()) {
                authenticate(credentials.get(), response, session, request, responder);
            } else {
                manageFailureCount(session, request, responder, WRONG);
            }
        } catch (MailboxException | AccountsUnavailable e) {
            LOGGER.error("A login could not be tried", e);
            no(request, responder, HumanReadableText.GENERIC_FAILURE_DURING_PROCESSING);
        }
        session.stopDetectingCommandInjection();
    }

    private void authenticate(
            Credentials credentials, String response, ImapSession session, ImapRequest request, Responder responder)
            throws MailboxException {
        switch (door.knock(session, credentials, account -> super.doPlainAuth(response, session, request, responder))) {
            case OPENED -> {
                provisionInbox(session, getMailboxManager(), session.getMailboxSession());
                okComplete(request, responder);
                responder.flush();
            }
            case REFUSED -> manageFailureCount(session, request, responder, WRONG);
            case ANSWERED -> {}
        }
    }
}
