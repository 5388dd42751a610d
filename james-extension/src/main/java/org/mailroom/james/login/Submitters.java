package org.mailroom.james.login;

import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.james.protocols.api.ProtocolSession.AttachmentKey;
import org.apache.james.protocols.api.ProtocolSession.State;
import org.apache.james.protocols.smtp.SMTPSession;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.people.LoginName;
import org.mailroom.desk.people.SubmissionPolicy;
import org.mailroom.desk.people.Submitter;

/** Who is sending in an SMTP session, by what the session knows and nothing else. */
class Submitters {
    private static final AttachmentKey<LoginName> LOGIN = AttachmentKey.of("mailroom.login", LoginName.class);

    private final Supplier<MailroomConfiguration> configuration;
    private final Accounts accounts;

    @Inject
    Submitters(Supplier<MailroomConfiguration> configuration, Accounts accounts) {
        this.configuration = configuration;
        this.accounts = accounts;
    }

    /** Keeps, for the rest of the connection, under which name the client came in. */
    static void remember(SMTPSession session, LoginName name) {
        session.setAttachment(LOGIN, name, State.Connection);
    }

    /**
     * Who is sending, by the configuration of this moment.
     *
     * @throws AccountsUnavailable when it cannot be said
     */
    Submitter in(SMTPSession session) {
        MailroomConfiguration now = configuration.get();
        Optional<LoginName> name = session.getAttachment(LOGIN, State.Connection);
        if (name.isPresent()) {
            return SubmissionPolicy.decide(name.get(), now);
        }
        return Optional.ofNullable(session.getUsername())
                .flatMap(accounts::addressOf)
                .map(account -> SubmissionPolicy.decide(account, now))
                .orElse(new Submitter.Outsider());
    }
}
