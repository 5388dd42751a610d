package org.mailroom.acceptance;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.SubjectTerm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Jakarta Mail, the library of most mail programs in Java. */
final class JakartaProgram implements MailProgram {
    private final Session session;
    private final IMAPStore store;

    JakartaProgram(int port, String user, String password) throws IOException {
        Properties settings = new Properties();
        settings.put("mail.imap.starttls.enable", "true");
        settings.put("mail.imap.starttls.required", "true");
        settings.put("mail.imap.ssl.trust", "*");
        settings.put("mail.imap.ssl.checkserveridentity", "false");
        session = Session.getInstance(settings);
        try {
            store = (IMAPStore) session.getStore("imap");
            store.connect("127.0.0.1", port, user, password);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private interface Work<T> {
        T in(IMAPFolder folder) throws MessagingException, IOException;
    }

    private <T> T open(String name, Work<T> work) throws IOException {
        try (IMAPFolder folder = (IMAPFolder) store.getFolder(name)) {
            folder.open(Folder.READ_WRITE);
            return work.in(folder);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static Message[] found(IMAPFolder folder, String subject) throws MessagingException {
        return subject.equals("*") ? folder.getMessages() : folder.search(new SubjectTerm(subject));
    }

    private static Message[] some(IMAPFolder folder, String subject) throws MessagingException, IOException {
        Message[] found = found(folder, subject);
        if (found.length == 0) {
            throw new IOException("no such mail: " + subject);
        }
        return found;
    }

    @Override
    public void move(String from, String subject, String to) throws IOException {
        open(from, folder -> {
            folder.moveMessages(some(folder, subject), store.getFolder(to));
            return to;
        });
    }

    @Override
    public void copy(String from, String subject, String to) throws IOException {
        open(from, folder -> {
            folder.copyMessages(some(folder, subject), store.getFolder(to));
            return to;
        });
    }

    @Override
    public int count(String folder, String subject) throws IOException {
        return open(folder, opened -> found(opened, subject).length);
    }

    @Override
    public void append(String folder, Path file) throws IOException {
        open(folder, opened -> {
            try (InputStream in = Files.newInputStream(file)) {
                MimeMessage message = new MimeMessage(session, in);
                message.setFlag(Flags.Flag.SEEN, true);
                opened.appendMessages(new Message[] {message});
            }
            return folder;
        });
    }

    @Override
    public void idle(String folder, Runnable idling) throws IOException {
        open(folder, opened -> {
            Arrived arrived = new Arrived();
            opened.addMessageCountListener(arrived);
            Thread sender = new Thread(idling, "meanwhile");
            sender.start();
            while (!arrived.any) {
                opened.idle(true);
            }
            return folder;
        });
    }

    private static final class Arrived extends MessageCountAdapter {
        private volatile boolean any;

        @Override
        public void messagesAdded(MessageCountEvent event) {
            any = true;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            store.close();
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }
}
