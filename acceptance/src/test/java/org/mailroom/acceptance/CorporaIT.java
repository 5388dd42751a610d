package org.mailroom.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.acceptance.Corpora.Sample;
import org.mailroom.demo.ImapView;
import org.mailroom.demo.ImapView.Seen;
import org.mailroom.server.client.SmtpClient;
import org.mailroom.server.client.SmtpRefusal;

/** Every message of the public test sets, through SMTP with the right envelope. */
class CorporaIT {
    private static final Pattern TAG = Pattern.compile("\\[MR-[^]]+]");
    private static final Pattern HOST = Pattern.compile("sample-(\\d+)\\.test");

    /** The receiver's own address in pigeonhole's tests. */
    private static final String OWN_ADDRESS = "stephan@example.com";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<String> JOINED = List.of(
            "it belongs to a case that was acknowledged when it began",
            "the sender has an acknowledgement in this case");

    @Test
    @DisplayName("A11 A17 every message arrives byte for byte; no machine is acknowledged, every person once")
    void corporaShouldArriveAndBeAcknowledgedAsLabelled(@TempDir Path folder) throws IOException {
        Optional<Path> corpora = Corpora.folder();
        Assumptions.assumeTrue(
                corpora.isPresent(),
                "the public test mail (shared/corpora) is not beside this checkout; -Dmailroom.corpora names its folder");
        List<Sample> samples = Corpora.read(corpora.orElseThrow());
        try (DeskUnderTest desk = DeskUnderTest.lay(folder, "3s")) {
            desk.configure(
                    "# intake:\n *# +own-message-id-hosts: .*",
                    "intake:\n      own-message-id-hosts: [zammad.example.com]");
            desk.configure("addresses: \\[", "addresses: [" + OWN_ADDRESS + ", ");
            desk.configure("# per-sender-hour: 4", "per-sender-hour: 1000");
            desk.configure("# per-sender-day: 10", "per-sender-day: 10000");
            desk.start();
            assertThat(sendAll(desk, samples)).isEmpty();
            Map<Integer, Seen> arrived = awaitAll(desk, samples);
            awaitAcknowledgements(desk, arrived);
            check(desk, samples, arrived);
            assertThat(ServerLog.of(desk.server()).leaks()).isEmpty();
        }
    }

    /** What the server had against them. */
    private static List<String> sendAll(DeskUnderTest desk, List<Sample> samples) {
        return samples.parallelStream()
                .flatMap(sample -> send(desk, sample).stream())
                .toList();
    }

    private static Optional<String> send(DeskUnderTest desk, Sample sample) {
        try (SmtpClient smtp = desk.server().smtp()) {
            smtp.command("EHLO " + sample.host());
            smtp.send(sample.sender(), List.of(DeskUnderTest.DESK), sample.message());
            return Optional.empty();
        } catch (SmtpRefusal refusal) {
            return Optional.of(sample.name() + " from <" + sample.sender() + ">: " + refusal.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Seen> awaitAll(DeskUnderTest desk, List<Sample> samples) {
        Map<Integer, Seen> arrived = new TreeMap<>();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    arrived.putAll(desk.as("anna/support@acme.example", CorporaIT::look));
                    assertThat(missing(samples, arrived)).isEmpty();
                });
        return arrived;
    }

    /** The mails of which no copy has arrived. */
    private static List<String> missing(List<Sample> samples, Map<Integer, Seen> arrived) {
        Set<String> there = samples.stream()
                .filter(sample -> arrived.containsKey(sample.number()))
                .map(Sample::identity)
                .collect(Collectors.toSet());
        return samples.stream()
                .filter(sample -> !there.contains(sample.identity()))
                .map(Sample::name)
                .toList();
    }

    private static Map<Integer, Seen> look(ImapView view) throws IOException {
        Map<Integer, Seen> arrived = new TreeMap<>();
        for (String folder : view.folders()) {
            for (Seen seen : view.all(folder)) {
                Matcher host = HOST.matcher(seen.text());
                if (host.find() && arrived.put(Integer.valueOf(host.group(1)), seen) != null) {
                    throw new AssertionError(host.group() + " lies in the folders twice");
                }
            }
        }
        return arrived;
    }

    /** Every acknowledgement that a mail speaks of has arrived, and none was sent twice or for no mail. */
    private static void awaitAcknowledgements(DeskUnderTest desk, Map<Integer, Seen> arrived) {
        List<String> expected = arrived.values().stream()
                .filter(seen -> acknowledged(seen) || joined(words(seen)))
                .map(CorporaIT::tag)
                .distinct()
                .toList();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tagsOfLetters(desk)).containsExactlyInAnyOrderElementsOf(expected));
    }

    private static List<String> tagsOfLetters(DeskUnderTest desk) {
        return desk.outside().received("").stream()
                .map(letter -> TAG.matcher(letter.subject()))
                .map(tag -> tag.find() ? tag.group() : "no case")
                .toList();
    }

    private static String tag(Seen seen) {
        return "[" + seen.field("X-Mailroom-Case") + "]";
    }

    private static String words(Seen seen) {
        return seen.field("X-Mailroom-Acknowledgement");
    }

    private static boolean joined(String words) {
        return JOINED.stream().anyMatch(words::contains);
    }

    private static boolean acknowledged(Seen seen) {
        return words(seen).startsWith("acknowledged");
    }

    private static void check(DeskUnderTest desk, List<Sample> samples, Map<Integer, Seen> arrived) {
        List<String> wrong = new ArrayList<>();
        Map<String, Counts> table = new TreeMap<>();
        Map<String, Long> letters =
                tagsOfLetters(desk).stream().collect(Collectors.groupingBy(tag -> tag, Collectors.counting()));
        for (Sample sample : samples) {
            Counts counts = table.computeIfAbsent(sample.folder(), name -> new Counts());
            Seen seen = arrived.get(sample.number());
            if (seen == null) {
                counts.repeated++;
                continue;
            }
            counts.of(sample, seen, letters.getOrDefault(tag(seen), 0L))
                    .forEach(fault -> wrong.add(sample.name() + " in " + seen.folder() + ": " + fault));
        }
        System.err.println(
                "set: messages, machines silent, machines acknowledged, persons once, persons by their case, persons silenced,"
                        + " other bytes, unsorted, the same mail again");
        table.forEach((folder, counts) -> System.err.println(folder + ": " + counts));
        assertThat(wrong).isEmpty();
    }

    /** What came of the messages of one set. */
    private static final class Counts {
        private int messages;
        private int machinesSilent;
        private int machinesAcknowledged;
        private int personsOnce;
        private int joined;
        private int repeated;
        private int personsNot;
        private int changed;
        private int unsorted;

        /** Counts one message and says what is wrong with it. */
        List<String> of(Sample sample, Seen seen, long letters) {
            List<String> faults = new ArrayList<>();
            String words = words(seen);
            messages++;
            if (sample.ofMachine() && !acknowledged(seen)) {
                machinesSilent++;
            } else if (sample.ofMachine()) {
                machinesAcknowledged++;
                faults.add("a machine, and acknowledged: " + words);
            }
            if (sample.ofPerson()) {
                person(words, letters).ifPresent(faults::add);
            }
            if (!Trace.isAboveOnly(seen.text(), sample.text())) {
                changed++;
                faults.add("other bytes than were sent");
            }
            if (seen.folder().equals("Unsorted")) {
                unsorted++;
                faults.add("not sorted: " + seen.field("X-Mailroom-Reason"));
            }
            return faults;
        }

        private Optional<String> person(String words, long letters) {
            if (words.startsWith("acknowledged") && letters == 1) {
                personsOnce++;
                return Optional.empty();
            }
            if (letters == 1 && joined(words)) {
                joined++;
                return Optional.empty();
            }
            personsNot++;
            return Optional.of("a person with " + letters + " acknowledgements: " + words);
        }

        @Override
        public String toString() {
            return messages + ", " + machinesSilent + ", " + machinesAcknowledged + ", " + personsOnce + ", " + joined
                    + ", " + personsNot + ", " + changed + ", " + unsorted + ", " + repeated;
        }
    }
}
