package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * Review of replies before they leave.
 *
 * @param account the review mailbox, this desk's alone
 * @param defaultRate share of replies reviewed of people who have no rate of their own
 * @param firstContactRate share of replies reviewed, at least, in a customer's first case with the desk
 * @param copyRate share of sent replies copied into the review mailbox afterwards; absent: none
 * @param followResults whether each person's rate follows the results of the last reviews
 * @param requests whether supervisors are asked by mail
 * @param timeout what happens to a reply that nobody reviews; absent: it waits
 * @param claimFor how long a supervisor has a review to himself that he has claimed
 */
public record ReviewSettings(
        EmailAddress account,
        ReviewRate defaultRate,
        ReviewRate firstContactRate,
        Optional<ReviewRate> copyRate,
        boolean followResults,
        boolean requests,
        Optional<ReviewTimeout> timeout,
        Duration claimFor) {
    /** How long a claim holds where nothing else is written. */
    public static final Duration USUAL_CLAIM = Duration.ofHours(4);

    /** With the usual time for those who claim a review. */
    public ReviewSettings(
            EmailAddress account,
            ReviewRate defaultRate,
            ReviewRate firstContactRate,
            Optional<ReviewRate> copyRate,
            boolean followResults,
            boolean requests,
            Optional<ReviewTimeout> timeout) {
        this(account, defaultRate, firstContactRate, copyRate, followResults, requests, timeout, USUAL_CLAIM);
    }

    /** With no more reviews of replies to new customers than of others. */
    public ReviewSettings(
            EmailAddress account,
            ReviewRate defaultRate,
            Optional<ReviewRate> copyRate,
            boolean followResults,
            boolean requests,
            Optional<ReviewTimeout> timeout) {
        this(account, defaultRate, ReviewRate.NONE, copyRate, followResults, requests, timeout);
    }

    /** With rates that stay as they are written. */
    public ReviewSettings(
            EmailAddress account,
            ReviewRate defaultRate,
            Optional<ReviewRate> copyRate,
            boolean requests,
            Optional<ReviewTimeout> timeout) {
        this(account, defaultRate, ReviewRate.NONE, copyRate, false, requests, timeout);
    }
}
