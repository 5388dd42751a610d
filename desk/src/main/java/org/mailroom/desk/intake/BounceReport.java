package org.mailroom.desk.intake;

import java.util.List;
import java.util.Optional;

/**
 * What a bounce or a delay notice reports.
 *
 * @param severity hard if one of the addresses will not work another day either
 * @param recipients who was not reached, each address once; empty where the report does not say
 * @param returnedMessageId Message-ID of the mail that came back, without angle brackets
 */
public record BounceReport(Severity severity, List<FailedRecipient> recipients, Optional<String> returnedMessageId) {
    public BounceReport {
        recipients = List.copyOf(recipients);
    }
}
