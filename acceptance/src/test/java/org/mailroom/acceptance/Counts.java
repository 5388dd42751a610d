package org.mailroom.acceptance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mailroom.acceptance.Ledger.Entry;
import org.mailroom.demo.ImapView;
import org.mailroom.demo.OutsideWorld.Letter;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.WebAdmin;

/** Where each mail of the ledger is: in the desk's folders, under review, at the customer, in doubt. */
final class Counts {
    private static final Pattern MARK = Pattern.compile("mark-\\d+x(?=@)");
    private static final Pattern NUMBER = Pattern.compile("(?i)X-Mailroom-Case: (\\S+)");

    private final Map<String, Integer> filed = new HashMap<>();
    private final Map<String, String> cases = new HashMap<>();
    private final Set<String> givenBack = new HashSet<>();
    private final Map<String, Integer> pending = new HashMap<>();
    private final Map<String, Integer> left = new HashMap<>();
    private final Map<String, Integer> acknowledged = new HashMap<>();
    private final DeskUnderTest desk;
    private final String doubts;

    private Counts(DeskUnderTest desk) throws IOException {
        this.desk = desk;
        this.doubts = get(desk, "/mailroom/work?state=dead");
    }

    /** As things are now. */
    static Counts of(DeskUnderTest desk) throws IOException {
        Counts counts = new Counts(desk);
        counts.readDesk();
        counts.readReview();
        desk.outside().received("").forEach(counts::read);
        return counts;
    }

    /** In how many places of the desk the mail lies. */
    int filed(Entry entry) {
        return filed.getOrDefault(entry.mark(), 0);
    }

    /** Whether the reply was given back to its author, because nobody knows whether the author took it back. */
    boolean givenBack(Entry entry) {
        return givenBack.contains(entry.mark());
    }

    int pending(Entry entry) {
        return pending.getOrDefault(entry.mark(), 0);
    }

    /** How often the reply arrived at the customer's server. */
    int left(Entry entry) {
        return left.getOrDefault(entry.mark(), 0);
    }

    /** How many acknowledgements arrived at the customer's server. */
    int acknowledged(Entry entry) {
        return acknowledged.getOrDefault(entry.customer(), 0);
    }

    /** Whether the reply is listed as work for a person, because nobody knows whether it arrived. */
    boolean replyInDoubt(Entry entry) {
        return doubts.contains(entry.customer());
    }

    /** Whether the story of its case says that nobody knows whether the acknowledgement arrived. */
    boolean acknowledgementInDoubt(Entry entry) throws IOException {
        String number = cases.get(entry.mark());
        return number != null && get(desk, "/mailroom/story/" + number).contains("\"in doubt\"");
    }

    /** The server's story of the mail, or why it tells none. */
    String story(Entry entry) {
        try {
            return get(desk, "/mailroom/story/" + WebAdmin.escaped(entry.messageId()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Where a mail lies, and to which case it belongs, stands in its header. */
    private static void read(ImapClient imap, String folder, Consumer<String> header) throws IOException {
        imap.select(folder);
        if (!imap.search("ALL").isEmpty()) {
            imap.expectOk("FETCH 1:* (BODY.PEEK[HEADER.FIELDS (MESSAGE-ID X-MAILROOM-CASE)])").literals().stream()
                    .map(ImapClient::text)
                    .forEach(header);
        }
    }

    private void readDesk() throws IOException {
        try (ImapClient imap = desk.server().imap("anna/support@acme.example", DeskUnderTest.PASSWORD)) {
            for (String folder : new ImapView(imap).folders()) {
                read(
                        imap,
                        folder.replace('/', '.'),
                        folder.startsWith("Returned/") ? this::readReturned : this::readFiled);
            }
        }
    }

    private void readReturned(String header) {
        givenBack.addAll(marks(header));
    }

    private void readFiled(String header) {
        for (String mark : marks(header)) {
            filed.merge(mark, 1, Integer::sum);
            NUMBER.matcher(header).results().forEach(number -> cases.put(mark, number.group(1)));
        }
    }

    private void readReview() throws IOException {
        try (ImapClient imap = desk.server().imap("sue/review@acme.example", DeskUnderTest.PASSWORD)) {
            read(imap, "Review.Pending", header -> marks(header).forEach(mark -> pending.merge(mark, 1, Integer::sum)));
        }
    }

    private void read(Letter letter) {
        if (letter.autoSubmitted().equals("auto-replied")) {
            acknowledged.merge(letter.to(), 1, Integer::sum);
        } else {
            marks(letter.messageId()).forEach(mark -> left.merge(mark, 1, Integer::sum));
        }
    }

    private static List<String> marks(String text) {
        return MARK.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String get(DeskUnderTest desk, String path) throws IOException {
        HttpResponse<String> answer = desk.server().webAdmin().get(path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }
}
