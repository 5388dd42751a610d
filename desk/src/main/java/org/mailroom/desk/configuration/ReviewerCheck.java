package org.mailroom.desk.configuration;

import static org.mailroom.desk.configuration.DeskOptions.AGENTS;
import static org.mailroom.desk.configuration.DeskOptions.REVIEW;
import static org.mailroom.desk.configuration.DeskOptions.SCREENING;
import static org.mailroom.desk.configuration.DeskOptions.SUPERVISORS;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.PersonOptions.Draft;
import org.mailroom.desk.configuration.options.Values;

/** Whatever can be held for review must find a supervisor, and nobody approves his own mail. */
final class ReviewerCheck {

    private ReviewerCheck() {}

    static void check(Values desk) {
        Optional<Map<String, Draft>> supervisors = desk.find(SUPERVISORS);
        Optional<String> reason = reason(desk);
        if (supervisors.isEmpty() || reason.isEmpty()) {
            return;
        }
        if (supervisors.get().isEmpty()) {
            desk.problem(
                    SUPERVISORS,
                    "nobody can release what is held for review: " + reason.get(),
                    "name a supervisor, or switch review off");
        } else {
            agents(desk)
                    .filter(agent -> alone(agent, supervisors.get().values()))
                    .forEach(agent -> desk.problem(
                            SUPERVISORS,
                            "nobody but " + agent.name() + " could release replies of " + agent.name(),
                            "name a second supervisor"));
        }
    }

    private static boolean alone(Draft agent, Collection<Draft> supervisors) {
        return supervisors.stream().allMatch(supervisor -> supervisor.account().equals(agent.account()));
    }

    private static Optional<String> reason(Values desk) {
        return Stream.of(screening(desk), agentsRate(desk))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> screening(Values desk) {
        return desk.find(SCREENING)
                .flatMap(screening -> Stream.concat(
                                Stream.concat(kinds(screening), rules(screening).map(ReviewerCheck::review)),
                                Stream.concat(wordLists(screening).map(ReviewerCheck::review), masked(screening)))
                        .findFirst());
    }

    private static String review(String option) {
        return "screening." + option + " is review";
    }

    private static Stream<String> kinds(ScreeningSettings screening) {
        return Stream.of(ScreenKind.values())
                .filter(kind -> kind.needsReviewer() && screening.action(kind) == ScreenAction.REVIEW)
                .map(kind -> review(kind.option()));
    }

    /** What cannot be masked is reviewed. */
    private static Stream<String> masked(ScreeningSettings screening) {
        return Stream.of(ScreenKind.values())
                .filter(screening::masks)
                .map(kind -> "screening." + kind.option() + " is mask");
    }

    private static Stream<String> rules(ScreeningSettings screening) {
        Stream<String> disclaimers = screening.disclaimers().stream()
                .filter(disclaimer -> disclaimer.action() == ScreenAction.REVIEW)
                .map(disclaimer -> "disclaimers." + disclaimer.name());
        Stream<Optional<String>> others = Stream.of(
                named("forbidden-recipients", screening.forbiddenRecipients().reviews()),
                named("forbidden-attachments", screening.forbiddenAttachments().reviews()),
                named("secure-delivery", screening.secureDelivery().reviews()));
        return Stream.concat(disclaimers, others.flatMap(Optional::stream));
    }

    private static Optional<String> named(String option, boolean reviews) {
        return reviews ? Optional.of(option) : Optional.empty();
    }

    private static Stream<String> wordLists(ScreeningSettings screening) {
        return screening.wordLists().stream()
                .filter(list -> list.action() == ScreenAction.REVIEW)
                .map(list -> "word-lists." + list.name());
    }

    private static Optional<String> agentsRate(Values desk) {
        ReviewRate byDefault =
                desk.find(REVIEW).map(ReviewSettings::defaultRate).orElse(ReviewRate.NONE);
        return agents(desk)
                .filter(agent -> !agent.review().orElse(byDefault).isNone())
                .map(agent -> "replies of " + agent.name() + " are reviewed")
                .findFirst();
    }

    private static Stream<Draft> agents(Values desk) {
        return desk.find(AGENTS).orElse(Map.of()).values().stream();
    }
}
