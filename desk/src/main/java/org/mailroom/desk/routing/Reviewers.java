package org.mailroom.desk.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.Person;

/**
 * Who is asked to review a reply: supervisors who work on the queue of its case, have what the queue asks for, speak the
 * customer's language and are there; all others but the author where there are none.
 *
 * @param people who is asked
 * @param words who that is and why, for the story
 */
public record Reviewers(List<Person> people, String words) {
    /** So many people are named in words. */
    private static final int MOST_NAMED = 8;

    public Reviewers {
        people = List.copyOf(people);
    }

    /** Those for a reply of this author to a case that was triaged so. */
    public static Reviewers of(DeskConfiguration desk, Triage triage, String author, Instant now) {
        Demand demand = Demand.of(desk, triage, Optional.empty());
        List<Person> fitting = new ArrayList<>();
        List<String> hindrances = new ArrayList<>();
        for (Person supervisor : others(desk, author)) {
            Optional<String> hindrance = AgentPolicy.unfit(demand, supervisor)
                    .or(() -> Availability.hindrance(desk, supervisor, Workload.none(supervisor.name()), now));
            hindrance.ifPresentOrElse(
                    why -> hindrances.add(supervisor.name() + " " + why), () -> fitting.add(supervisor));
        }
        return fitting.isEmpty() ? all(desk, author, hindrances) : new Reviewers(fitting, words(fitting, hindrances));
    }

    /** All but the author, whoever fits. */
    public static Reviewers all(DeskConfiguration desk, String author) {
        List<Person> all = others(desk, author);
        return new Reviewers(all, words(all, List.of()));
    }

    private static Reviewers all(DeskConfiguration desk, String author, List<String> hindrances) {
        List<Person> all = others(desk, author);
        String nobody = hindrances.isEmpty() ? "" : ", as nobody fits: " + joined("; ", hindrances);
        return new Reviewers(all, words(all, List.of()) + nobody);
    }

    private static List<Person> others(DeskConfiguration desk, String author) {
        return desk.supervisors().stream()
                .filter(person -> !person.name().equals(author))
                .toList();
    }

    private static String words(List<Person> asked, List<String> hindrances) {
        if (asked.isEmpty()) {
            return "nobody is asked to review it: the desk has no other supervisor";
        }
        String names = joined(", ", asked.stream().map(Person::name).toList());
        return "asked to review it: " + names
                + (hindrances.isEmpty() ? "" : "; not asked yet: " + joined("; ", hindrances));
    }

    private static String joined(String between, List<String> parts) {
        int more = parts.size() - MOST_NAMED;
        return parts.stream().limit(MOST_NAMED).collect(Collectors.joining(between))
                + (more > 0 ? between + "and " + more + " more" : "");
    }
}
