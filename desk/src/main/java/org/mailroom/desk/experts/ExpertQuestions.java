package org.mailroom.desk.experts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the questions to experts. Thread-safe. */
public interface ExpertQuestions {
    /** Keeps a question; one that is known stays as it is. */
    void add(ExpertQuestion question);

    Optional<ExpertQuestion> byId(long id);

    /** The latest question of a case, as it is now, that this mail asks. */
    Optional<ExpertQuestion> ofMail(long caseId, String messageId);

    /** The questions of a case, as it is now, that nobody has answered. */
    List<ExpertQuestion> open(long caseId);

    /** Notes that the question has left; a later time changes nothing. */
    void asked(long id, Instant at);

    /** Notes the first answer. Answers whether this was the first. */
    boolean answered(long id, Instant at);
}
