package org.mailroom.desk.cases;

import java.time.Instant;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;

/**
 * A case that is to be opened.
 *
 * @param id its identifier
 * @param desk the desk's id
 * @param number its number, free as far as we know
 * @param customer who asks
 * @param subject the first mail's subject
 * @param queue the queue in which it starts
 * @param at when the first mail came
 */
public record NewCase(
        long id, String desk, CaseNumber number, EmailAddress customer, String subject, String queue, Instant at) {}
