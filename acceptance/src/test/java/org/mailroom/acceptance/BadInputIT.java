package org.mailroom.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.demo.ImapView;
import org.mailroom.demo.ImapView.Seen;
import org.mailroom.demo.OutsideWorld.Letter;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.client.SmtpRefusal;

/** Hostile and broken mail arrives byte for byte, all at once, and stops nothing. */
class BadInputIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern HOST = Pattern.compile("\\(EHLO bad-(\\d+)\\.test\\)");
    private static final int CUSTOMERS = 5;

    /** What a server gets when nothing is said; one that needs more ends. */
    private static final String HEAP = "-Xmx1g";

    private final List<BadMails.Bad> mails = BadMails.all();

    @Test
    @DisplayName("K02 broken, huge and hostile mail arrives byte for byte, and the customers beside it are served")
    void badMailShouldArriveAndStopNothing(@TempDir Path folder) throws IOException {
        try (DeskUnderTest desk = DeskUnderTest.lay(folder, "3s")) {
            desk.server().with(List.of(HEAP));
            desk.start();
            assertThat(sendAll(desk)).isEmpty();
            serveCustomers(desk);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(count(desk)).isEqualTo(mails.size() + CUSTOMERS));

            assertThat(faults(desk)).isEmpty();
            assertNothingInjected(desk);
            assertThat(ServerLog.of(desk.server()).leaks()).isEmpty();
        }
    }

    /** What was refused, and why. */
    private Map<String, String> sendAll(DeskUnderTest desk) {
        return IntStream.range(0, mails.size())
                .boxed()
                .parallel()
                .flatMap(i ->
                        send(desk, i).map(refusal -> Map.entry(mails.get(i).name(), refusal)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<String> send(DeskUnderTest desk, int number) {
        try (SmtpClient smtp = desk.server().smtp()) {
            smtp.command("EHLO bad-" + number + ".test");
            BadMails.Bad bad = mails.get(number);
            smtp.send("bad-" + number + "@outside.example", bad.recipients(), bad.message());
            return Optional.empty();
        } catch (SmtpRefusal refusal) {
            return Optional.of(refusal.reply().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serveCustomers(DeskUnderTest desk) throws IOException {
        for (int i = 0; i < CUSTOMERS; i++) {
            String customer = "customer-" + i + "x@customer.example";
            byte[] inquiry =
                    Mails.inquiry(customer, DeskUnderTest.DESK, "A question", i + "@customer.example", "Help me.");
            desk.receive(customer, DeskUnderTest.DESK, inquiry);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(desk.outside().received(customer)).hasSize(1));
        }
    }

    private static int count(DeskUnderTest desk) throws IOException {
        try (ImapClient imap = desk.server().imap("anna/support@acme.example", DeskUnderTest.PASSWORD)) {
            int count = 0;
            for (String folder : new ImapView(imap).folders()) {
                if (imap.command("SELECT " + ImapClient.quoted(folder.replace('/', '.')))
                        .isOk()) {
                    count += imap.search("ALL").size();
                }
            }
            return count;
        }
    }

    private List<String> faults(DeskUnderTest desk) throws IOException {
        Map<Integer, Seen> arrived = desk.as("anna/support@acme.example", BadInputIT::look);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < mails.size(); i++) {
            BadMails.Bad bad = mails.get(i);
            Seen seen = arrived.get(i);
            if (seen == null) {
                faults.add(bad.name() + ": not there");
            } else {
                System.err.println(bad.name() + ": in " + seen.folder());
                fault(bad, seen).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private static Map<Integer, Seen> look(ImapView view) throws IOException {
        Map<Integer, Seen> arrived = new TreeMap<>();
        for (String folder : view.folders()) {
            for (Seen seen : view.all(folder)) {
                Matcher host = HOST.matcher(seen.text());
                if (host.find()) {
                    arrived.put(Integer.valueOf(host.group(1)), seen);
                }
            }
        }
        return arrived;
    }

    private static Optional<String> fault(BadMails.Bad bad, Seen seen) {
        if (!Trace.isAboveOnly(seen.text(), bad.storedBytes())) {
            return Optional.of(bad.name() + ": other bytes than were sent");
        }
        return seen.field("X-Mailroom-Case").contains("FORGED")
                ? Optional.of(bad.name() + ": in a case it forged")
                : Optional.empty();
    }

    private static void assertNothingInjected(DeskUnderTest desk) {
        assertThat(desk.outside().received(BadMails.VICTIM)).isEmpty();
        List<Letter> letters = desk.outside().received("bad-");
        assertThat(letters)
                .isNotEmpty()
                .allSatisfy(letter ->
                        assertThat(letter.text().split("\r?\n\r?\n", 2)[0]).doesNotContainPattern("(?im)^bcc:"));
        Map<String, Long> each =
                letters.stream().collect(Collectors.groupingBy(Letter::to, LinkedHashMap::new, Collectors.counting()));
        assertThat(each.values()).containsOnly(1L);
    }
}
