package org.mailroom.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mailroom.demo.ImapView;
import org.mailroom.demo.OutsideWorld;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.state.Settings;
import org.mailroom.server.testing.ServerUnderTest;

/** The demo desk on a server of its own, with its people and the outside world beside it. */
final class DeskUnderTest implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    static final String DESK = "support@acme.example";

    private final ServerUnderTest server;
    private final OutsideWorld outside;

    private DeskUnderTest(ServerUnderTest server, OutsideWorld outside) {
        this.server = server;
        this.outside = outside;
    }

    /** Started, with a recall window of this length, for example {@code 2s}. */
    static DeskUnderTest start(Path folder, String recallWindow) throws IOException {
        DeskUnderTest desk = lay(folder, recallWindow);
        desk.start();
        return desk;
    }

    /** Laid out and not started, so that its configuration can be changed. */
    static DeskUnderTest lay(Path folder, String recallWindow) throws IOException {
        ServerUnderTest server = ServerUnderTest.in(folder);
        String smarthost = Settings.load(server.state().settings()).smarthost();
        OutsideWorld outside =
                new OutsideWorld(URI.create("smtp://" + smarthost).getPort());
        DeskUnderTest desk = new DeskUnderTest(server, outside);
        desk.configure("recall-window: .*", "recall-window: " + recallWindow);
        return desk;
    }

    /** Replaces what the pattern matches in {@code mailroom.yaml}. */
    void configure(String pattern, String replacement) throws IOException {
        Path file = server.state().conf().resolve("mailroom.yaml");
        String before = Files.readString(file, StandardCharsets.UTF_8);
        String after = before.replaceAll(pattern, replacement);
        if (before.equals(after)) {
            throw new IllegalStateException("mailroom.yaml has nothing like " + pattern);
        }
        Files.writeString(file, after, StandardCharsets.UTF_8);
    }

    void start() throws IOException {
        server.start();
        WebAdmin admin = server.webAdmin();
        admin.createDomain("acme.example");
        for (String person : List.of("anna", "ben", "sue", "support", "review", "postmaster")) {
            admin.putUser(person + "@acme.example", PASSWORD);
        }
    }

    ServerUnderTest server() {
        return server;
    }

    OutsideWorld outside() {
        return outside;
    }

    /** A mail arrives from outside. */
    void receive(String from, String to, byte[] message) throws IOException {
        try (SmtpClient smtp = server.smtp()) {
            smtp.send(from, List.of(to), message);
        }
    }

    /** An agent sends by submission, logged in under this name. */
    void submit(String login, String to, byte[] message) throws IOException {
        try (SmtpClient smtp = server.submission(login, PASSWORD)) {
            smtp.send(DESK, List.of(to), message);
        }
    }

    /** Looks into an account's folders. */
    <T> T as(String login, Look<T> look) throws IOException {
        try (ImapClient imap = server.imap(login, PASSWORD)) {
            return look.at(new ImapView(imap));
        }
    }

    /** A look into folders. */
    interface Look<T> {
        T at(ImapView view) throws IOException;
    }

    @Override
    public void close() {
        server.close();
        outside.close();
    }
}
