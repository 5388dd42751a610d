package org.mailroom.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.server.client.ImapClient;
import org.mailroom.server.client.ImapResponse;

/**
 * Mail programs of several agents that do at random, and at once, what they may and may not, on the server with its
 * database. {@code -Dmailroom.moves.minutes=N} goes on for N minutes; {@code -Dmailroom.moves.seed=N} chooses the chance.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomMovesIT {
    private static final int INQUIRIES = 12;
    private static final int STEPS = 30;
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final List<String> PROGRAMS = List.of("anna", "ben", "anna", "ben");
    private static final List<String> FROM = List.of("Queues.General", "Queues.Returns", "Agents.anna", "Agents.ben");
    private static final List<String> TO = List.of(
            "Queues.General",
            "Queues.Returns",
            "Agents.anna",
            "Agents.ben",
            "Agents.anna",
            "Agents.ben",
            "Waiting.Customer",
            "Closed",
            "Collisions",
            "Outbox.anna",
            "Automatic",
            "Drafts");

    private static final Pattern UID = Pattern.compile("UID (\\d+)");

    private final long seed = Long.getLong("mailroom.moves.seed", System.nanoTime());
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private DeskUnderTest desk;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        desk = DeskUnderTest.start(folder, "2s");
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    @Test
    @DisplayName("D02 D03 whatever mail programs do at once, each mail lies in one place and the store agrees")
    void everyMailShouldLieInOnePlace() throws Exception {
        for (int i = 0; i < INQUIRIES; i++) {
            desk.receive("carla" + i + "@customer.example", DeskUnderTest.DESK, inquiry(i));
        }
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(mails()).isEqualTo(INQUIRIES));

        long end = System.nanoTime()
                + Duration.ofMinutes(Long.getLong("mailroom.moves.minutes", 0)).toNanos();
        do {
            playTogether();
        } while (System.nanoTime() < end);

        System.out.printf(
                "RandomMovesIT: seed %d, %d commands of %d programs at once, %d refused, the longest took %d ms%n",
                seed, commands.get(), PROGRAMS.size(), refused.get(), TimeUnit.NANOSECONDS.toMillis(longest.get()));
        Awaitility.await().atMost(SOON).untilAsserted(this::assertThatAllIsInItsPlace);
    }

    /** A verification leaves out what work still waits to move, so the mails are counted until both agree. */
    private void assertThatAllIsInItsPlace() throws IOException {
        assertThat(desk.server().webAdmin().get("/mailroom/verify").body())
                .as("seed " + seed)
                .isEqualTo("[]");
        assertThat(mails()).as("seed " + seed).isEqualTo(INQUIRIES);
    }

    private void playTogether() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(PROGRAMS.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < PROGRAMS.size(); i++) {
                String who = PROGRAMS.get(i);
                Random random = new Random(seed + i + commands.get());
                running.add(pool.submit(() -> {
                    play(who, random);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get(10, TimeUnit.MINUTES);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void play(String who, Random random) throws IOException {
        try (ImapClient client = desk.server().imap(who + "/" + DeskUnderTest.DESK, DeskUnderTest.PASSWORD)) {
            for (int i = 0; i < STEPS; i++) {
                boolean open = say(client, "SELECT " + FROM.get(random.nextInt(FROM.size())));
                List<Long> there = open ? customersMails(client) : List.of();
                if (!there.isEmpty()) {
                    act(client, random, some(there, random));
                }
            }
        }
    }

    private void act(ImapClient client, Random random, String uids) throws IOException {
        String to = TO.get(random.nextInt(TO.size()));
        switch (random.nextInt(6)) {
            case 0 -> say(client, "UID COPY " + uids + " " + to);
            case 1 -> {
                say(client, "UID COPY " + uids + " " + to);
                say(client, "UID STORE " + uids + " +FLAGS.SILENT (\\Deleted)");
                say(client, "EXPUNGE");
            }
            case 2 -> {
                say(client, "UID STORE " + uids + " +FLAGS (\\Deleted)");
                say(client, "UID EXPUNGE " + uids);
            }
            default -> say(client, "UID MOVE " + uids + " " + to);
        }
    }

    /** A command that the server refuses, because its database is busy, is one that was not done. */
    private boolean say(ImapClient client, String command) throws IOException {
        long begin = System.nanoTime();
        ImapResponse answer = client.command(command);
        longest.accumulateAndGet(System.nanoTime() - begin, Math::max);
        commands.incrementAndGet();
        if (!answer.isOk()) {
            refused.incrementAndGet();
            System.out.println("RandomMovesIT: " + command + " was answered: " + answer.text());
        }
        return answer.isOk();
    }

    private static String some(List<Long> there, Random random) {
        return random.nextInt(4) > 0
                ? there.get(random.nextInt(there.size())).toString()
                : there.stream().limit(5).map(String::valueOf).collect(Collectors.joining(","));
    }

    /** How many of the customers' mails lie in all folders together. */
    private long mails() throws IOException {
        long found = 0;
        try (ImapClient client = desk.server().imap("anna/" + DeskUnderTest.DESK, DeskUnderTest.PASSWORD)) {
            for (String folder : folders(client)) {
                client.expectOk("EXAMINE " + ImapClient.quoted(folder));
                found += customersMails(client).size();
            }
        }
        return found;
    }

    /** The UIDs of the customers' mails in the open folder. */
    private static List<Long> customersMails(ImapClient client) throws IOException {
        ImapResponse said = client.command("UID FETCH 1:* (BODY.PEEK[HEADER.FIELDS (X-Mailroom-Interaction)])");
        List<Long> found = new ArrayList<>();
        int literal = 0;
        for (String line : said.untagged()) {
            Matcher uid = UID.matcher(line);
            if (line.contains("HEADER.FIELDS") && uid.find()) {
                String header = ImapClient.text(said.literals().get(literal));
                literal++;
                if (header.toLowerCase(Locale.ROOT).contains("x-mailroom-interaction")) {
                    found.add(Long.valueOf(uid.group(1)));
                }
            }
        }
        return found;
    }

    private static List<String> folders(ImapClient client) throws IOException {
        return client.expectOk("LIST \"\" \"*\"").untagged().stream()
                .filter(line -> line.startsWith("LIST") && !line.contains("\\Noselect"))
                .map(line -> line.substring(line.lastIndexOf("\".\" ") + 4).replace("\"", ""))
                .toList();
    }

    private static byte[] inquiry(int number) {
        return Mails.bytes("From: Carla <carla" + number + "@customer.example>\nTo: " + DeskUnderTest.DESK
                + "\nSubject: Question " + number + "\nMessage-ID: <random-" + number
                + "@customer.example>\n\nWhere is parcel number " + number + "?\n");
    }
}
