package org.mailroom.james.login;

import java.util.Optional;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imapserver.netty.ImapChannelUpstreamHandler;
import org.apache.james.util.MDCBuilder;
import org.slf4j.MDC;

/** The client of an IMAP session. Its address is known to the session's logging context only. */
final class ImapClient {

    private ImapClient() {}

    static RemoteNetwork of(ImapSession session) {
        Optional<String> known = addressHere();
        if (known.isEmpty() && session.getAttribute(ImapChannelUpstreamHandler.MDC_KEY) instanceof MDCBuilder context) {
            known = context.execute(ImapClient::addressHere);
        }
        return known.map(RemoteNetwork::parse).orElse(RemoteNetwork.UNKNOWN);
    }

    private static Optional<String> addressHere() {
        return Optional.ofNullable(MDC.get(MDCBuilder.IP));
    }
}
