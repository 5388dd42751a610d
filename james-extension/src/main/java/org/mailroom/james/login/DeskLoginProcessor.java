package org.mailroom.james.login;

import com.google.common.collect.ImmutableList;
import java.util.List;
import javax.inject.Inject;
import org.apache.james.imap.api.display.HumanReadableText;
import org.apache.james.imap.api.message.response.StatusResponseFactory;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.message.request.LoginRequest;
import org.apache.james.imap.processor.LoginProcessor;
import org.apache.james.mailbox.MailboxManager;
import org.apache.james.mailbox.exception.MailboxException;
import org.apache.james.metrics.api.MetricFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** LOGIN (RFC 9051 section 6.2.3) as {@code agent/desk@domain}, and as before with any other name. */
public final class DeskLoginProcessor extends LoginProcessor {
    private static final Logger LOGGER = LoggerFactory.getLogger(DeskLoginProcessor.class);
    private static final HumanReadableText WRONG = HumanReadableText.INVALID_LOGIN;

    private final ImapDoor door;

    @Inject
    DeskLoginProcessor(
            MailboxManager mailboxes, StatusResponseFactory responses, MetricFactory metrics, ImapDoor door) {
        super(mailboxes, responses, metrics);
        this.door = door;
    }

    @Override
    public List<Class<? extends LoginRequest>> acceptableClasses() {
        return ImmutableList.of(LoginRequest.class, DeskLoginRequest.class);
    }

    @Override
    protected void processRequest(LoginRequest request, ImapSession session, Responder responder) {
        if (session.isPlainAuthDisallowed()) {
            super.processRequest(request, session, responder);
            return;
        }
        try {
            login(request, session, responder);
        } catch (MailboxException | AccountsUnavailable e) {
            LOGGER.error("A login could not be tried", e);
            no(request, responder, HumanReadableText.GENERIC_FAILURE_DURING_PROCESSING);
        }
    }

    private void login(LoginRequest request, ImapSession session, Responder responder) throws MailboxException {
        String password = request.getPassword();
        switch (door.knock(
                session,
                new Credentials(nameIn(request), password),
                account -> doAuth(noDelegation(account, password), session, request, responder, WRONG))) {
            case OPENED -> {
                provisionInbox(session, getMailboxManager(), session.getMailboxSession());
                okComplete(request, responder);
                responder.flush();
                session.stopDetectingCommandInjection();
            }
            case REFUSED -> manageFailureCount(session, request, responder, WRONG);
            case ANSWERED -> {}
        }
    }

    private static String nameIn(LoginRequest request) {
        return request instanceof DeskLoginRequest any
                ? any.name()
                : request.getUserid().asString();
    }
}
