package org.mailroom.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.mailroom.demo.ImapView.Seen;
import org.mailroom.demo.OutsideWorld.Letter;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.client.Trust;
import org.mailroom.server.state.Ports;
import org.mailroom.server.state.Settings;
import org.mailroom.server.state.StateFolder;

/**
 * Plays three conversations against the running server of a state folder: one that is answered, one that a supervisor
 * must release, one that is recalled. Every line it prints is something it saw over SMTP or IMAP.
 */
public final class Demo {
    private static final String CUSTOMER = "carla@customer.example";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final Pattern TIME_OF_DAY = Pattern.compile("\\b\\d{1,2}([:.]| ?[hH] ?)\\d\\d\\b");

    private final PrintStream out;
    private final Ports ports;
    private final SSLSocketFactory trust;
    private final Map<String, String> passwords;
    private final OutsideWorld outside;
    private final String run = Long.toString(System.nanoTime(), 36);

    private Demo(PrintStream out, StateFolder state, OutsideWorld outside) throws IOException {
        this.out = out;
        this.ports = Settings.load(state.settings()).ports();
        this.trust = Trust.inServerOf(state);
        this.passwords = passwords(state.demoLogins());
        this.outside = outside;
    }

    /**
     * Runs the demo.
     *
     * @param arguments the state folder
     */
    public static void main(String[] arguments) throws IOException {
        StateFolder state = StateFolder.at(Path.of(arguments.length == 0 ? "run" : arguments[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int port = Settings.load(state.settings()).ports().outside();
        try (OutsideWorld outside = new OutsideWorld(port)) {
            new Demo(out, state, outside).play();
        } catch (IOException | IllegalStateException e) {
            out.println("The demo stops here: " + e.getMessage());
            System.exit(1);
        }
    }

    private void play() throws IOException {
        out.println("The customers' mail server listens on port " + ports.outside() + ".");
        try (ImapClient anna = login("anna/support@acme.example", "anna@acme.example");
                ImapClient sue = login("sue/review@acme.example", "sue@acme.example")) {
            answered(new ImapView(anna), new ImapView(sue));
            reviewed(new ImapView(anna), new ImapView(sue));
            recalled(new ImapView(anna));
        }
        out.println();
        out.println("That was the demo. What happened to each case: ./mailroom story CASE-NUMBER");
    }

    private void answered(ImapView anna, ImapView sue) throws IOException {
        title("1. An inquiry is acknowledged, claimed, answered");
        Seen inquiry = inquiry("Question about my invoice " + run + "-1", "I was charged twice, please help me.", anna);
        Seen claimed = claim(inquiry, anna);
        reply(claimed, "Dear Carla, the second charge is on its way back to you " + run + "-1.");
        Seen waiting = anna.await("Outbox/anna", run + "-1.");
        say("waits in Outbox/anna: " + waiting.field("X-Mailroom-Reason"));
        if (sue.find("Review/Pending", run + "-1.").isPresent()) {
            say("this time the sample took it, so the supervisor sees it first");
            sue.move(sue.await("Review/Pending", run + "-1."), "Review/Release");
        }
        arrives(run + "-1.");
    }

    private void reviewed(ImapView anna, ImapView sue) throws IOException {
        title("2. A reply with a card number waits for the supervisor");
        Seen inquiry = inquiry("Ma facture " + run + "-2", "Bonjour, je ne comprends pas ma facture. Merci.", anna);
        Seen claimed = claim(inquiry, anna);
        reply(claimed, "Your card 4111 1111 1111 1111 was charged once " + run + "-2.");
        Seen pending = sue.await("Review/Pending", run + "-2.");
        say("the supervisor sees it in Review/Pending: " + pending.field("X-Mailroom-Reason"));
        say("the customer has it: " + (outside.find(CUSTOMER, run + "-2.").isPresent() ? "yes" : "not yet"));
        sue.move(pending, "Review/Release");
        say("the supervisor moved it to Review/Release");
        arrives(run + "-2.");
    }

    private void recalled(ImapView anna) throws IOException {
        title("3. A reply is recalled and never leaves");
        Seen inquiry = inquiry("Meine Rechnung " + run + "-3", "Guten Tag, meine Rechnung ist falsch.", anna);
        Seen claimed = claim(inquiry, anna);
        reply(claimed, "This was meant for somebody else " + run + "-3.");
        Seen waiting = anna.await("Outbox/anna", run + "-3.");
        anna.delete(waiting);
        say("it lay in Outbox/anna and the agent deleted it there");
        reply(claimed, "Sehr geehrte Frau Carla, wir haben die Rechnung berichtigt " + run + "-4.");
        if (anna.await("Outbox/anna", run + "-4.").field("X-Mailroom-Reason").contains("recalled until")) {
            arrives(run + "-4.");
        }
        boolean left = outside.find(CUSTOMER, run + "-3.").isPresent();
        say("the later reply is there; the recalled one at the customer's server: " + (left ? "YES" : "no"));
        if (left) {
            throw new IOException("a recalled reply left");
        }
    }

    private Seen inquiry(String subject, String text, ImapView anna) throws IOException {
        int before = outside.received(CUSTOMER).size();
        try (SmtpClient smtp = SmtpClient.connect(ports.smtp())) {
            smtp.send(CUSTOMER, List.of("billing@acme.example"), bytes("""
                    From: Carla Customer <carla@customer.example>
                    To: billing@acme.example
                    Subject: %s
                    Message-ID: <%s@customer.example>
                    MIME-Version: 1.0
                    Content-Type: text/plain; charset=utf-8

                    %s
                    """.formatted(
                            subject, Integer.toHexString(subject.hashCode()) + run, text)));
        }
        say("the customer wrote: " + subject);
        Letter receipt = Waiting.until(
                        PATIENCE,
                        PAUSE,
                        () -> outside.received(CUSTOMER).stream()
                                .skip(before)
                                .filter(letter -> letter.autoSubmitted().equals("auto-replied"))
                                .findFirst())
                .orElseThrow(() -> new IOException("no acknowledgement arrived"));
        say("the customer has the acknowledgement: " + receipt.subject());
        times(receipt).forEach(line -> say("  it says: " + line));
        Seen seen = anna.await("Queues/Billing", subject.substring(subject.lastIndexOf(' ') + 1));
        say("it lies in Queues/Billing as case " + seen.field("X-Mailroom-Case") + "; "
                + seen.field("X-Mailroom-Triage") + "; due " + seen.field("X-Mailroom-Due"));
        return seen;
    }

    private static List<String> times(Letter receipt) {
        return receipt.readable()
                .lines()
                .filter(line -> TIME_OF_DAY.matcher(line).find())
                .map(String::strip)
                .toList();
    }

    private Seen claim(Seen inquiry, ImapView anna) throws IOException {
        String subject = inquiry.field("Subject");
        anna.move(inquiry, "Agents/anna");
        Seen claimed = anna.await("Agents/anna", subject.substring(subject.lastIndexOf(' ') + 1));
        say("anna moved it to Agents/anna");
        return claimed;
    }

    private void reply(Seen inquiry, String text) throws IOException {
        try (SmtpClient smtp = SmtpClient.connect(ports.submission()).startTls(trust)) {
            smtp.login("anna/support@acme.example", password("anna@acme.example"));
            smtp.send("support@acme.example", List.of(CUSTOMER), bytes("""
                    From: support@acme.example
                    To: Carla Customer <carla@customer.example>
                    Subject: Re: %s
                    Message-ID: <%s@agents-own-computer.example>
                    In-Reply-To: %s
                    MIME-Version: 1.0
                    Content-Type: text/plain; charset=utf-8

                    %s
                    """.formatted(
                            inquiry.field("Subject"),
                            Integer.toHexString(text.hashCode()) + run,
                            inquiry.field("Message-ID"),
                            text)));
        }
        say("anna answered by ordinary submission: " + text);
    }

    private void arrives(String text) throws IOException {
        Letter letter = Waiting.until(PATIENCE, PAUSE, () -> outside.find(CUSTOMER, text))
                .orElseThrow(() -> new IOException("the reply did not arrive"));
        say("the customer has it, from " + letter.from() + ": " + letter.subject());
        long copies = outside.received(CUSTOMER).stream()
                .filter(other -> other.messageId().equals(letter.messageId()))
                .count();
        if (copies != 1) {
            throw new IOException("the reply arrived " + copies + " times");
        }
    }

    private ImapClient login(String name, String account) throws IOException {
        ImapClient imap = ImapClient.connect(ports.imap()).startTls(trust);
        imap.login(name, password(account));
        out.println(name + " is logged in to IMAP with the password of " + account + ".");
        return imap;
    }

    private String password(String account) throws IOException {
        String password = passwords.get(account);
        if (password == null) {
            throw new IOException("the demo desk's login of " + account + " is not known");
        }
        return password;
    }

    private static Map<String, String> passwords(Path file) throws IOException {
        Map<String, String> passwords = new HashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] words = line.strip().split("\\s+", -1);
            if (!line.startsWith("#") && words.length >= 2) {
                passwords.put(words[0].toLowerCase(Locale.ROOT), words[1]);
            }
        }
        return passwords;
    }

    private static byte[] bytes(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void title(String text) {
        out.println();
        out.println(text);
    }

    private void say(String text) {
        out.println("   - " + text);
    }
}
