package org.mailroom.desk.acknowledgement;

import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;

/**
 * A written acknowledgement. It is sent with the null sender (RFC 3834 section 3.3).
 *
 * @param recipient the one recipient
 * @param messageId its Message-ID, without angle brackets
 */
public record OutgoingAcknowledgement(RawMessage message, EmailAddress recipient, String messageId) {}
