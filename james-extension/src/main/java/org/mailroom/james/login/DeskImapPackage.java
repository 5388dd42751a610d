package org.mailroom.james.login;

import com.google.common.collect.ImmutableList;
import javax.inject.Inject;
import org.apache.james.imap.decode.parser.AuthenticateCommandParser;
import org.apache.james.modules.protocols.ImapPackage;
import org.apache.james.utils.ClassName;

/**
 * LOGIN and AUTHENTICATE for people at desks, in place of the server's own. In {@code imapserver.xml}, beside the
 * server's package of all other commands:
 *
 * <pre>{@code
 * <imapPackages>org.apache.james.modules.protocols.ImapPackage$DefaultNoAuth</imapPackages>
 * <imapPackages>org.mailroom.james.login.DeskImapPackage</imapPackages>
 * }</pre>
 */
public final class DeskImapPackage extends ImapPackage.Impl {

    @Inject
    public DeskImapPackage() {
        super(
                names(DeskLoginProcessor.class, DeskAuthenticateProcessor.class),
                names(DeskLoginCommandParser.class, AuthenticateCommandParser.class),
                ImmutableList.of());
    }

    private static ImmutableList<ClassName> names(Class<?>... classes) {
        return ImmutableList.copyOf(classes).stream()
                .map(type -> new ClassName(type.getName()))
                .collect(ImmutableList.toImmutableList());
    }
}
