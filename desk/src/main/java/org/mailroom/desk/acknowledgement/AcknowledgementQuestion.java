package org.mailroom.desk.acknowledgement;

import java.util.Optional;
import java.util.function.Supplier;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger.Stop;
import org.mailroom.desk.configuration.AcknowledgementSettings;
import org.mailroom.desk.message.EmailAddress;

/**
 * All that bears on whether an inquiry is acknowledged.
 *
 * @param settings what the desk wants
 * @param acknowledgeable whether intake found that a person waits for an answer
 * @param recognisedAs what intake found, in words
 * @param sender the envelope sender, to whom alone an acknowledgement goes (RFC 3834 section 4)
 * @param ownAddress whether the sender is an address of a desk on this server
 * @param undeliverable why our mail does not reach the sender, in words
 * @param newCase whether this mail opened its case
 * @param usage what the sender has had; asked only if nothing else speaks against
 * @param stopped the stop of all acknowledgements that holds now; asked only if nothing else speaks against
 */
public record AcknowledgementQuestion(
        AcknowledgementSettings settings,
        boolean acknowledgeable,
        String recognisedAs,
        Optional<EmailAddress> sender,
        boolean ownAddress,
        Optional<String> undeliverable,
        boolean newCase,
        Supplier<Usage> usage,
        Supplier<Optional<Stop>> stopped) {}
