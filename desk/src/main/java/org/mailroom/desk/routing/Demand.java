package org.mailroom.desk.routing;

import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.QueueRouting;

/**
 * What a case asks of an agent.
 *
 * @param queue the queue on which the agent must work
 * @param skills what the agent must know, with the least level of each
 * @param language ISO 639-1 code of the language the agent must speak
 * @param declinedBy who put it back and is not asked again
 */
public record Demand(
        String queue, Map<String, Integer> skills, Optional<String> language, Optional<String> declinedBy) {

    /** What a case of this triage asks for. A language counts if it is sure enough for this desk. */
    public static Demand of(DeskConfiguration desk, Triage triage, Optional<String> declinedBy) {
        boolean sure = triage.languageSure() >= 100 * desk.routing().languageConfidence();
        return new Demand(
                triage.queue(),
                routing(desk, triage.queue()).skills(),
                triage.language().filter(language -> sure),
                declinedBy);
    }

    /** How cases of a queue come to agents; those of a queue that is not configured are taken. */
    static QueueRouting routing(DeskConfiguration desk, String queue) {
        return desk.queueNamed(queue).map(found -> found.routing()).orElse(QueueRouting.PULL);
    }
}
