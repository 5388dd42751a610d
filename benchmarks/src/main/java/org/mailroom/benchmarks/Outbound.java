package org.mailroom.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;

/**
 * An agent answers, by authenticated submission over TLS, the inquiries of the inbound round of the same name, with 10 KB
 * each, until all answers have reached the customers' server. James alone relays them; James with Mailroom joins each to
 * its case, dresses and screens it, stores it as held with a recall window of zero, releases it, records its delivery,
 * and is done when it has moved all inquiries from their queue folder to the folder of the answered ones.
 */
final class Outbound implements Direction {
    private static final String TEXT = "Your parcel is on its way and will be with you on Monday.\r\n".repeat(180);

    private final Connections connections;

    Outbound(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Round run(Contestant contestant, String name, int mails) throws IOException {
        int arrived = contestant.customers().mails();
        boolean alone = contestant.side() == Side.ALONE;
        String login = alone ? Contestant.AGENT : "anna/" + Contestant.DESK;
        String sender = alone ? Contestant.AGENT : Contestant.DESK;
        Duration cpu = contestant.cpu();
        long from = System.nanoTime();
        connections.send(
                mails,
                () -> contestant.server().submission(login, Contestant.PASSWORD),
                (smtp, mail) -> send(smtp, sender, name + mail));
        Inbound.await(() -> contestant.customers().mails() - arrived == mails);
        if (!alone) {
            awaitNoOpenInquiry(contestant);
        }
        return new Round(
                mails,
                Duration.ofNanos(System.nanoTime() - from),
                contestant.cpu().minus(cpu));
    }

    private static void awaitNoOpenInquiry(Contestant contestant) throws IOException {
        try (ImapClient imap = contestant.server().imap(Contestant.DESK, Contestant.PASSWORD)) {
            Inbound.await(() -> Inbound.lyingIn(imap, Side.MAILROOM) == 0);
        }
    }

    private static void send(SmtpClient smtp, String sender, String id) throws IOException {
        String customer = id + "@customer.example";
        String mail = "From: " + sender + "\r\nTo: " + customer + "\r\nSubject: Re: A question\r\nMessage-ID: <" + id
                + "@agents-own-computer.example>\r\nIn-Reply-To: <" + Inbound.messageId(id) + ">\r\n\r\n" + TEXT;
        smtp.send(sender, List.of(customer), mail.getBytes(US_ASCII));
    }
}
