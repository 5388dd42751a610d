package org.mailroom.desk.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;

/**
 * Mail programs that do at random what they may and may not, some of them from what they saw long ago, while the desk's
 * own work comes late. Afterwards each mail of each case lies in one place, the one that its case's state says, and the
 * story explains the state. {@code -Dmailroom.moves.minutes=N} goes on for N minutes instead of some seconds;
 * {@code -Dmailroom.moves.seed=N} plays round N again.
 */
class RandomMovesTest {
    private static final int ROUNDS = 40;
    private static final int STEPS = 150;
    private static final List<String> PEOPLE = List.of("Anna", "Ben", "Cleo", "Sue", "somebody without a login");
    private static final List<String> FOLDERS = List.of(
            "Queues/General",
            "Queues/Billing",
            "Queues/Triage",
            "Agents/Anna",
            "Agents/Ben",
            "Agents/Cleo",
            "Agents/Nobody",
            "Waiting/Customer",
            "Closed",
            "Closed/2026-10",
            "Quarantine",
            "Outbox/Anna",
            "Returned/Ben",
            "Collisions",
            "Delivery failed",
            "Automatic",
            "Unsorted",
            "Away",
            "Knowledge/Parcels",
            "Trash",
            "INBOX");

    @Test
    @DisplayName("D02 D03 whatever mail programs do, each mail lies in one place, and the story explains every state")
    void everyMailShouldLieInOnePlace() {
        long minutes = Long.getLong("mailroom.moves.minutes", 0);
        long first = Long.getLong("mailroom.moves.seed", 0);
        long rounds = Long.getLong("mailroom.moves.seed") == null ? ROUNDS : 1;
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        for (long seed = first; seed < first + rounds || (minutes > 0 && System.nanoTime() < end); seed++) {
            new Play(seed).run();
        }
    }

    private static final class Play {
        private final long seed;
        private final Random random;
        private final MovedDesk desk = new MovedDesk();
        private final List<Case> cases = new ArrayList<>();
        private final Map<String, Long> mails = new HashMap<>();
        private final List<FolderPlace> seen = new ArrayList<>();

        Play(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void run() {
            try {
                for (int i = 0; i < 6; i++) {
                    open();
                }
                for (int i = 0; i < STEPS; i++) {
                    step();
                }
                desk.doWork();
                desk.folders.alone(this::check);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("play it again with -Dmailroom.moves.seed=" + seed + ": " + e.getMessage(), e);
            }
        }

        private void open() {
            Case theCase = desk.opened();
            cases.add(theCase);
        }

        private void step() {
            desk.folders.alone(this::look);
            switch (random.nextInt(18)) {
                case 0 -> open();
                case 1 -> desk.followUp(any(cases));
                case 2, 3 -> desk.doWork();
                case 4, 5 -> desk.copy(any(PEOPLE), any(seen), any(FOLDERS));
                case 6 -> desk.expunge(any(PEOPLE), any(seen));
                case 7 -> copyAndDelete();
                case 8 -> moveMany();
                case 9 -> emptyTheBin();
                case 10 -> desk.clock.move(Duration.ofMinutes(random.nextInt(60)));
                case 11, 12, 13 -> desk.folders.amid(random.nextInt(60), this::actOnSomething);
                default -> desk.move(any(PEOPLE), any(seen), any(FOLDERS));
            }
        }

        /** What programs saw; what they see later is beside it, and they act on either. */
        private void look() {
            if (random.nextInt(3) == 0 || seen.isEmpty()) {
                seen.removeIf(place -> random.nextInt(4) == 0);
                FOLDERS.forEach(folder -> seen.addAll(desk.folders.places(desk.account, folder)));
                desk.folders.places(desk.account, "Closed/2026-11").forEach(seen::add);
            }
            cases.forEach(theCase -> desk.lying(theCase)
                    .keySet()
                    .forEach(place -> mails.putIfAbsent(
                            RawMessage.of(desk.bytes(place))
                                    .only("X-Mailroom-Interaction")
                                    .orElseThrow(),
                            theCase.id())));
        }

        /** While the desk does its work, too. */
        private void actOnSomething() {
            look();
            switch (random.nextInt(4)) {
                case 0 -> desk.copy(any(PEOPLE), any(seen), any(FOLDERS));
                case 1 -> desk.expunge(any(PEOPLE), any(seen));
                default -> desk.move(any(PEOPLE), any(seen), any(FOLDERS));
            }
        }

        private void copyAndDelete() {
            String who = any(PEOPLE);
            FolderPlace place = any(seen);
            desk.copy(who, place, any(FOLDERS));
            if (random.nextBoolean()) {
                desk.doWork();
            }
            desk.expunge(who, place);
        }

        private void moveMany() {
            FolderPlace one = any(seen);
            List<FolderPlace> together = seen.stream()
                    .filter(place -> place.mailbox().equals(one.mailbox()))
                    .distinct()
                    .toList();
            desk.move(any(PEOPLE), together, any(FOLDERS));
        }

        private void emptyTheBin() {
            FolderPlace[] all = desk.folders.places(desk.account, "Trash").toArray(new FolderPlace[0]);
            if (all.length > 0) {
                desk.expunge(any(PEOPLE), all);
            }
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private void check() {
            assertThat(desk.found()).as(stories()).isEmpty();
            Map<String, List<String>> places = new HashMap<>();
            for (Case each : cases) {
                desk.lying(each).forEach((place, folder) -> {
                    if (!Folders.isKnowledge(folder)) {
                        places.computeIfAbsent(
                                        RawMessage.of(desk.bytes(place))
                                                .only("X-Mailroom-Interaction")
                                                .orElseThrow(),
                                        any -> new ArrayList<>())
                                .add(folder);
                    }
                });
            }
            mails.forEach((mail, caseId) -> checkMail(mail, caseId, places.getOrDefault(mail, List.of())));
            cases.forEach(each -> checkStory(desk.now(each)));
        }

        /** Only what lay among the closed cases may have been deleted. */
        private void checkMail(String mail, long caseId, List<String> places) {
            Case theCase = desk.cases.byId(caseId).orElseThrow();
            assertThat(places).as("mail " + mail + " of " + theCase).hasSizeLessThanOrEqualTo(1);
            if (theCase.state() != CaseState.CLOSED && !wasClosed(theCase)) {
                assertThat(places).as("mail " + mail + " of " + theCase).containsExactly(CaseMover.folderOf(theCase));
            }
        }

        private boolean wasClosed(Case theCase) {
            return verbs(theCase).contains(Verb.CLOSED);
        }

        private void checkStory(Case theCase) {
            Set<Verb> told = verbs(theCase);
            switch (theCase.state()) {
                case OPEN -> {
                    if (theCase.agent().isPresent()) {
                        assertThat(told).contains(Verb.CLAIMED);
                    }
                }
                case CLOSED -> assertThat(told).contains(Verb.CLOSED);
                default -> assertThat(told).contains(Verb.PAUSED);
            }
            if (!theCase.triage().queue().equals("General")) {
                assertThat(told).contains(Verb.GIVEN_BACK);
            }
        }

        private String stories() {
            StringBuilder told = new StringBuilder();
            for (Case each : cases) {
                told.append(each.number()).append(' ').append(each.id()).append('\n');
                desk.stories
                        .ofCase(each.id())
                        .forEach(entry -> told.append("    ")
                                .append(entry.verb().word())
                                .append(": ")
                                .append(entry.words())
                                .append('\n'));
            }
            return told.toString();
        }

        private Set<Verb> verbs(Case theCase) {
            Set<Verb> verbs = new TreeSet<>();
            desk.stories.ofCase(theCase.id()).stream().map(StoryEntry::verb).forEach(verbs::add);
            return verbs;
        }
    }
}
