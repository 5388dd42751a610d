package org.mailroom.desk.experts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * A question to experts about a case.
 *
 * @param id our identifier of the mail that asks
 * @param desk the desk's id
 * @param askedBy the name of who asked
 * @param experts who was asked
 * @param dueAt when one of them is to have answered
 * @param askedAt when the mail left, where it has
 * @param answeredAt when the first answer came, where one has
 */
public record ExpertQuestion(
        long id,
        String desk,
        String askedBy,
        List<EmailAddress> experts,
        Instant dueAt,
        Optional<Instant> askedAt,
        Optional<Instant> answeredAt) {
    public ExpertQuestion {
        experts = List.copyOf(experts);
    }
}
