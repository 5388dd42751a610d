package org.mailroom.desk.experts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.cases.Cases;

/** Questions in memory, for tests and explanations. Thread-safe. */
public final class InMemoryExpertQuestions implements ExpertQuestions {
    private final Cases cases;
    private final Map<Long, ExpertQuestion> questions = new LinkedHashMap<>();

    public InMemoryExpertQuestions(Cases cases) {
        this.cases = cases;
    }

    @Override
    public synchronized void add(ExpertQuestion question) {
        questions.putIfAbsent(question.id(), question);
    }

    @Override
    public synchronized Optional<ExpertQuestion> byId(long id) {
        return Optional.ofNullable(questions.get(id));
    }

    @Override
    public synchronized Optional<ExpertQuestion> ofMail(long caseId, String messageId) {
        return cases.interactions(caseId).stream()
                .filter(mail -> mail.identity().messageId().equals(messageId))
                .flatMap(mail -> byId(mail.id()).stream())
                .reduce((earlier, later) -> later);
    }

    @Override
    public synchronized List<ExpertQuestion> open(long caseId) {
        return cases.interactions(caseId).stream()
                .flatMap(mail -> byId(mail.id()).stream())
                .filter(question -> question.answeredAt().isEmpty())
                .toList();
    }

    @Override
    public synchronized void asked(long id, Instant at) {
        questions.computeIfPresent(id, (any, q) -> changed(q, q.askedAt().or(() -> Optional.of(at)), q.answeredAt()));
    }

    @Override
    public synchronized boolean answered(long id, Instant at) {
        boolean first = byId(id).filter(q -> q.answeredAt().isEmpty()).isPresent();
        if (first) {
            questions.computeIfPresent(id, (any, q) -> changed(q, q.askedAt(), Optional.of(at)));
        }
        return first;
    }

    private static ExpertQuestion changed(ExpertQuestion q, Optional<Instant> asked, Optional<Instant> answered) {
        return new ExpertQuestion(q.id(), q.desk(), q.askedBy(), q.experts(), q.dueAt(), asked, answered);
    }
}
