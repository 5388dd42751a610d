package org.mailroom.desk.acknowledgement;

import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;

/**
 * A written acknowledgement. It is sent from an address of its own case, so that what comes back finds it.
 *
 * @param recipient the one recipient
 * @param messageId its Message-ID, without angle brackets
 */
public record OutgoingAcknowledgement(RawMessage message, EmailAddress recipient, String messageId) {}
