package org.mailroom.benchmarks.workloads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailroom.server.client.ImapClient;

/** What has come into folders of an account since a moment. */
final class Folders implements AutoCloseable {
    private static final Pattern MESSAGES = Pattern.compile("MESSAGES (\\d{1,18})");
    private static final Pattern NEXT_UID = Pattern.compile("UIDNEXT (\\d{1,18})");
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,990})>");

    private final ImapClient imap;
    private final List<String> names;
    private final Map<String, Long> nextUid = new LinkedHashMap<>();
    private long before;

    private Folders(ImapClient imap, List<String> names) {
        this.imap = imap;
        this.names = names;
    }

    /** From now on. A folder that does not exist yet is empty. */
    static Folders watch(ImapClient imap, List<String> names) throws IOException {
        Folders folders = new Folders(imap, names);
        for (String name : names) {
            String status = folders.status(name);
            folders.nextUid.put(name, Math.max(1, number(NEXT_UID, status)));
            folders.before += number(MESSAGES, status);
        }
        return folders;
    }

    /** How many messages there are more than at the beginning. */
    long more() throws IOException {
        long now = 0;
        for (String name : names) {
            now += number(MESSAGES, status(name));
        }
        return now - before;
    }

    private String status(String name) throws IOException {
        return imap.command("STATUS " + ImapClient.quoted(name) + " (MESSAGES UIDNEXT)")
                .toString();
    }

    private static long number(Pattern pattern, String status) {
        Matcher found = pattern.matcher(status);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    /** Which folders a Message-ID lies in, of what came since the beginning; a folder twice if it lies there twice. */
    Map<String, List<String>> places() throws IOException {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (String name : names) {
            if (number(MESSAGES, status(name)) > 0) {
                for (String messageId : messageIds(name)) {
                    places.computeIfAbsent(messageId, first -> new ArrayList<>())
                            .add(name);
                }
            }
        }
        return places;
    }

    private List<String> messageIds(String name) throws IOException {
        imap.expectOk("EXAMINE " + ImapClient.quoted(name));
        List<String> messageIds = new ArrayList<>();
        for (byte[] header : imap.command(
                        "UID FETCH " + nextUid.getOrDefault(name, 1L) + ":* (BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
                .literals()) {
            Matcher found = MESSAGE_ID.matcher(new String(header, ISO_8859_1));
            if (found.find()) {
                messageIds.add(found.group(1));
            }
        }
        imap.command("CLOSE");
        return messageIds;
    }

    @Override
    public void close() throws IOException {
        imap.close();
    }
}
