package org.mailroom.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailroom.server.client.ImapClient;

/** One person's view of the desk over IMAP. Folder names are written with {@code /}. */
public final class ImapView {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ImapClient imap;

    public ImapView(ImapClient imap) {
        this.imap = imap;
    }

    /** A message in a folder. */
    public record Seen(String folder, long uid, String text) {
        /** The value of a header field, unfolded, or empty. */
        public String field(String name) {
            for (String line : text.replaceAll("\r\n[ \t]+", " ").split("\r\n", -1)) {
                if (line.isEmpty()) {
                    break;
                }
                if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return "";
        }
    }

    /** Waits until a message that holds this text lies in the folder. */
    public Seen await(String folder, String text) throws IOException {
        Optional<Seen> found = Waiting.until(PATIENCE, PAUSE, () -> find(folder, text));
        return found.orElseThrow(() -> new IOException(
                "no message with \"" + text + "\" came into " + folder + " within " + PATIENCE.toSeconds() + " s"));
    }

    /** The message in the folder that holds this text, if there is one now. */
    public Optional<Seen> find(String folder, String text) throws IOException {
        if (!imap.command("SELECT " + ImapClient.quoted(wire(folder))).isOk()) {
            return Optional.empty();
        }
        List<Long> uids = imap.search("ALL");
        for (int i = uids.size() - 1; i >= 0; i--) {
            Optional<String> message = imap.find(uids.get(i)).map(ImapClient::text);
            if (message.isPresent() && message.get().contains(text)) {
                return Optional.of(new Seen(folder, uids.get(i), message.get()));
            }
        }
        return Optional.empty();
    }

    /** The messages of a folder as they lie there now, oldest first; none if there is no such folder. */
    public List<Seen> all(String folder) throws IOException {
        List<Seen> seen = new ArrayList<>();
        if (imap.command("SELECT " + ImapClient.quoted(wire(folder))).isOk()) {
            for (long uid : imap.search("ALL")) {
                imap.find(uid).map(ImapClient::text).ifPresent(text -> seen.add(new Seen(folder, uid, text)));
            }
        }
        return seen;
    }

    /** The names of the folders, with {@code /} between their parts. */
    public List<String> folders() throws IOException {
        return imap.expectOk("LIST \"\" \"*\"").untagged().stream()
                .filter(line -> line.startsWith("LIST"))
                .map(line -> line.substring(line.lastIndexOf("\".\" ") + 4)
                        .replace("\"", "")
                        .replace('.', '/'))
                .toList();
    }

    /** Moves a message to another folder (RFC 6851). */
    public void move(Seen message, String folder) throws IOException {
        imap.command("CREATE " + ImapClient.quoted(wire(folder)));
        imap.select(wire(message.folder()));
        imap.expectOk("UID MOVE " + message.uid() + " " + ImapClient.quoted(wire(folder)));
    }

    /** Deletes a message. */
    public void delete(Seen message) throws IOException {
        imap.select(wire(message.folder()));
        imap.expectOk("UID STORE " + message.uid() + " +FLAGS (\\Deleted)");
        imap.expectOk("EXPUNGE");
    }

    private static String wire(String folder) {
        return folder.replace('/', '.');
    }
}
