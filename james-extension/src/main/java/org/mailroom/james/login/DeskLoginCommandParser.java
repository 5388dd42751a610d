package org.mailroom.james.login;

import javax.inject.Inject;
import org.apache.james.imap.api.ImapConstants;
import org.apache.james.imap.api.ImapMessage;
import org.apache.james.imap.api.Tag;
import org.apache.james.imap.api.message.response.StatusResponseFactory;
import org.apache.james.imap.api.process.ImapSession;
import org.apache.james.imap.decode.DecodingException;
import org.apache.james.imap.decode.ImapRequestLineReader;
import org.apache.james.imap.decode.base.AbstractImapCommandParser;

/** Reads LOGIN (RFC 9051 section 6.2.3) with any user name: atom, quoted or literal. */
public final class DeskLoginCommandParser extends AbstractImapCommandParser {

    @Inject
    public DeskLoginCommandParser(StatusResponseFactory responses) {
        super(ImapConstants.LOGIN_COMMAND, responses);
    }

    @Override
    protected ImapMessage decode(ImapRequestLineReader request, Tag tag, ImapSession session) throws DecodingException {
        String name = request.astring();
        String password = request.astring();
        request.eol();
        return new DeskLoginRequest(name, password, tag);
    }
}
