package org.mailroom.desk.configuration;

import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * Review of replies before they leave.
 *
 * @param account the review mailbox, this desk's alone
 * @param defaultRate share of replies reviewed of people who have no rate of their own
 * @param copyRate share of sent replies copied into the review mailbox afterwards; absent: none
 */
public record ReviewSettings(EmailAddress account, ReviewRate defaultRate, Optional<ReviewRate> copyRate) {}
