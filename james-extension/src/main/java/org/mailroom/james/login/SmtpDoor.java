package org.mailroom.james.login;

import java.util.List;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPResponse;
import org.apache.james.protocols.smtp.SMTPRetCode;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.AuthHook;
import org.mailroom.desk.people.Membership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where SMTP clients come in, by AUTH. */
class SmtpDoor {
    private static final Logger LOGGER = LoggerFactory.getLogger(SmtpDoor.class);

    private final DeskLogins logins;
    private final Accounts accounts;

    @Inject
    SmtpDoor(DeskLogins logins, Accounts accounts) {
        this.logins = logins;
        this.accounts = accounts;
    }

    /**
     * Lets the client in, or not. Who comes in for a desk sends as the desk's account.
     *
     * @param hooks the server's own ways of checking a password, tried in turn for its own accounts
     */
    Response knock(SMTPSession client, Credentials credentials, List<AuthHook> hooks) {
        RemoteNetwork from = RemoteNetwork.of(client.getRemoteAddress().getAddress());
        try {
            if (logins.isForDesk(credentials.name())) {
                return logins.toDesk(credentials, from)
                        .map(membership -> open(client, membership))
                        .orElseGet(SmtpDoor::refused);
            }
            return logins.toAccount(
                            credentials,
                            from,
                            account -> AuthHooks.tryAll(hooks, client, account, credentials.password()),
                            answer -> client.getUsername() != null)
                    .orElseGet(SmtpDoor::refused);
        } catch (AccountsUnavailable e) {
            LOGGER.error("A login could not be tried", e);
            return new SMTPResponse("454", "4.7.0 Temporary authentication failure");
        }
    }

    private Response open(SMTPSession client, Membership membership) {
        Username mailbox = accounts.of(membership.mailbox()).orElseThrow();
        client.setUsername(mailbox);
        client.setRelayingAllowed(true);
        Submitters.remember(client, membership.loginName());
        return new SMTPResponse(SMTPRetCode.AUTH_OK, "Authentication Successful");
    }

    private static Response refused() {
        return new SMTPResponse(SMTPRetCode.AUTH_FAILED, AuthHooks.FAILED);
    }
}
