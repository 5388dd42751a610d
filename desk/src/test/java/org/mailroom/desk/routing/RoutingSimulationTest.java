package org.mailroom.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailroom.desk.routing.RoutingSample.agent;
import static org.mailroom.desk.routing.RoutingSample.push;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Handling;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Duty;
import org.mailroom.desk.configuration.OverflowStep;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.configuration.QueueAcknowledgement;
import org.mailroom.desk.configuration.QueueRouting;
import org.mailroom.desk.configuration.QueueSettings;
import org.mailroom.desk.configuration.RoutingMode;
import org.mailroom.desk.configuration.TimeSpan;
import org.mailroom.desk.story.StoryEntry;
import org.mailroom.desk.story.Verb;

/**
 * A day with 20,000 inquiries and 50 agents over the real routing. Eight teams of six have each a product and a language
 * and work around the clock. Two more people work from 9 to 17, with room for three cases each, on a queue whose cases go to
 * one of the teams when nobody has taken them after an hour. Every case takes ten minutes.
 */
class RoutingSimulationTest {
    private static final int INQUIRIES = 20_000;
    private static final int TEAM = 6;
    private static final int ROOM = 3;
    private static final Duration BETWEEN = Duration.ofDays(1).dividedBy(INQUIRIES);
    private static final Duration HANDLING = Duration.ofMinutes(10);
    private static final Duration OVERFLOW = Duration.ofHours(1);
    private static final List<String> PRODUCTS = List.of("phones", "tablets", "watches", "laptops");
    private static final List<String> LANGUAGES = List.of("en", "de");
    private static final String DAYTIME = "daytime";

    private final RoutedDesk desk = new RoutedDesk(configured(), this::watched);
    private final Random random = new Random(4);
    private final List<Case> all = new ArrayList<>();
    private final Deque<Given> underWay = new ArrayDeque<>();
    private final Map<Long, Given> given = new HashMap<>();

    /** A case that an agent was given. */
    private record Given(Case theCase, String agent, Instant at) {}

    @Test
    @DisplayName("C04 20,000 inquiries in a day: none lost, none given twice, balanced, skills and languages respected")
    void aDayShouldBeFair() {
        for (int i = 0; i < INQUIRIES; i++) {
            all.add(desk.comes(inquiry(), "customer" + i + "@customer.example").theCase());
            pass();
        }

        Set<Long> waiting = desk.assignments.waiting("support").stream()
                .map(found -> found.theCase().id())
                .collect(Collectors.toSet());
        assertThat(all)
                .hasSize(INQUIRIES)
                .allMatch(each -> given.containsKey(each.id()) != waiting.contains(each.id()));
        assertThat(waiting)
                .allMatch(
                        id -> desk.cases.byId(id).orElseThrow().triage().queue().equals(DAYTIME));
        PRODUCTS.forEach(product -> LANGUAGES.forEach(language -> isBalanced(product + "-" + language)));
        List<Case> daytime = all.stream()
                .filter(each -> each.triage().queue().equals(DAYTIME))
                .toList();
        assertThat(daytime).hasSizeGreaterThan(900).allSatisfy(this::overflowedExactly);
        assertThat(daytime.stream().filter(each -> !overflows(each).isEmpty())).hasSizeBetween(600, 900);
    }

    /** One of twenty is for the people of the day. */
    private Triage inquiry() {
        String queue = random.nextInt(20) == 0 ? DAYTIME : PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        Optional<String> language = Optional.of(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        return new Triage(queue, Optional.empty(), Priority.NORMAL, language, List.of(), Handling.USUAL, 90);
    }

    /** Time passes until the next inquiry; what is done with meanwhile is answered, and what waits is looked after. */
    private void pass() {
        Instant before = desk.clock.instant();
        desk.passes(BETWEEN);
        Instant now = desk.clock.instant();
        while (!underWay.isEmpty() && !underWay.peekFirst().at().plus(HANDLING).isAfter(now)) {
            desk.answered(underWay.removeFirst().theCase());
        }
        if (before.getEpochSecond() / 60 != now.getEpochSecond() / 60) {
            desk.routing.lookAround();
        }
    }

    /** No case is given twice, to nobody who cannot answer it, and to nobody who has no room. */
    private void wasGiven(Case theCase, Workload to) {
        Given gift = new Given(theCase, to.agent(), desk.clock.instant());
        assertThat(given.putIfAbsent(theCase.id(), gift)).isNull();
        Person agent = desk.desk().agentNamed(to.agent()).orElseThrow();
        Case now = desk.now(theCase);
        assertThat(now.agent()).contains(to.agent());
        assertThat(agent.worksOn(now.triage().queue())).isTrue();
        assertThat(agent.duty().speaks(now.triage().language().orElseThrow())).isTrue();
        if (now.triage().queue().equals(DAYTIME)) {
            assertThat(to.cases()).isLessThan(ROOM);
            assertThat(gift.at().atZone(desk.desk().zone()).getHour()).isBetween(9, 16);
        } else {
            assertThat(agent.duty().masters(now.triage().queue(), 2)).isTrue();
        }
        underWay.add(gift);
    }

    /** Everybody of a team has, but for one, the same number of cases. */
    private void isBalanced(String team) {
        Map<String, Long> counts = given.values().stream()
                .filter(gift -> gift.agent().startsWith(team))
                .collect(Collectors.groupingBy(Given::agent, Collectors.counting()));
        double ideal = counts.values().stream().mapToLong(Long::longValue).sum() / (double) TEAM;
        assertThat(counts).hasSize(TEAM);
        assertThat(counts.values())
                .allSatisfy(count -> assertThat(Math.abs(count - ideal)).isLessThanOrEqualTo(1));
    }

    /** A case of the day that was not given within the hour left its queue to the millisecond. */
    private void overflowedExactly(Case theCase) {
        Instant due = theCase.openedAt().plus(OVERFLOW);
        Optional<Instant> taken = Optional.ofNullable(given.get(theCase.id())).map(Given::at);
        boolean inTime = taken.filter(at -> at.isBefore(due)).isPresent();
        boolean early = due.isAfter(desk.clock.instant());
        assertThat(overflows(theCase)).isEqualTo(inTime || early ? List.of() : List.of(due));
    }

    private List<Instant> overflows(Case theCase) {
        return desk.entries(theCase).stream()
                .filter(entry -> entry.verb() == Verb.OVERFLOWED)
                .map(StoryEntry::at)
                .toList();
    }

    private static DeskConfiguration configured() {
        List<QueueSettings> queues = new ArrayList<>();
        List<Person> agents = new ArrayList<>();
        QueueRouting overflowing = new QueueRouting(
                RoutingMode.PUSH, Map.of(), List.of(new OverflowStep(OVERFLOW, "watches")), Optional.empty());
        queues.add(new QueueSettings(
                DAYTIME, Optional.empty(), Optional.empty(), QueueAcknowledgement.USUAL, overflowing));
        for (String product : PRODUCTS) {
            queues.add(push(product, Map.of(product, 2)));
            for (String language : LANGUAGES) {
                for (int i = 0; i < TEAM; i++) {
                    Duty duty = RoutingSample.able(Map.of(product, 2 + i % 2, "refunds", 1), language);
                    agents.add(agent(product + "-" + language + "-" + i, Set.copyOf(PRODUCTS), duty));
                }
            }
        }
        for (int i = 0; i < 2; i++) {
            agents.add(agent(DAYTIME + i, Set.of(DAYTIME), daytime()));
        }
        return RoutingSample.desk(queues, agents);
    }

    private static Duty daytime() {
        Map<DayOfWeek, List<TimeSpan>> hours = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(
                        day -> day, day -> List.of(new TimeSpan(LocalTime.of(9, 0), LocalTime.of(17, 0)))));
        return new Duty(Map.of(), Set.of(), hours, List.of(), Optional.of(ROOM));
    }

    private Assignments watched(Assignments real) {
        return (Assignments) Proxy.newProxyInstance(
                Assignments.class.getClassLoader(),
                new Class<?>[] {Assignments.class},
                (proxy, method, arguments) -> watched(real, method, arguments));
    }

    private Object watched(Assignments real, Method method, Object[] arguments) throws Throwable {
        try {
            Object answer = method.invoke(real, arguments);
            if (method.getName().equals("give") && Boolean.TRUE.equals(answer)) {
                wasGiven((Case) arguments[0], (Workload) arguments[2]);
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
