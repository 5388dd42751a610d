package org.mailroom.server.smtp;

import org.apache.james.core.Username;
import org.apache.james.protocols.api.OidcSASLConfiguration;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.AuthHook;
import org.apache.james.protocols.smtp.hook.HookResult;

/**
 * Refuses every login on a port for mail from other servers.
 *
 * <p>{@code <announce>never</announce>} alone only hides the command: James 3.8.1 still carries it out, and on this
 * port an agent could then send under any address, because {@code verifyIdentity} is off.
 *
 * <pre>{@code
 * <handlerchain>
 *   <handler class="org.mailroom.server.smtp.RefuseLogins"/>   <!-- before CoreCmdHandlerLoader -->
 * }</pre>
 */
public final class RefuseLogins implements AuthHook {
    @Override
    public HookResult doAuth(SMTPSession session, Username user, String password) {
        return HookResult.DENY;
    }

    @Override
    public HookResult doSasl(SMTPSession session, OidcSASLConfiguration configuration, String initialResponse) {
        return HookResult.DENY;
    }

    @Override
    public HookResult doDelegation(SMTPSession session, Username user) {
        return HookResult.DENY;
    }
}
