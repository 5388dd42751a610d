package org.mailroom.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailroom.demo.Waiting;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;

/**
 * A customer's mail of 10 KB comes by SMTP. James alone has done its part when the mail lies in the inbox; James with
 * Mailroom when it lies in its queue folder <em>and</em> its acknowledgement has reached the customers' server.
 */
final class Inbound implements Direction {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Pattern COUNT = Pattern.compile("MESSAGES (\\d+)");
    private static final String TEXT = "Where is my parcel? I have been waiting for a week now.\r\n".repeat(180);

    private final Connections connections;

    Inbound(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Round run(Contestant contestant, String name, int mails) throws IOException {
        try (ImapClient imap = contestant.server().imap(Contestant.DESK, Contestant.PASSWORD)) {
            int lyingThere = lyingIn(imap, contestant.side());
            int acknowledged = contestant.customers().mails();
            Duration cpu = contestant.cpu();
            long from = System.nanoTime();
            connections.send(mails, contestant.server()::smtp, (smtp, mail) -> send(smtp, name + mail));
            await(() -> lyingIn(imap, contestant.side()) - lyingThere == mails);
            if (contestant.side() == Side.MAILROOM) {
                await(() -> contestant.customers().mails() - acknowledged == mails);
            }
            return new Round(
                    mails,
                    Duration.ofNanos(System.nanoTime() - from),
                    contestant.cpu().minus(cpu));
        }
    }

    private static void send(SmtpClient smtp, String id) throws IOException {
        String customer = id + "@customer.example";
        String mail = "From: " + customer + "\r\nTo: " + Contestant.DESK + "\r\nSubject: A question\r\nMessage-ID: <"
                + messageId(id) + ">\r\n\r\n" + TEXT;
        smtp.send(customer, List.of(Contestant.DESK), mail.getBytes(US_ASCII));
    }

    /** The Message-ID of an inquiry. */
    static String messageId(String id) {
        return id + "@mail.customer.example";
    }

    /** How many mails lie where a customer's mail goes. */
    static int lyingIn(ImapClient imap, Side side) throws IOException {
        String folder = side == Side.ALONE ? "INBOX" : "Queues.General";
        Matcher count = COUNT.matcher(imap.command("STATUS " + ImapClient.quoted(folder) + " (MESSAGES)")
                .toString());
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    /** Something that will be so. */
    interface State {
        boolean isSo() throws IOException;
    }

    /** Waits until it is so. */
    static void await(State state) throws IOException {
        if (Waiting.until(PATIENCE, PAUSE, () -> Waiting.when(state.isSo())).isEmpty()) {
            throw new IOException("not all mails came through in " + PATIENCE);
        }
    }
}
