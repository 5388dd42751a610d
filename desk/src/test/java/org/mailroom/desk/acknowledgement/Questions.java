package org.mailroom.desk.acknowledgement;

import java.time.Instant;
import java.util.Optional;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger.Stop;
import org.mailroom.desk.configuration.AcknowledgementSettings;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.service.DeskSample;

/** Questions about an ordinary inquiry, of which a test changes one thing. */
final class Questions {
    private AcknowledgementSettings settings = DeskSample.ACKNOWLEDGEMENT;
    private boolean acknowledgeable = true;
    private String recognisedAs = "nothing speaks against a person";
    private Optional<EmailAddress> sender = Optional.of(EmailAddress.of("jane@customer.example"));
    private boolean ownAddress;
    private Optional<String> undeliverable = Optional.empty();
    private boolean newCase = true;
    private boolean acknowledged;
    private boolean repeated;
    private boolean told;
    private int inTheLastHour;
    private int inTheLastDay;
    private int ofDomain;
    private Optional<Stop> stopped = Optional.empty();
    private boolean withoutLedger;

    Questions settings(AcknowledgementSettings value) {
        settings = value;
        return this;
    }

    Questions machine(String words) {
        acknowledgeable = false;
        recognisedAs = words;
        return this;
    }

    Questions sender(Optional<String> value) {
        sender = value.map(EmailAddress::of);
        return this;
    }

    Questions ownAddress() {
        ownAddress = true;
        return this;
    }

    Questions undeliverable(String words) {
        undeliverable = Optional.of(words);
        return this;
    }

    Questions existingCase() {
        newCase = false;
        return this;
    }

    Questions acknowledged() {
        acknowledged = true;
        return this;
    }

    Questions before(int lastHour, int lastDay) {
        inTheLastHour = lastHour;
        inTheLastDay = lastDay;
        return this;
    }

    Questions repeated() {
        repeated = true;
        return this;
    }

    Questions told() {
        told = true;
        return this;
    }

    Questions domain(int value) {
        ofDomain = value;
        return this;
    }

    Questions stopped() {
        Instant at = Instant.parse("2026-11-24T08:30:00Z");
        stopped = Optional.of(new Stop(1, at, at.plusSeconds(1_800), 201));
        return this;
    }

    /** Whoever asks for what the sender has had fails. */
    Questions withoutLedger() {
        withoutLedger = true;
        return this;
    }

    private Usage usage() {
        if (withoutLedger) {
            throw new AssertionError("the ledger was asked");
        }
        return new Usage(acknowledged, repeated, inTheLastHour, inTheLastDay, told, ofDomain);
    }

    AcknowledgementDecision decide() {
        return AcknowledgementPolicy.decide(new AcknowledgementQuestion(
                settings,
                acknowledgeable,
                recognisedAs,
                sender,
                ownAddress,
                undeliverable,
                newCase,
                this::usage,
                () -> stopped));
    }
}
