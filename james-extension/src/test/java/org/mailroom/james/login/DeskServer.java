package org.mailroom.james.login;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.james.mailrepository.api.MailKey;
import org.apache.james.mailrepository.api.MailRepository;
import org.apache.james.mailrepository.api.MailRepositoryStore;
import org.apache.james.mailrepository.api.MailRepositoryUrl;
import org.apache.mailet.Mail;
import org.awaitility.Awaitility;
import org.mailroom.desk.people.TwoDesks;
import org.mailroom.james.ImapClient;
import org.mailroom.james.MemoryJames;
import org.mailroom.james.SmtpClient;

/**
 * A server with the two desks of {@link TwoDesks}, an account for everybody and every mailbox, and eve@acme.example who
 * works nowhere. The password of {@code x@y} is {@code x-secret}.
 */
final class DeskServer implements AutoCloseable {
    private static final List<String> ACCOUNTS = List.of(
            "support@acme.example",
            "review-support@acme.example",
            "anna@acme.example",
            "ben@acme.example",
            "sue@acme.example",
            "eve@acme.example",
            "help@client.example",
            "review-help@client.example",
            "carl@client.example");

    private static final MailRepositoryUrl REMOTE = MailRepositoryUrl.from("memory://var/mail/remote/");

    final MemoryJames james;

    DeskServer(Path folder) throws Exception {
        james = new MemoryJames(folder)
                .conf("extensions.properties", "guice.extension.module=" + LoginUnderTest.class.getName())
                .edit("imapserver.xml", "<imapservers>", """
                        <imapservers>
                          <imapPackages>org.apache.james.modules.protocols.ImapPackage$DefaultNoAuth</imapPackages>
                          <imapPackages>org.mailroom.james.login.DeskImapPackage</imapPackages>
                        """)
                .edit("smtpserver.xml", "<handlerchain>", """
                        <handlerchain>
                          <handler class="org.mailroom.james.login.DeskAuthCommand"/>
                          <handler class="org.mailroom.james.login.SubmissionGate"/>
                          <handler class="org.mailroom.james.login.StoreGate"/>
                          <handler class="org.mailroom.james.login.AgentStamp"/>
                        """)
                .edit("smtpserver.xml", "<maxmessagesize>0<", "<maxmessagesize>100<")
                .start();
        for (String account : ACCOUNTS) {
            james.user(account, password(account));
        }
    }

    /** The password of the person in a login name, or of an account. */
    static String password(String name) {
        return name.replaceFirst("[/@].*", "-secret");
    }

    ImapClient imap() throws IOException {
        return new ImapClient(james.imapPort());
    }

    ImapClient imap(String name) throws IOException {
        return imap().login(name, password(name));
    }

    SmtpClient smtp() throws IOException {
        return new SmtpClient(james.smtpPort());
    }

    SmtpClient smtp(String name) throws IOException {
        return smtp().login(name, password(name));
    }

    /** The next mail that would go to another server, taken away. */
    Mail nextToTheOutside() throws Exception {
        MailRepository remote = james.the(MailRepositoryStore.class).select(REMOTE);
        Awaitility.await().until(() -> remote.list().hasNext());
        MailKey key = remote.list().next();
        Mail mail = remote.retrieve(key);
        remote.remove(key);
        return mail;
    }

    @Override
    public void close() {
        james.close();
    }
}
