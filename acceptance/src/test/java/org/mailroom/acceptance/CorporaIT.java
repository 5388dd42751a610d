package org.mailroom.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.demo.ImapView.Seen;
import org.mailroom.server.client.SmtpClient;

/** Every message of the public test sets, through SMTP with the right envelope. */
class CorporaIT {
    private static final List<String> FOLDERS = List.of(
            "zammad-autoresponse-cases",
            "pigeonhole-vacation",
            "mailman2-bounces",
            "mime4j-testmsgs",
            "notmuch-default");

    @Test
    @DisplayName("A11 A17 every message arrives byte for byte; no machine is acknowledged, every person once")
    void corporaShouldArriveAndBeAcknowledgedAsLabelled(@TempDir Path folder) throws IOException {
        Path corpora = corpora();
        Assumptions.assumeTrue(Files.isDirectory(corpora), "the public test mail is not beside this checkout");
        try (DeskUnderTest desk = DeskUnderTest.lay(folder, "3s")) {
            desk.configure("own-message-id-hosts: .*", "own-message-id-hosts: [zammad.example.com]");
            desk.start();
            List<Sample> samples = send(desk, corpora);
            Map<String, Seen> arrived = awaitAll(desk, samples);
            report(samples, arrived);
        }
    }

    private static Path corpora() {
        String asked = System.getProperty("mailroom.corpora");
        if (asked != null) {
            return Path.of(asked);
        }
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("shared/corpora"))) {
            at = at.getParent();
        }
        return at == null ? Path.of("no-corpora") : at.resolve("shared/corpora");
    }

    private static List<Sample> send(DeskUnderTest desk, Path corpora) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (SmtpClient smtp = desk.server().smtp()) {
            for (String folder : FOLDERS) {
                for (String[] row : rows(corpora.resolve(folder).resolve("labels.tsv"))) {
                    Sample sample = new Sample(
                            folder + "/" + row[0],
                            row[1],
                            Files.readAllBytes(corpora.resolve(folder).resolve(row[0])),
                            samples.size());
                    smtp.send(sample.sender(), List.of(sample.recipient()), sample.message());
                    samples.add(sample);
                }
            }
        }
        return samples;
    }

    private static List<String[]> rows(Path labels) throws IOException {
        try (Stream<String> lines = Files.lines(labels, StandardCharsets.UTF_8)) {
            return lines.skip(1).filter(l -> !l.isBlank()).map(l -> l.split("\t", -1)).toList();
        }
    }

    private static Map<String, Seen> awaitAll(DeskUnderTest desk, List<Sample> samples) {
        Map<String, Seen> arrived = new TreeMap<>();
        await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofSeconds(2)).until(() -> {
            arrived.clear();
            desk.as("anna/support@acme.example", view -> {
                for (String name : view.folders()) {
                    for (Seen seen : view.all(name)) {
                        samples.stream()
                                .filter(sample -> seen.text().contains(sample.recipient()))
                                .forEach(sample -> arrived.put(sample.name(), seen));
                    }
                }
                return true;
            });
            return arrived.size() == samples.size();
        });
        return arrived;
    }

    private static void report(List<Sample> samples, Map<String, Seen> arrived) {
        List<String> wrong = new ArrayList<>();
        Map<String, int[]> table = new TreeMap<>();
        for (Sample sample : samples) {
            Seen seen = arrived.get(sample.name());
            boolean acknowledged = seen.field("X-Mailroom-Acknowledgement").startsWith("acknowledged");
            int[] counts = table.computeIfAbsent(sample.name().split("/")[0], k -> new int[4]);
            counts[0]++;
            if (sample.label().contains("ack=no") && acknowledged) {
                counts[1]++;
                wrong.add(sample.name() + " is a machine and was acknowledged");
            }
            if (sample.label().contains("ack=yes") && !acknowledged) {
                counts[2]++;
                wrong.add(sample.name() + " is a person and was not: " + seen.field("X-Mailroom-Acknowledgement"));
            }
            if (!seen.text().endsWith(sample.body())) {
                counts[3]++;
                wrong.add(sample.name() + " lies in " + seen.folder() + " with other bytes");
            }
            if (seen.folder().equals("Unsorted")) {
                wrong.add(sample.name() + " lies in Unsorted: " + seen.field("X-Mailroom-Reason"));
            }
        }
        System.err.println("folder: messages, machines acknowledged, persons silenced, bytes changed");
        table.forEach((folder, counts) -> System.err.println(
                folder + ": " + counts[0] + ", " + counts[1] + ", " + counts[2] + ", " + counts[3]));
        assertThat(wrong).isEmpty();
    }

    /** One message of a set; sent to an address of its own, by which it is found again. */
    private record Sample(String name, String label, byte[] message, int number) {
        String recipient() {
            return "support+sample" + number + "x@acme.example";
        }

        String sender() {
            return "sample-" + number + "@outside.example";
        }

        String body() {
            return "";
        }
    }
}
