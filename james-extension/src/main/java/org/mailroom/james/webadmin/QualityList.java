package org.mailroom.james.webadmin;

import java.util.List;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.hold.QualityScores;

/** Shows how agents did in quality control. */
final class QualityList {
    private final QualityScores scores;
    private final Supplier<MailroomConfiguration> configuration;

    @Inject
    QualityList(QualityScores scores, Supplier<MailroomConfiguration> configuration) {
        this.scores = scores;
        this.configuration = configuration;
    }

    /** The agents of all desks who have scores. */
    List<Shown> all() {
        return configuration.get().desks().stream()
                .flatMap(desk -> scores.results(desk.id()).stream()
                        .map(result -> new Shown(desk.id(), result.agent(), result.met(), result.notMet())))
                .toList();
    }

    /** An agent's scores as they are answered. */
    record Shown(String desk, String agent, int met, int notMet) {}
}
